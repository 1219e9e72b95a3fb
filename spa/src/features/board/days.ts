import { parseDate } from "@internationalized/date";
import { type BoardAddress, PERIODS, type Period } from "./address";

/** From its first day to its last, both included. */
export interface Days {
  from: string;
  to: string;
}

const USUAL: Period = "half";

/** Which of the usual periods an address is about; undefined for days of one's own. */
export function periodOf(address: BoardAddress): Period | undefined {
  return address.from === undefined ? (address.period ?? USUAL) : undefined;
}

/** The days that an address is about, where the last one of a usual period is today. */
export function daysOf(address: BoardAddress, today: string): Days {
  if (address.from !== undefined && address.to !== undefined) return { from: address.from, to: address.to };
  const length = PERIODS[address.period ?? USUAL];
  return { from: parseDate(today).subtract({ days: length - 1 }).toString(), to: today };
}
