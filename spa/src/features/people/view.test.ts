import { expect, test } from "vitest";
import { filterOf, readLoadView, readView } from "./view";

test("an address gives what was asked for, and nothing that we do not know", () => {
  expect(readView({ q: "osei", role: "ADVISOR", cohort: "c1", is: "never", page: 2 })).toEqual({ q: "osei", role: "ADVISOR", cohort: "c1", is: "never" });
  expect(readView({ q: " ", role: "KING", cohort: 7, is: "away" })).toEqual({});
  expect(readLoadView({ q: 12, is: "asked" })).toEqual({ q: "12", is: "asked" });
  expect(readLoadView({ q: "", is: "never" })).toEqual({});
});

test("who never got in is asked for among those who are let in", () => {
  expect(filterOf({ is: "never" })).toEqual({ isDeactivated: false, hasGotIn: false });
  expect(filterOf({ is: "off" })).toEqual({ isDeactivated: true });
});

test("without a cohort is no cohort's id", () => {
  expect(filterOf({ cohort: "none" })).toEqual({ withoutCohort: true });
  expect(filterOf({ q: "osei", role: "SEEKER", cohort: "c1" })).toEqual({ text: "osei", role: "SEEKER", cohort: "c1" });
});
