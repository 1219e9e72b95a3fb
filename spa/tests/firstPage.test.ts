import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";

/** What build.mjs has built, and what Vite notes of it. */
const BUILT = join(import.meta.dirname, "..", "target", "client");
const MANIFEST = join(BUILT, ".vite", "manifest.json");

const BUDGET = 200_000;
/** What a seeker's first page needs: the frame, Today, and one language. */
const FIRST_PAGE = ["index.html", "src/features/today/Today.tsx", "src/text/messages.en.ts"];
/** What is there for those who go there, and for nobody else. */
const ELSEWHERE = ["graphiql.html"];

type Manifest = Record<string, { file: string; imports?: string[] }>;

/** The scripts of entries and of all that these import at once. */
function scriptsOf(entries: readonly string[], manifest: Manifest, found = new Set<string>()): Set<string> {
  for (const entry of entries) {
    const chunk = manifest[entry];
    if (chunk === undefined) throw new Error(`${entry} was not built: is it still called so?`);
    if (found.has(chunk.file)) continue;
    found.add(chunk.file);
    scriptsOf(chunk.imports ?? [], manifest, found);
  }
  return found;
}

test.skipIf(!existsSync(MANIFEST))("the first page needs at most 200 kB of JavaScript, gzipped", () => {
  const manifest = JSON.parse(readFileSync(MANIFEST, "utf8")) as Manifest;
  const sizes = [...scriptsOf(FIRST_PAGE, manifest)].map((file) => ({ file, bytes: gzipSync(readFileSync(join(BUILT, file))).length }));
  const sum = sizes.reduce((all, { bytes }) => all + bytes, 0);
  expect(sum, JSON.stringify(sizes, null, 2)).toBeLessThanOrEqual(BUDGET);
});

test.skipIf(!existsSync(MANIFEST))("the client loads nothing that only the API's explorer needs", () => {
  const manifest = JSON.parse(readFileSync(MANIFEST, "utf8")) as Manifest;
  const ofClient = scriptsOf(FIRST_PAGE, manifest);
  const editor = [...scriptsOf(ELSEWHERE, manifest)].filter((file) => file.includes("monaco"));
  expect(editor.filter((file) => ofClient.has(file))).toEqual([]);
});
