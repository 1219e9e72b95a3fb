import type { ContactFilter, ContactOrder, ContactOrderField, Horizon } from "../../api/generated/graphql";
import { STANDINGS, type Standing } from "../../ui/StateMark";

export const HORIZONS: readonly Horizon[] = ["NOW", "FIVE_YEARS", "TWENTY_YEARS", "ADMIRED"];

/** By what the rows can be ordered; a minus before it turns it round. */
const SORTS = ["name", "strength", "added", "changed", "touch"] as const;
export type Sort = (typeof SORTS)[number];

/** What is looked at: all of it is in the address, so that a link opens the same view. */
export interface View {
  q?: string;
  horizon?: Horizon[];
  tag?: string[];
  /** Where the latest thread stands. */
  state?: Standing[];
  met?: "yes" | "never";
  recent?: boolean;
  sector?: string;
  place?: string;
  school?: string;
  group?: string;
  /** The id of an organisation. */
  org?: string;
  sort?: `${"" | "-"}${Sort}`;
}

/** Reads an address, and leaves out of it what we do not know. */
export function readView(address: Record<string, unknown>): View {
  const view: View = {};
  for (const name of ["q", "sector", "place", "school", "group", "org"] as const) {
    const value = address[name];
    if (typeof value === "string" && value.trim() !== "") view[name] = value;
    // A search for a number comes as one.
    if (typeof value === "number") view[name] = String(value);
  }
  const horizon = several(address["horizon"]).filter(isOneOf(HORIZONS));
  if (horizon.length > 0) view.horizon = horizon;
  const state = several(address["state"]).filter(isOneOf(STANDINGS));
  if (state.length > 0) view.state = state;
  const tag = several(address["tag"]).filter((each) => each.trim() !== "");
  if (tag.length > 0) view.tag = tag;
  if (address["met"] === "yes" || address["met"] === "never") view.met = address["met"];
  if (typeof address["recent"] === "boolean") view.recent = address["recent"];
  const sort = address["sort"];
  if (typeof sort === "string" && isOneOf(SORTS)(sort.replace(/^-/, ""))) view.sort = sort as NonNullable<View["sort"]>;
  return view;
}

/** What the server is asked for: all but the state of the latest thread, which it cannot filter by. */
export function filterOf(view: View): ContactFilter {
  return {
    ...(view.q !== undefined && { search: view.q }),
    ...(view.horizon && { horizon: view.horizon }),
    ...(view.tag && { tags: view.tag }),
    ...(view.met && { neverInterviewed: view.met === "never" }),
    ...(view.recent !== undefined && { recentGraduate: view.recent }),
    ...(view.sector !== undefined && { sector: view.sector }),
    ...(view.place !== undefined && { place: view.place }),
    ...(view.school !== undefined && { school: view.school }),
    ...(view.group !== undefined && { group: view.group }),
    ...(view.org !== undefined && { organization: view.org }),
  };
}

const SERVER_SORTS: Record<Exclude<Sort, "touch">, ContactOrderField> = {
  name: "NAME",
  strength: "STRENGTH",
  added: "CREATED_AT",
  changed: "UPDATED_AT",
};

export function orderOf(view: View): ContactOrder {
  const { by, isDescending } = sortOf(view);
  // By the last touch is ordered here.
  return by === "touch" ? { field: "NAME", direction: "ASC" } : { field: SERVER_SORTS[by], direction: isDescending ? "DESC" : "ASC" };
}

export function sortOf(view: View): { by: Sort; isDescending: boolean } {
  const sort = view.sort ?? "name";
  return { by: sort.replace(/^-/, "") as Sort, isDescending: sort.startsWith("-") };
}

/** What a press on a column's head asks for: names upwards first, all else the most or latest first; a second press turns it round. */
export function sortedNextBy(view: View, by: Sort): NonNullable<View["sort"]> {
  const now = sortOf(view);
  if (now.by === by) return now.isDescending ? by : `-${by}`;
  return by === "name" ? by : `-${by}`;
}

/** Whether all rows are needed before the first can be shown for sure. */
export function needsAllRows(view: View): boolean {
  return view.state !== undefined || sortOf(view).by === "touch";
}

interface Sorted {
  lastInteractionAt: string | null;
}

/** Filters and orders by what the server cannot. */
export function arranged<Row extends Sorted>(rows: readonly Row[], view: View, standingOf: (row: Row) => Standing): readonly Row[] {
  const { state } = view;
  const kept = state === undefined ? rows : rows.filter((row) => state.includes(standingOf(row)));
  const { by, isDescending } = sortOf(view);
  if (by !== "touch") return kept;
  const sign = isDescending ? -1 : 1;
  // Who was never touched comes last, either way.
  return kept.toSorted((one, other) => {
    if (one.lastInteractionAt === other.lastInteractionAt) return 0;
    if (one.lastInteractionAt === null) return 1;
    if (other.lastInteractionAt === null) return -1;
    return one.lastInteractionAt < other.lastInteractionAt ? -sign : sign;
  });
}

function several(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return Array.isArray(value) ? value.filter((each) => typeof each === "string") : [];
}

function isOneOf<Known extends string>(known: readonly Known[]) {
  return (value: string): value is Known => (known as readonly string[]).includes(value);
}
