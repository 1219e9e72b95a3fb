import type { Breakdown } from "../../api/generated/graphql";

/** The usual periods, by how many days they have: whole weeks, so that each weekday counts as often as the others. */
export const PERIODS = { month: 28, quarter: 91, half: 182, year: 364 } as const;

export type Period = keyof typeof PERIODS;

export const BREAKDOWNS: readonly Breakdown[] = ["NONE", "LEVEL", "APPROACH", "CHANNEL", "SECTOR"];

/** What is chosen on a board, as its address has it; what is usual is left out. */
export interface BoardAddress {
  period?: Period;
  /** Days of one's own stand in place of a usual period. */
  from?: string;
  to?: string;
  by?: Breakdown;
  /** Everybody who needs attention, not only the first. */
  everybody?: true;
}

/** What an address says, without what no board knows. */
export function boardAddress(search: Record<string, unknown>): BoardAddress {
  const { period, from, to, by, everybody } = search;
  const hasDays = isDay(from) && isDay(to) && from <= to;
  return {
    ...(isPeriod(period) && !hasDays ? { period } : {}),
    ...(hasDays ? { from, to } : {}),
    ...(isBreakdown(by) ? { by } : {}),
    ...(everybody === true ? { everybody } : {}),
  };
}

function isDay(value: unknown): value is string {
  return typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
}

function isPeriod(value: unknown): value is Period {
  return typeof value === "string" && Object.hasOwn(PERIODS, value);
}

function isBreakdown(value: unknown): value is Breakdown {
  return value !== "NONE" && BREAKDOWNS.some((each) => each === value);
}
