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

async function asked<Answer>(person: Person, act: (api: Awaited<ReturnType<typeof ask.newContext>>) => Promise<Answer>): Promise<Answer> {
  const api = await ask.newContext({ baseURL: SERVER });
  try {
    await signInByApi(api, person);
    return await act(api);
  } finally {
    await api.dispose();
  }
}
