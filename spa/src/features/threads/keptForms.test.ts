import { expect, test } from "vitest";
import type { Shelf } from "./keptDrafts";
import { type FormKey, forgetForm, isFormKept, keepForm, keptForm } from "./keptForms";

const KEY: FormKey = { accountId: "a", threadId: "t", form: "debrief" };
const EMPTY = { story: "", thanked: false };

function shelf(): Shelf {
  const kept = new Map<string, string>();
  return {
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: (name) => void kept.delete(name),
  };
}

test("what was typed is kept until the server has it", () => {
  const here = shelf();
  keepForm(here, KEY, { story: "A lift", thanked: true });
  expect(isFormKept(here, KEY)).toBe(true);
  expect(keptForm(here, KEY, EMPTY)).toEqual({ story: "A lift", thanked: true });
  forgetForm(here, KEY);
  expect(isFormKept(here, KEY)).toBe(false);
  expect(keptForm(here, KEY, EMPTY)).toBeUndefined();
});

test("nobody finds the form of somebody else, of another thread or another form", () => {
  const here = shelf();
  keepForm(here, KEY, { story: "A lift", thanked: true });
  for (const other of [{ accountId: "b" }, { threadId: "u" }, { form: "purpose" }]) {
    expect(keptForm(here, { ...KEY, ...other }, EMPTY)).toBeUndefined();
  }
});

test("what is as the form begins was not typed", () => {
  const here = shelf();
  keepForm(here, KEY, EMPTY);
  expect(keptForm(here, KEY, EMPTY)).toBeUndefined();
});

test("of what an older client kept, the fields of this form are taken", () => {
  const here = shelf();
  keepForm(here, KEY, { story: "A lift", thanked: "yes", gone: 1 });
  expect(keptForm(here, KEY, EMPTY)).toEqual({ story: "A lift", thanked: false });
  here.setItem("throughline.form.a.t.debrief", "{");
  expect(keptForm(here, KEY, EMPTY)).toBeUndefined();
});

test("a full storage takes nothing away", () => {
  const full: Shelf = {
    ...shelf(),
    setItem: () => {
      throw new Error("full");
    },
  };
  expect(() => keepForm(full, KEY, EMPTY)).not.toThrow();
});
