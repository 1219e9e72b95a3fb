import { expect, test } from "vitest";
import { forgetAccount } from "./forgetAccount";

function shelfOf(names: readonly string[]): Storage {
  const kept = new Map(names.map((name) => [name, "kept"]));
  return {
    get length() {
      return kept.size;
    },
    key: (at) => [...kept.keys()][at] ?? null,
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: (name) => void kept.delete(name),
    clear: () => kept.clear(),
  };
}

test("what is kept of somebody goes, and nothing of anybody or anything else", () => {
  const shelf = shelfOf(["throughline.draft.a1.t1.REQUEST", "throughline.draft.a1.t2.THANKS", "throughline.form.a1.debrief", "throughline.draft.b2.t1.REQUEST", "throughline.theme", "other.a1"]);
  forgetAccount(shelf, "a1");
  expect(Array.from({ length: shelf.length }, (_, at) => shelf.key(at))).toEqual(["throughline.draft.b2.t1.REQUEST", "throughline.theme", "other.a1"]);
});
