import { type APIRequestContext, type APIResponse, type BrowserContext, request as ask } from "playwright-core";
import { SERVER } from "./server";

export interface Person {
  email: string;
  password: string;
  name: string;
}

/** The accounts of the demonstration. Look at them; who changes data makes a seeker of their own by {@link newSeeker}. */
export const DEMO = {
  /** A seeker with a large network. */
  star: demo("amara@northfield.example", "Amara Lindqvist"),
  /** A seeker with almost nothing. */
  beginner: demo("ben@northfield.example", "Ben Farthingale"),
  advisor: demo("advisor@northfield.example", "Małgorzata Dörfler"),
  admin: demo("admin@northfield.example", "Hugh Penhaligon"),
} satisfies Record<string, Person>;

function demo(email: string, name: string): Person {
  return { email, name, password: "ask-for-ten-minutes" };
}

const PATIENCE = 30_000;
const ENDED_OTHERWISE = ["REFUSED", "FAILED", "CANCELLED"];

/**
 * A seeker whom nobody has seen before, so that a test can change what it likes.
 *
 * @param cohort whose cohort it is; a new one is made where there is none of this name
 */
export async function newSeeker(name: string, cohort?: string): Promise<Person> {
  const admin = await ask.newContext({ baseURL: SERVER });
  await signInByApi(admin, DEMO.admin);
  const email = `${crypto.randomUUID()}@northfield.example`;
  await bring(admin, `email,name,roles,cohort\n${email},${name},SEEKER,${cohort ?? ""}\n`);
  const invited = await taken(await admin.post("/invitations", { data: { emails: [email] } }));
  const [link] = ((await invited.json()) as { links: { url: string }[] }).links;
  await admin.dispose();
  const person = { email, name, password: `ten minutes with ${crypto.randomUUID()}` };
  const herself = await ask.newContext({ baseURL: SERVER });
  await taken(await herself.post(link?.url ?? "", { data: { password: person.password } }));
  await herself.dispose();
  return person;
}

/** Imports a roster, as an administrator does, and waits for its end. */
async function bring(admin: APIRequestContext, roster: string): Promise<void> {
  const sent = await taken(
    await admin.post("/imports", {
      multipart: { kind: "ROSTER", then: "import", file: { name: "roster.csv", mimeType: "text/csv", buffer: Buffer.from(roster) } },
    }),
  );
  const { id } = (await sent.json()) as { id: string };
  const deadline = Date.now() + PATIENCE;
  for (;;) {
    const state = (await query<{ bulkImport: { state: string } }>(admin, `{ bulkImport(id: "${id}") { state } }`)).bulkImport.state;
    if (state === "IMPORTED") return;
    if (ENDED_OTHERWISE.includes(state) || Date.now() > deadline) throw new Error(`The roster's import is ${state}.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Signs somebody in past the page; the context's pages are theirs from then on. Whoever signs in often has to wait, as told. */
export async function signInByApi(context: BrowserContext | APIRequestContext, person: Person): Promise<void> {
  const api = "request" in context ? context.request : context;
  const deadline = Date.now() + PATIENCE;
  for (;;) {
    const answer = await api.post(`${SERVER}/session`, { data: { email: person.email, password: person.password } });
    if (answer.status() !== 429 || Date.now() > deadline) {
      await taken(answer);
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, Number(answer.headers()["retry-after"] ?? "1") * 1000));
  }
}

/** Asks the API past the page, to prepare a journey or to see what is kept after it. */
export async function query<Data>(context: BrowserContext | APIRequestContext, text: string, variables: object = {}): Promise<Data> {
  const api = "request" in context ? context.request : context;
  const answer = await taken(await api.post(`${SERVER}/graphql`, { data: { query: text, variables } }));
  const { data, errors } = (await answer.json()) as { data: Data; errors?: unknown };
  if (errors !== undefined) throw new Error(`${text}: ${JSON.stringify(errors)}`);
  return data;
}

async function taken(answer: APIResponse): Promise<APIResponse> {
  if (!answer.ok()) throw new Error(`${answer.url()} answers ${answer.status()}: ${await answer.text()}`);
  return answer;
}
