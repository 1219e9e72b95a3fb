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

interface Chunk {
  file: string;
  /** What it needs at once. */
  imports?: string[];
  /** What comes when it is wanted. */
  dynamicImports?: string[];
}

type Manifest = Record<string, Chunk>;

const atOnce = ({ imports = [] }: Chunk) => imports;
const soonerOrLater = (chunk: Chunk) => [...atOnce(chunk), ...(chunk.dynamicImports ?? [])];

/** The scripts of entries and of all that these lead to. */
function scriptsOf(entries: readonly string[], manifest: Manifest, next: (chunk: Chunk) => readonly string[], found = new Set<string>()): Set<string> {
  for (const entry of entries) {
    const chunk = manifest[entry];
    if (chunk === undefined) throw new Error(`${entry} was not built: is it still called so?`);
    if (found.has(chunk.file)) continue;
    found.add(chunk.file);
    scriptsOf(next(chunk), manifest, next, found);
  }
  return found;
}

test.skipIf(!existsSync(MANIFEST))("the first page needs at most 200 kB of JavaScript, gzipped", () => {
  const manifest = JSON.parse(readFileSync(MANIFEST, "utf8")) as Manifest;
  const sizes = [...scriptsOf(FIRST_PAGE, manifest, atOnce)].map((file) => ({ file, bytes: gzipSync(readFileSync(join(BUILT, file))).length }));
  const sum = sizes.reduce((all, { bytes }) => all + bytes, 0);
  expect(sum, JSON.stringify(sizes, null, 2)).toBeLessThanOrEqual(BUDGET);
});

test.skipIf(!existsSync(MANIFEST))("the client loads nothing that only the API's explorer needs", () => {
  const manifest = JSON.parse(readFileSync(MANIFEST, "utf8")) as Manifest;
  const ofClient = scriptsOf(FIRST_PAGE, manifest, soonerOrLater);
  const editor = [...scriptsOf(ELSEWHERE, manifest, soonerOrLater)].filter((file) => file.includes("monaco"));
  expect(editor).not.toEqual([]);
  expect(editor.filter((file) => ofClient.has(file))).toEqual([]);
});
