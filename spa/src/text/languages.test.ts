import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

/** All that is said in a language, also what comes with single pages. */
function saidIn(language: string): object {
  const folder = join(import.meta.dirname, "..", "..", "messages", language);
  return Object.fromEntries(readdirSync(folder).map((file) => [file, JSON.parse(readFileSync(join(folder, file), "utf8")) as object]));
}

const de = saidIn("de");
const en = saidIn("en");

function names(messages: object, before = ""): string[] {
  return Object.entries(messages).flatMap(([name, value]) =>
    typeof value === "string" ? [`${before}${name}`] : names(value as object, `${before}${name}.`),
  );
}

/** The places in a message that are filled, such as {name}. */
function places(messages: object): string[] {
  return Object.entries(messages).flatMap(([name, value]) =>
    typeof value === "string" ? [...value.matchAll(/\{(\w+)[,}]/g)].map((found) => `${name}: ${found[1]}`) : places(value as object),
  );
}

test("both languages have the same messages", () => {
  expect(names(de).sort()).toEqual(names(en).sort());
});

test("both languages fill the same places", () => {
  expect(places(de).sort()).toEqual(places(en).sort());
});
