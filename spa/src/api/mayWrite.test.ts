import { expect, test } from "vitest";
import { mayWrite } from "./mayWrite";

test("whoever was named directly is written to once", () => {
  expect(mayWrite({ mode: "DIRECT", outcome: "PENDING", to: null })).toBe(true);
  expect(mayWrite({ mode: "DIRECT", outcome: "CONTACTED", to: { id: "c" } })).toBe(false);
});

test("a promised introduction is waited for until it came or was given up", () => {
  expect(mayWrite({ mode: "INTRODUCTION", outcome: "PENDING", to: null })).toBe(false);
  for (const outcome of ["KEPT", "LATE", "BROKEN"] as const) expect(mayWrite({ mode: "INTRODUCTION", outcome, to: null })).toBe(true);
});
