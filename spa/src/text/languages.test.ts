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

/** What is filled into a message, such as {name}. Braces within an argument hold texts, and within those there are arguments again. */
function filled(message: string): string[] {
  const found = new Set<string>();
  let depth = 0;
  for (const [token, name] of message.matchAll(/\{\s*(\w*)|\}/g)) {
    if (token === "}") depth -= 1;
    else if (depth++ % 2 === 0 && name) found.add(name);
  }
  return [...found].sort();
}

function places(messages: object, before = ""): string[] {
  return Object.entries(messages).flatMap(([name, value]) =>
    typeof value === "string" ? [`${before}${name}: ${filled(value).join(", ")}`] : places(value as object, `${before}${name}.`),
  );
}

test("both languages have the same messages", () => {
  expect(names(de).sort()).toEqual(names(en).sort());
});

test("both languages fill the same places", () => {
  expect(places(de).sort()).toEqual(places(en).sort());
});
