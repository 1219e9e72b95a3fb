import type { ThreadState } from "../../api/generated/graphql";

/** The times of a thread by which one looks for it, in their order. */
export const TIMES = {
  planned: ["DRAFT"],
  asked: ["REQUESTED", "FOLLOWED_UP"],
  agreed: ["ACCEPTED", "SCHEDULED", "PREPARED"],
  talked: ["HELD", "THANKED", "KEEPING_IN_TOUCH"],
  closed: ["CLOSED"],
} as const satisfies Record<string, readonly ThreadState[]>;

export type Time = keyof typeof TIMES;

/** What is chosen on a seeker's page, as its address has it. */
export interface SeekerView {
  threads?: Time;
}

export function seekerView({ threads }: Record<string, unknown>): SeekerView {
  return typeof threads === "string" && Object.hasOwn(TIMES, threads) ? { threads: threads as Time } : {};
}
