import type { ReferralMode, ReferralOutcome } from "./generated/graphql";

/** What that depends on. */
interface Named {
  mode: ReferralMode;
  outcome: ReferralOutcome;
  /** The contact that came of it. */
  to: object | null;
}

/**
 * Whether a thread can be begun with somebody who was named. An introduction that was promised is waited for (E4): who wrote
 * before it came would have it noted as kept. One that will not come is waited for no longer.
 */
export function mayWrite({ mode, outcome, to }: Named): boolean {
  return to === null && (mode === "DIRECT" || outcome !== "PENDING");
}
