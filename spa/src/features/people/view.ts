import type { AccountFilter, Role } from "../../api/generated/graphql";

export const ROLES: readonly Role[] = ["SEEKER", "ADVISOR", "ADMIN"];

/** Whether people have ever got in, or are let in no longer. */
export const ENTRY_FILTERS = ["in", "never", "off"] as const;

/** In place of a cohort's id: seekers without one. */
export const WITHOUT_COHORT = "none";

/** Whose accounts are looked at: all of it is in the address. */
export interface View {
  q?: string;
  role?: Role;
  /** The id of a cohort, or {@link WITHOUT_COHORT}. */
  cohort?: string;
  is?: (typeof ENTRY_FILTERS)[number];
}

/** Reads an address, and leaves out of it what we do not know. */
export function readView(address: Record<string, unknown>): View {
  const { q, role, cohort, is } = address;
  const view: View = {};
  if ((typeof q === "string" && q.trim() !== "") || typeof q === "number") view.q = String(q);
  const knownRole = ROLES.find((each) => each === role);
  if (knownRole !== undefined) view.role = knownRole;
  if (typeof cohort === "string" && cohort !== "") view.cohort = cohort;
  const standing = ENTRY_FILTERS.find((each) => each === is);
  if (standing !== undefined) view.is = standing;
  return view;
}

export function filterOf({ q, role, cohort, is }: View): AccountFilter {
  return {
    ...(q !== undefined && { text: q }),
    ...(role !== undefined && { role }),
    ...(cohort === WITHOUT_COHORT && { withoutCohort: true }),
    ...(cohort !== undefined && cohort !== WITHOUT_COHORT && { cohort }),
    ...(is === "off" && { isDeactivated: true }),
    ...((is === "in" || is === "never") && { isDeactivated: false, hasGotIn: is === "in" }),
  };
}

/** Which people of the directory are looked at. */
export interface LoadView {
  q?: string;
  is?: "asked" | "free";
}

export function readLoadView({ q, is }: Record<string, unknown>): LoadView {
  return {
    ...(((typeof q === "string" && q.trim() !== "") || typeof q === "number") && { q: String(q) }),
    ...((is === "asked" || is === "free") && { is }),
  };
}
