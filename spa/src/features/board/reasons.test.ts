import { expect, test } from "vitest";
import type { AttentionMeasure } from "../../api/generated/graphql";
import { eachSaidOnce, phraseOf } from "./reasons";

const figure = (measure: AttentionMeasure, number: number | null = null) => ({ measure, number, day: number === null ? "2026-12-23" : null });

test("what one reason has said, the next does not say again", () => {
  const reasons = [
    { figures: [figure("GOAL_DATE"), figure("HELD", 2), figure("LIMIT_DAYS", 21)] },
    { figures: [figure("GOAL_DATE"), figure("HELD", 2), figure("LIMIT_DAYS", 90), figure("TARGET", 8)] },
  ];
  expect(eachSaidOnce(reasons).map(({ figures }) => figures.map(({ measure }) => measure))).toEqual([
    ["GOAL_DATE", "HELD", "LIMIT_DAYS"],
    ["LIMIT_DAYS", "TARGET"],
  ]);
});

test("a day and its distance are said once", () => {
  const [reason] = eachSaidOnce([{ figures: [figure("LAST_STEP_ON"), figure("DAYS_SINCE_LAST_STEP", 61), figure("DAYS_TO_GOAL", 30)] }]);
  expect(reason?.figures.map(({ measure }) => measure)).toEqual(["DAYS_SINCE_LAST_STEP", "DAYS_TO_GOAL"]);
});

test("a goal that has passed lies behind", () => {
  expect(phraseOf(figure("DAYS_TO_GOAL", -25))).toBe("DAYS_SINCE_GOAL");
  expect(phraseOf(figure("LEAD_TIME_DAYS", -3))).toBe("DAYS_BEHIND_GOAL");
  expect(phraseOf(figure("LEAD_TIME_DAYS", 3))).toBe("LEAD_TIME_DAYS");
});
