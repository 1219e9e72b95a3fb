import { expect, test } from "vitest";
import { type Candidate, choicesOf, comparisonOf, likelyKept } from "./pairs";

function person(facts: Partial<Candidate> = {}): Candidate {
  return {
    __typename: "Contact", id: "1", version: 1, name: "Ann Ash", title: null, interest: null, horizon: null, place: null, school: null, graduationYear: null,
    linkedInUrl: null, strength: null, cadenceMonths: null, tags: [], groups: [], createdAt: "2026-01-02T00:00:00Z", lastInteractionAt: null,
    organization: null, emails: [], phones: [], threads: { __typename: "InterviewThreadConnection", totalCount: 0 }, ...facts,
  };
}

const withTalks = (totalCount: number): Candidate["threads"] => ({ __typename: "InterviewThreadConnection", totalCount });

test("somebody has to choose only where both say something else", () => {
  const full = person({ title: "Nurse", place: "Kiel", school: "North" });
  const other = person({ title: "Head nurse", place: "Kiel" });
  expect(comparisonOf(full, other, "TITLE")).toBe("differ");
  expect(comparisonOf(full, other, "PLACE")).toBe("same");
  expect(comparisonOf(full, other, "SCHOOL")).toBe("one");
  expect(comparisonOf(full, other, "INTEREST")).toBe("none");
});

test("with whom there are more talks is kept, else who says more, else who was there first", () => {
  expect(likelyKept(person({ title: "Nurse" }), person({ threads: withTalks(2) }))).toBe("second");
  expect(likelyKept(person(), person({ title: "Nurse" }))).toBe("second");
  expect(likelyKept(person(), person({ createdAt: "2026-01-01T00:00:00Z" }))).toBe("second");
  expect(likelyKept(person(), person())).toBe("first");
});

test("only what is of the one that goes is said", () => {
  expect(choicesOf("first", { TITLE: "second", PLACE: "first" })).toEqual([{ field: "TITLE", side: "GONE" }]);
  expect(choicesOf("second", { TITLE: "second", PLACE: "first" })).toEqual([{ field: "PLACE", side: "GONE" }]);
});
