import type { Client } from "urql";
import { isUnauthenticated, newClient } from "../api/client";
import { graphql } from "../api/generated";
import type { WhoQuery } from "../api/generated/graphql";

export const WHO = graphql(`
  query Who {
    viewer {
      id
      name
      email
      roles
      institution {
        id
        name
        timeZone
      }
      seeker {
        id
      }
    }
  }
`);

export type Viewer = WhoQuery["viewer"];

/** A session that the server knows, with a client and a cache of its own: nobody sees what somebody else has read. */
export interface OpenSession {
  client: Client;
  viewer: Viewer;
  /** Comes true when the server knows it no longer. */
  ended: Promise<void>;
}

/**
 * Asks the server who is signed in here.
 *
 * @returns undefined if nobody is
 * @throws if it does not say
 */
export async function openSession(): Promise<OpenSession | undefined> {
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const client = newClient(end);
  const { data, error } = await client.query(WHO, {}).toPromise();
  if (data !== undefined) return { client, viewer: data.viewer, ended };
  if (error !== undefined && isUnauthenticated(error)) return undefined;
  throw error ?? new Error("The server did not say who is signed in.");
}
