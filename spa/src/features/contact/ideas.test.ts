import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import german from "./ideas.de.json";

/** Where the server has its ideas; the API tells them in English only. */
const SERVERS = join(import.meta.dirname, "../../../../graphql-api/src/main/java/org/throughline/graphql/giving/GivingIdeas.java");

test("each idea of the server's is there in German", () => {
  const ideas = [...readFileSync(SERVERS, "utf8").matchAll(/^ *\(\d, [^,]+, '[A-Z]+', '(.*)'\)/gm)].map(([, idea]) => idea);
  expect(Object.keys(german)).toEqual(ideas);
});
