import { type Stage, type Value, find, groupsOf } from "./figures";

/** Something that figures say, with what is filled into its sentence. */
export type Clause =
  | { kind: "notStarted" | "stalled" | "ignored" | "held"; count: number; of: number }
  | { kind: "allStarted"; of: number }
  | { kind: "referrals"; share: number }
  | { kind: "goodRequests"; times: number };

/** A comparison of fewer requests than this would be chance. */
export const LEAST_REQUESTS = 10;

/** What a board says first: how the people are, then what works or does not. Empty when nothing can be said yet. */
export function boardFinding(values: readonly Value[]): Clause[] {
  return [ofThePeople(values), ofTheirWays(values)].filter((clause) => clause !== undefined);
}

function ofThePeople(values: readonly Value[]): Clause | undefined {
  const notStarted = counted(values, "NOT_STARTED");
  if (notStarted === undefined) return undefined;
  if (notStarted.count > 0) return { kind: "notStarted", ...notStarted };
  const stalled = counted(values, "STALLED");
  if (stalled !== undefined && stalled.count > 0) return { kind: "stalled", ...stalled };
  return { kind: "allStarted", of: notStarted.of };
}

function ofTheirWays(values: readonly Value[]): Clause | undefined {
  const referrals = counted(values, "BY_REFERRAL");
  if (referrals !== undefined && referrals.count / referrals.of >= 0.25) {
    return { kind: "referrals", share: referrals.count / referrals.of };
  }
  const good = counted(values, "ACCEPTED_WHEN_GOOD");
  const poor = counted(values, "ACCEPTED_WHEN_POOR");
  if (good !== undefined && poor !== undefined && Math.min(good.of, poor.of) >= LEAST_REQUESTS && poor.count > 0) {
    const times = good.count / good.of / (poor.count / poor.of);
    if (times >= 1.5) return { kind: "goodRequests", times };
  }
  const ignored = counted(values, "IGNORED");
  if (ignored !== undefined && ignored.count / ignored.of >= 0.3) return { kind: "ignored", ...ignored };
  const held = counted(values, "HELD");
  return held && { kind: "held", ...held };
}

/** So many of so many; undefined where that is withheld or where there is nothing to count among. */
function counted(values: readonly Value[], figure: string): { count: number; of: number } | undefined {
  const found = find(values, figure);
  if (found === undefined || found.numerator === null || found.denominator === null || found.denominator === 0) return undefined;
  return { count: found.numerator, of: found.denominator };
}

/** How a share is said in words; anything else is said in percent. */
export const SHARES = {
  tenth: 0.1,
  fifth: 0.2,
  quarter: 0.25,
  third: 1 / 3,
  half: 0.5,
  twoThirds: 2 / 3,
  threeQuarters: 0.75,
  nineTenths: 0.9,
} as const;

export type ShareInWords = keyof typeof SHARES | "all" | "percent";

/** The words for a share when it is within two hundredths of them. */
export function shareInWords(share: number): ShareInWords {
  if (share === 1) return "all";
  const near = (Object.keys(SHARES) as (keyof typeof SHARES)[])
    .map((words) => ({ words, distance: Math.abs(SHARES[words] - share) }))
    .sort((one, other) => one.distance - other.distance)[0];
  return near !== undefined && near.distance <= 0.02 ? near.words : "percent";
}

/** Puts parts together as one sentence. */
export function asSentence(parts: readonly string[], language: string): string {
  const [first = "", ...others] = [...parts.join("; ")];
  return first === "" ? "" : `${first.toLocaleUpperCase(language)}${others.join("")}.`;
}

/** What a funnel says. */
export interface FunnelFinding {
  requests: number;
  held: number;
  /** The stage at which most requests end; undefined when none has. */
  lostAt: Stage | undefined;
}

const WAY_TO_AN_INTERVIEW: readonly Stage[] = ["REQUESTED", "REPLIED", "SCHEDULED", "HELD"];

/** How many requests led to an interview, and where most of the others ended. Undefined where that cannot be told. */
export function funnelFinding(values: readonly Value[]): FunnelFinding | undefined {
  const counts = WAY_TO_AN_INTERVIEW.map((stage) => find(values, stage)?.numerator ?? undefined);
  const [requests, , , held] = counts;
  if (requests === undefined || requests === 0 || held === undefined) return undefined;
  let most = 0;
  let lostAt: Stage | undefined;
  WAY_TO_AN_INTERVIEW.slice(1).forEach((stage, index) => {
    const lost = (counts[index] ?? 0) - (counts[index + 1] ?? counts[index] ?? 0);
    if (lost > most) {
      most = lost;
      lostAt = stage;
    }
  });
  return { requests, held, lostAt };
}

/** The group of which a share is largest, among groups with enough behind it to compare; undefined when fewer than two are. */
export function bestGroup(values: readonly Value[], figure: string): { group: string; share: number } | undefined {
  const compared = groupsOf(values).flatMap((group) => {
    const found = find(values, figure, group);
    const isEnough = group !== "UNKNOWN" && found !== undefined && (found.denominator ?? 0) >= LEAST_REQUESTS;
    return isEnough && found.value !== null ? [{ group, share: found.value }] : [];
  });
  if (compared.length < 2) return undefined;
  return compared.reduce((best, each) => (each.share > best.share ? each : best));
}

/** What the quality of connections is called. */
export function strengthInWords(values: readonly Value[]): "strong" | "fair" | "weak" | undefined {
  const strength = find(values, "STRENGTH")?.value ?? undefined;
  if (strength === undefined) return undefined;
  if (strength >= 3.5) return "strong";
  return strength >= 2.5 ? "fair" : "weak";
}
