import type { BrowserContext } from "playwright-core";
import { expect } from "vitest";
import type { RecordThreadEventInput } from "../../src/api/generated/graphql";
import { query } from "./people";

type Taken = Omit<RecordThreadEventInput, "threadId">;

export const ASKED: Taken = { kind: "REQUESTED", channel: "PHONE" };

/** The steps up to a time for the talk. */
export function agreedOn(time: Date): Taken[] {
  return [ASKED, { kind: "ACCEPTED" }, { kind: "SCHEDULED", scheduledFor: time.toISOString(), timeZone: "Europe/Berlin", format: "PHONE" }];
}

/** The steps up to a talk that has just been held. */
export function talked(): Taken[] {
  return [...agreedOn(new Date(Date.now() + 3_600_000)), { kind: "HELD" }];
}

/** Takes steps of a thread past the page. */
export async function take(context: BrowserContext, path: string, steps: readonly Taken[]): Promise<void> {
  for (const step of steps) await change(context, "recordThreadEvent", "RecordThreadEventInput", { threadId: idOf(path), ...step });
}

/** Makes a change past the page, which nothing refuses. */
export async function change(context: BrowserContext, mutation: string, type: string, input: object): Promise<void> {
  const done = await query<Record<string, { userErrors: { message: string }[] }>>(
    context,
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { userErrors { message } } }`,
    { input },
  );
  expect(done[mutation]?.userErrors).toEqual([]);
}

/** What the server has of a thread. */
export async function threadAt<Found>(context: BrowserContext, path: string, fields: string): Promise<Found> {
  return (await query<{ thread: Found }>(context, `query ($id: ID!) { thread(id: $id) { ${fields} } }`, { id: idOf(path) })).thread;
}

export function idOf(path: string): string {
  return path.replace("/threads/", "");
}
