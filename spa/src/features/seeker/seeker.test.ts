import { expect, test } from "vitest";
import { ACTIVITIES, type Activity, effortOf, shareOfApplying } from "./effort";
import { seekerView } from "./view";

const week = (minutes: Partial<Record<Activity, number>>) =>
  ({ ...Object.fromEntries(ACTIVITIES.map((activity) => [activity, 0])), ...minutes }) as Record<Activity, number>;

test("effort is summed over the weeks, the most first, without what took none", () => {
  const effort = effortOf([week({ jobBoard: 60, outreach: 30 }), week({ outreach: 90 })]);
  expect(effort).toEqual([
    { activity: "outreach", minutes: 120 },
    { activity: "jobBoard", minutes: 60 },
  ]);
});

test("job boards and applications are told apart from people", () => {
  expect(shareOfApplying(effortOf([week({ jobBoard: 30, application: 30, event: 60 })]))).toBe(0.5);
  expect(shareOfApplying([])).toBeUndefined();
});

test("an address chooses threads by their time, and nothing that is no time", () => {
  expect(seekerView({ threads: "asked" })).toEqual({ threads: "asked" });
  expect(seekerView({ threads: "toString" })).toEqual({});
  expect(seekerView({ threads: 3 })).toEqual({});
});
