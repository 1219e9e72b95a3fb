import type { CheckDraftQuery } from "../../api/generated/graphql";

export type Finding = CheckDraftQuery["checkOutreach"]["findings"][number];

/** A piece of a text, and what was found in it; pieces follow one another and are the whole text. */
export interface Piece {
  start: number;
  text: string;
  found: Finding | undefined;
}

const WEIGHT = { ERROR: 3, WARNING: 2, HINT: 1 } as const;

/**
 * Findings of an earlier text, put where they stand in the present one: what was typed before them moves them, and what was
 * typed into them makes them out of date.
 */
export function moved(findings: readonly Finding[], before: string, after: string): Finding[] {
  if (before === after) return [...findings];
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  const changeEnd = before.length - end;
  const by = after.length - before.length;
  return findings.flatMap((finding) => {
    if (finding.place !== "BODY" || isMissing(finding)) return [finding];
    if (finding.end <= start) return [finding];
    if (finding.start >= changeEnd) return [{ ...finding, start: finding.start + by, end: finding.end + by }];
    return [];
  });
}

/** Cuts a text where findings begin and end. Where two meet, the weightier one is shown. */
export function cut(text: string, findings: readonly Finding[]): Piece[] {
  const inText = findings.filter((finding) => finding.place === "BODY" && !isMissing(finding) && finding.end <= text.length);
  const edges = new Set([0, text.length]);
  for (const { start, end } of inText) edges.add(start).add(end);
  const places = [...edges].sort((one, other) => one - other);
  return places.slice(0, -1).map((start, index) => {
    const end = places[index + 1] ?? text.length;
    const here = inText.filter((finding) => finding.start <= start && finding.end >= end);
    return { start, text: text.slice(start, end), found: here.reduce<Finding | undefined>(weightier, undefined) };
  });
}

/** What was found where the caret stands, at its edges too. */
export function foundAt(findings: readonly Finding[], caret: number): Finding | undefined {
  return findings
    .filter((finding) => finding.place === "BODY" && !isMissing(finding) && finding.start <= caret && caret <= finding.end)
    .reduce<Finding | undefined>(weightier, undefined);
}

/** Whether it is about something that is not there; then there is no place to underline. */
export function isMissing(finding: Finding): boolean {
  return finding.start === finding.end;
}

/** Tells findings of one text apart, also after what was typed moved them. */
export function keyOf(finding: Finding): string {
  return `${finding.code} ${finding.place} ${finding.start} ${finding.wrong}`;
}

function weightier(one: Finding | undefined, other: Finding): Finding {
  return one !== undefined && WEIGHT[one.severity] >= WEIGHT[other.severity] ? one : other;
}
