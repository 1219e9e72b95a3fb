import { expect, test } from "vitest";
import { movesTo } from "./moves";

const seeker = (seekerId: string, cohort?: string) => ({ roles: ["SEEKER"], seekerId, cohort: cohort === undefined ? null : { id: cohort } });

test("only seekers move, and only those who are not there yet", () => {
  const moves = movesTo([seeker("a", "x"), seeker("b", "y"), seeker("c"), { roles: ["ADVISOR"], seekerId: "d", cohort: null }], "y");
  expect(moves.there).toEqual([{ cohortId: "y", seekerIds: ["a", "c"] }]);
  expect(moves.count).toBe(2);
});

test("who is taken back goes to where they were", () => {
  expect(movesTo([seeker("a", "x"), seeker("b"), seeker("c", "x")], "y").back).toEqual([
    { cohortId: "x", seekerIds: ["a", "c"] },
    { cohortId: null, seekerIds: ["b"] },
  ]);
});

test("a hundred go at once", () => {
  const many = Array.from({ length: 150 }, (_, at) => seeker(`s${at}`));
  expect(movesTo(many, "x").there.map((move) => move.seekerIds.length)).toEqual([100, 50]);
});
