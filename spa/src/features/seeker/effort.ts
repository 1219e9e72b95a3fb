export const ACTIVITIES = ["outreach", "research", "interview", "keepingInTouch", "event", "application", "jobBoard", "other"] as const;

export type Activity = (typeof ACTIVITIES)[number];

type Week = Record<Activity, number>;

export interface Effort {
  activity: Activity;
  minutes: number;
}

/** Where the time of some weeks went, the most first; without what took none. */
export function effortOf(weeks: readonly Week[]): Effort[] {
  return ACTIVITIES.map((activity) => ({ activity, minutes: weeks.reduce((sum, week) => sum + week[activity], 0) }))
    .filter(({ minutes }) => minutes > 0)
    .sort((one, other) => other.minutes - one.minutes);
}

/** The share that does not go to people but to reading and filling in forms (A14); undefined where there was no effort. */
export function shareOfApplying(effort: readonly Effort[]): number | undefined {
  const sum = (of: readonly Effort[]) => of.reduce((all, { minutes }) => all + minutes, 0);
  const all = sum(effort);
  return all === 0 ? undefined : sum(effort.filter(({ activity }) => activity === "jobBoard" || activity === "application")) / all;
}
