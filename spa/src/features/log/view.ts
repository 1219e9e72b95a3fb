import type { AuditFilter, AuditKind } from "../../api/generated/graphql";

export const KINDS: readonly AuditKind[] = [
  "CHANGE", "LOOK", "EXPORT", "CREDENTIAL", "REFUSAL", "SIGN_IN", "SIGN_IN_REFUSED", "SIGN_OUT",
];

/** Which entries are looked at: all of it is in the address. */
export interface View {
  kind?: AuditKind[];
  /** The id of the account that did it. */
  account?: string;
  /** The id of what it was about. */
  subject?: string;
  /** The first and the last day, where the reader is. */
  from?: string;
  until?: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Reads an address, and leaves out of it what we do not know. */
export function readView(address: Record<string, unknown>): View {
  const view: View = {};
  const given = address["kind"];
  const kind = KINDS.filter((each) => each === given || (Array.isArray(given) && given.includes(each)));
  if (kind.length > 0) view.kind = kind;
  for (const name of ["account", "subject"] as const) {
    const value = address[name];
    if (typeof value === "string" && value !== "") view[name] = value;
  }
  for (const name of ["from", "until"] as const) {
    const value = address[name];
    if (typeof value === "string" && DAY.test(value) && !Number.isNaN(startOf(value).getTime())) view[name] = value;
  }
  return view;
}

function startOf(day: string): Date {
  return new Date(`${day}T00:00:00`);
}

export function filterOf({ kind, account, subject, from, until }: View): AuditFilter {
  return {
    ...(kind !== undefined && { kind }),
    ...(account !== undefined && { account }),
    ...(subject !== undefined && { subject }),
    ...(from !== undefined && { from: startOf(from).toISOString() }),
    ...(until !== undefined && { until: dayAfter(until).toISOString() }),
  };
}

function dayAfter(day: string): Date {
  const date = startOf(day);
  date.setDate(date.getDate() + 1);
  return date;
}

/** Where the same entries are as a file. */
export function fileOf(view: View, ending: "csv" | "ndjson"): string {
  const { kind, ...others } = filterOf(view);
  const asked = new URLSearchParams(Object.entries(others) as [string, string][]);
  for (const each of kind ?? []) asked.append("kind", each);
  const question = asked.toString();
  return `/audit.${ending}${question === "" ? "" : `?${question}`}`;
}
