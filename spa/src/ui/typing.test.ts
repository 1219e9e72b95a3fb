import { expect, test } from "vitest";
import { askedFor, beginning, heard, isAskedFor, wantedBy } from "./typing";

test("what comes back late does not take away what was typed meanwhile", () => {
  const ann = askedFor({ ...beginning(undefined), typed: "ann" }, "ann");
  const further = askedFor({ ...ann, typed: "ann smith" }, "ann smith");
  expect(isAskedFor(further)).toBe(true);
  expect(isAskedFor(heard(further, "ann"))).toBe(true);
  expect(heard(further, undefined).typed).toBe("ann smith");
  expect(heard(further, "ann").typed).toBe("ann smith");
  expect(heard(heard(further, "ann"), "ann smith").typed).toBe("ann smith");
});

test("going back brings back what was looked for then", () => {
  const asked = heard(askedFor({ ...beginning("bea"), typed: "ann" }, "ann"), "ann");
  expect(heard(asked, "bea").typed).toBe("bea");
  expect(heard(asked, undefined).typed).toBe("");
});

test("a space at the end is the beginning of the next word", () => {
  expect(wantedBy("ann ")).toBe("ann");
  expect(heard(askedFor({ ...beginning(undefined), typed: "ann " }, "ann"), "ann").typed).toBe("ann ");
  expect(wantedBy(" ")).toBeUndefined();
});
