import { expect, test } from "vitest";
import { draftOver, settled } from "./useDraft";

const KEPT = { name: "Ada", roles: ["SEEKER"] };

test("only what differs from what is kept is a change", () => {
  const draft = draftOver(KEPT, { name: { now: "Ada B", before: "Ada" }, roles: { now: ["SEEKER"], before: ["SEEKER"] } });
  expect(draft.shown).toEqual({ name: "Ada B", roles: ["SEEKER"] });
  expect(draft.changes).toEqual({ name: "Ada B" });
  expect(draft.theirs).toEqual({});
});

test("what somebody else has set meanwhile is told, and what is written stays", () => {
  const draft = draftOver({ ...KEPT, name: "Ada C" }, { name: { now: "Ada B", before: "Ada" } });
  expect(draft.shown.name).toBe("Ada B");
  expect(draft.theirs).toEqual({ name: "Ada C" });
});

test("when both wrote the same there is nothing left to send", () => {
  expect(draftOver({ ...KEPT, name: "Ada B" }, { name: { now: "Ada B", before: "Ada" } }).changes).toEqual({});
});

test("what was written while the form was sent is not forgotten with it, and is nobody else's", () => {
  const sent = { name: "Ada B", roles: ["SEEKER", "ADVISOR"] };
  const left = settled({ name: { now: "Ada Byron", before: "Ada" }, roles: { now: ["SEEKER", "ADVISOR"], before: ["SEEKER"] } }, sent);
  expect(left).toEqual({ name: { now: "Ada Byron", before: "Ada B" } });
  expect(draftOver(sent, left).changes).toEqual({ name: "Ada Byron" });
  expect(draftOver(sent, left).theirs).toEqual({});
});

test("a field that was not sent stays as it is written", () => {
  expect(settled({ name: { now: "Ada B", before: "Ada" } }, {})).toEqual({ name: { now: "Ada B", before: "Ada" } });
});
