import type { Client } from "urql";
import { isUnauthenticated, newClient } from "../api/client";
import { graphql } from "../api/generated";
import { forgetWhoIsHere, knownHere } from "../api/session";
import type { Viewer } from "../api/viewer";

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

/** A session that the server knows, with a client and a cache of its own: nobody sees what somebody else has read. */
export interface OpenSession {
  client: Client;
  viewer: Viewer;
  /** Comes true when the server knows it no longer; tells whether it ever did. */
  ended: Promise<{ wasOpen: boolean }>;
}

/** What is noted of somebody for the next time. */
interface Known {
  viewer: Viewer;
  /** In milliseconds since 1970, UTC. */
  at: number;
}

/** As long is somebody taken to be called, and to belong, as they were. Roles need no such limit: a session ends with them. */
const TAKEN_FOR_GRANTED = 24 * 60 * 60 * 1000;

export function known(viewer: Viewer): Known {
  return { viewer, at: Date.now() };
}

/** The session of who was signed in here lately; the server need not be asked who that is, for it says whom it answers. */
export function rememberedSession(): OpenSession | undefined {
  const kept = knownHere();
  if (!isKnown(kept) || Date.now() - kept.at > TAKEN_FOR_GRANTED) return undefined;
  const { viewer } = kept;
  return { viewer, ...newSession(() => viewer) };
}

/** Whose session is known here; undefined where none is. */
export function accountHere(): string | undefined {
  const kept = knownHere();
  return isKnown(kept) ? kept.viewer.id : undefined;
}

function isKnown(kept: unknown): kept is Known {
  const { viewer, at } = (kept ?? {}) as Partial<Known>;
  return typeof at === "number" && typeof viewer?.id === "string" && Array.isArray(viewer.roles) && typeof viewer.institution?.timeZone === "string";
}

/**
 * A session that is used until the server knows it no longer, or answers somebody else.
 *
 * @param viewer whose it is, as far as that is known
 */
function newSession(viewer: () => Viewer | undefined): Pick<OpenSession, "client" | "ended"> {
  let wasOpen = false;
  let end: OpenSession["ended"] extends Promise<infer End> ? (how: End) => void : never = () => {};
  const ended: OpenSession["ended"] = new Promise((resolve) => {
    end = resolve;
  });
  const client = newClient(
    () => end({ wasOpen }),
    (account) => {
      wasOpen = true;
      if (account === (viewer()?.id ?? account)) return;
      // Somebody else has signed in meanwhile, at the identity provider for instance: nothing of theirs may come to this page.
      forgetWhoIsHere();
      location.reload();
      throw new Error("The server answers somebody else.");
    },
  );
  return { client, ended };
}

/**
 * Asks the server who is signed in here.
 *
 * @returns undefined if nobody is
 * @throws if it does not say
 */
export async function openSession(): Promise<OpenSession | undefined> {
  let viewer: Viewer | undefined;
  const session = newSession(() => viewer);
  const { data, error } = await session.client.query(WHO, {}).toPromise();
  if (data !== undefined) {
    viewer = data.viewer;
    return { viewer, ...session };
  }
  if (error !== undefined && isUnauthenticated(error)) return undefined;
  throw error ?? new Error("The server did not say who is signed in.");
}
