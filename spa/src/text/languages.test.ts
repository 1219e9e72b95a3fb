import { expect, test } from "vitest";
import { messages as de } from "./messages.de";
import { messages as en } from "./messages.en";

function names(messages: object, before = ""): string[] {
  return Object.entries(messages).flatMap(([name, value]) =>
    typeof value === "string" ? [`${before}${name}`] : names(value as object, `${before}${name}.`),
  );
}

/** The places in a message that are filled, such as {name}; a word of a plural, such as one {day}, is none. */
function places(messages: object): string[] {
  return Object.entries(messages).flatMap(([name, value]) =>
    typeof value === "string" ? [...value.matchAll(/(?<!(?:=\d+|\bone|\bother) )\{(\w+)[,}]/g)].map((found) => `${name}: ${found[1]}`) : places(value as object),
  );
}

test("both languages have the same messages", () => {
  expect(names(de).sort()).toEqual(names(en).sort());
});

test("both languages fill the same places", () => {
  expect(places(de).sort()).toEqual(places(en).sort());
});
