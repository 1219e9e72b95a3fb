import { expect, test } from "vitest";
import type { Finding } from "./marks";
import { isNamed, scored } from "./score";

function found(code: Finding["code"], wrong = ""): Finding {
  return { __typename: "Finding", code, severity: "WARNING", place: "BODY", start: 0, end: 0, practice: "B2", wrong, better: "" };
}

function there(body: string, findings: Finding[], hasPurpose = true): string[] {
  return scored("REQUEST", body, findings, hasPurpose).flatMap(({ part, isThere }) => (isThere ? [part] : []));
}

test("an empty message has nothing", () => {
  expect(there("", [])).toEqual([]);
});

test("what the check misses is not there", () => {
  expect(there("Ten minutes by phone?", [found("NO_REASON_WHY_THEM"), found("INTENT_NOT_STATED")])).toEqual(["question", "minutes", "formats"]);
});

test("nobody can say why them before they know", () => {
  expect(there("Ten minutes by phone?", [])).toContain("whyThem");
  expect(there("Ten minutes by phone?", [], false)).not.toContain("whyThem");
});

test("formats are found in both languages", () => {
  expect(there("Am Telefon oder bei einem Kaffee?", [])).toContain("formats");
  expect(there("Ten minutes?", [])).not.toContain("formats");
});

test("a commitment is named unless the check misses it", () => {
  const findings = [found("COMMITMENT_NOT_NAMED", "It does not name something that they agreed to do: Lend a book")];
  expect(isNamed("Lend a book", findings)).toBe(false);
  expect(isNamed("Ask a colleague", findings)).toBe(true);
});
