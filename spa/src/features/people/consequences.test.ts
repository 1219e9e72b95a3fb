import { expect, test } from "vitest";
import { consequencesOf } from "./consequences";

const ADVISOR = { email: "ada@college.example", roles: ["SEEKER", "ADVISOR"], advisedCohorts: ["spring"] } as const;

test("another name has no consequences, and neither have other letters of the same address", () => {
  expect(consequencesOf(ADVISOR, {})).toEqual([]);
  expect(consequencesOf(ADVISOR, { email: "Ada@college.example" })).toEqual([]);
});

test("another address ends what the old one opened", () => {
  expect(consequencesOf(ADVISOR, { email: "ada.b@college.example" })).toEqual(["otherAddress"]);
});

test("who gives up a role keeps what they wrote, and not whom they looked after", () => {
  expect(consequencesOf(ADVISOR, { roles: ["ADVISOR"] })).toEqual(["otherRoles", "noSeeker"]);
  expect(consequencesOf(ADVISOR, { roles: ["SEEKER"] })).toEqual(["otherRoles", "noAdvisorOf"]);
  expect(consequencesOf({ ...ADVISOR, advisedCohorts: [] }, { roles: ["SEEKER"] })).toEqual(["otherRoles", "noAdvisor"]);
});
