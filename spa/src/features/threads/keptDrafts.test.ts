import { expect, test } from "vitest";
import { type DraftKey, type KeptDraft, type Shelf, forgetDraft, keepDraft, keptDraft } from "./keptDrafts";

const KEY: DraftKey = { accountId: "a", threadId: "t", kind: "REQUEST" };
const DRAFT: KeptDraft = { messageId: null, version: null, channel: "EMAIL", subject: "Tides", body: "Dear Ada", at: 1 };

function shelf(): Shelf {
  const kept = new Map<string, string>();
  return {
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: (name) => void kept.delete(name),
  };
}

test("a draft is kept until the server has it", () => {
  const here = shelf();
  keepDraft(here, KEY, DRAFT);
  expect(keptDraft(here, KEY)).toEqual(DRAFT);
  forgetDraft(here, KEY);
  expect(keptDraft(here, KEY)).toBeUndefined();
});

test("nobody finds the draft of somebody else, of another thread or kind", () => {
  const here = shelf();
  keepDraft(here, KEY, DRAFT);
  expect(keptDraft(here, { ...KEY, accountId: "b" })).toBeUndefined();
  expect(keptDraft(here, { ...KEY, threadId: "u" })).toBeUndefined();
  expect(keptDraft(here, { ...KEY, kind: "THANK_YOU" })).toBeUndefined();
});

test("what is no draft is no draft", () => {
  const here = shelf();
  here.setItem("throughline.draft.a.t.REQUEST", "{");
  expect(keptDraft(here, KEY)).toBeUndefined();
});

test("a full storage is told", () => {
  const full: Shelf = {
    ...shelf(),
    setItem: () => {
      throw new Error("full");
    },
  };
  expect(keepDraft(full, KEY, DRAFT)).toBe(false);
});
