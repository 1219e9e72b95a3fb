import { expect, test } from "vitest";
import de from "../../messages/de.json";
import en from "../../messages/en.json";

function names(messages: object, before = ""): string[] {
  return Object.entries(messages).flatMap(([name, value]) =>
    typeof value === "string" ? [`${before}${name}`] : names(value as object, `${before}${name}.`),
  );
}

test("both languages have the same messages", () => {
  expect(names(de).sort()).toEqual(names(en).sort());
});
