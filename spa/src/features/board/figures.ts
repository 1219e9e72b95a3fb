/** What a figure came to, as reports give it. */
export interface Value {
  figure: string;
  group: string | null;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  withheld: boolean;
}

/** From the wish to talk to the next name, in order. All but the first count requests of the period. */
export const STAGES = ["TARGETED", "REQUESTED", "REPLIED", "SCHEDULED", "HELD", "THANKED", "REFERRED"] as const;

export type Stage = (typeof STAGES)[number];

/** The four that are watched over time: how much, by which way, how kindly, how well. */
export const WATCHED = ["PACE", "BY_REFERRAL", "THANKED_IN_TIME", "STRENGTH"] as const;

export type Watched = (typeof WATCHED)[number];

/** A figure's value for all, or for one group. */
export function find(values: readonly Value[], figure: string, group: string | null = null): Value | undefined {
  return values.find((each) => each.figure === figure && each.group === group);
}

/** The groups of a breakdown in the order of the report. */
export function groupsOf(values: readonly Value[]): string[] {
  return [...new Set(values.flatMap(({ group }) => (group === null ? [] : [group])))];
}

/** Whether too few people stand behind all of it for anything to be told. */
export function isWithheld(values: readonly Value[]): boolean {
  return values.length > 0 && values.every(({ withheld }) => withheld);
}
