import { request as ask } from "playwright-core";
import { type Person, query, signInByApi } from "./people";
import { SERVER } from "./server";

/** Where the page of one of somebody's contacts is, found by the name. */
export function contactOf(person: Person, name: string): () => Promise<string> {
  return () =>
    asked(person, async (api) => {
      const { contacts } = await query<{ contacts: { nodes: { id: string }[] } }>(
        api,
        "query ($search: String!) { contacts(first: 1, filter: { search: $search }) { nodes { id } } }",
        { search: name },
      );
      const [found] = contacts.nodes;
      if (found === undefined) throw new Error(`${person.name} has no contact ${name}.`);
      return `/contacts/${found.id}`;
    });
}

/** Where the page of one of somebody's threads is that stands so. */
export function threadOf(person: Person, state: string): () => Promise<string> {
  return () =>
    asked(person, async (api) => {
      const { threads } = await query<{ threads: { nodes: { id: string }[] } }>(
        api,
        "query ($state: [ThreadState!]) { threads(first: 1, filter: { state: $state }) { nodes { id } } }",
        { state: [state] },
      );
      const [found] = threads.nodes;
      if (found === undefined) throw new Error(`${person.name} has no thread that is ${state}.`);
      return `/threads/${found.id}`;
    });
}

async function asked<Answer>(person: Person, act: (api: Awaited<ReturnType<typeof ask.newContext>>) => Promise<Answer>): Promise<Answer> {
  const api = await ask.newContext({ baseURL: SERVER });
  try {
    await signInByApi(api, person);
    return await act(api);
  } finally {
    await api.dispose();
  }
}
