import { type APIRequestContext, type BrowserContext, request as ask } from "playwright-core";
import type { ThreadState } from "../../src/api/generated/graphql";
import { type Person, query, signInByApi } from "./people";
import { SERVER } from "./server";

/** Where the page of one of somebody's contacts is, with whom a thread stands like this; their names differ from day to day. */
export function contactOf(person: Person, state: ThreadState): () => Promise<string> {
  return async () => `/contacts/${(await threadLike(person, state)).contact.id}`;
}

/** Where an advisor's board of one cohort is. */
export function cohortOf(advisor: Person, name: string): () => Promise<string> {
  return () =>
    asked(advisor, async (api) => {
      const { advisedCohorts } = await query<{ advisedCohorts: { id: string; name: string }[] }>(api, "{ advisedCohorts { id name } }");
      const found = advisedCohorts.find((cohort) => cohort.name === name);
      if (found === undefined) throw new Error(`${advisor.name} looks after no cohort ${name}.`);
      return `/cohorts/${found.id}`;
    });
}

/** Where advisors see a seeker. */
export function seekerOf(seeker: Person): () => Promise<string> {
  return () =>
    asked(seeker, async (api) => {
      const { viewer } = await query<{ viewer: { seeker: { id: string } } }>(api, "{ viewer { seeker { id } } }");
      return `/seekers/${viewer.seeker.id}`;
    });
}

/** Where the page of one of somebody's threads is that stands like this. */
export function threadOf(person: Person, state: ThreadState): () => Promise<string> {
  return async () => `/threads/${(await threadLike(person, state)).id}`;
}

function threadLike(person: Person, state: ThreadState): Promise<{ id: string; contact: { id: string } }> {
  return asked(person, async (api) => {
    const { threads } = await query<{ threads: { nodes: { id: string; contact: { id: string } }[] } }>(
      api,
      "query ($state: ThreadState!) { threads(first: 1, filter: { state: [$state] }) { nodes { id contact { id } } } }",
      { state },
    );
    return first(threads.nodes, `${person.name} has no thread that is ${state}.`);
  });
}

/** Begins a thread with somebody whom nobody else asks, past the page; the address of its page. */
export async function newThread(context: BrowserContext, name: string): Promise<string> {
  const { createContact } = await query<{ createContact: { contact: { id: string } } }>(
    context,
    "mutation ($input: CreateContactInput!) { createContact(input: $input) { contact { id } } }",
    { input: { name, emails: [{ value: `${crypto.randomUUID()}@example.org` }] } },
  );
  const { openThread } = await query<{ openThread: { thread: { id: string } } }>(
    context,
    "mutation ($input: OpenThreadInput!) { openThread(input: $input) { thread { id } } }",
    { input: { contactId: createContact.contact.id, approach: "COLD", channel: "EMAIL", purpose: "She built the archive." } },
  );
  return `/threads/${openThread.thread.id}`;
}

function first<Found>(found: readonly Found[], otherwise: string): Found {
  const [one] = found;
  if (one === undefined) throw new Error(otherwise);
  return one;
}

async function asked<Answer>(person: Person, act: (api: APIRequestContext) => Promise<Answer>): Promise<Answer> {
  const api = await ask.newContext({ baseURL: SERVER });
  try {
    await signInByApi(api, person);
    return await act(api);
  } finally {
    await api.dispose();
  }
}
