import type { CandidateFragment, MergeChoiceInput, MergeField } from "../../api/generated/graphql";

export type Side = "first" | "second";

/** What of two contacts can be chosen, in the order in which it is shown. */
export const FIELDS = [
  "NAME", "TITLE", "ORGANIZATION", "LINKED_IN", "PLACE", "SCHOOL", "GRADUATION_YEAR", "HORIZON", "INTEREST", "STRENGTH", "CADENCE",
] as const satisfies readonly MergeField[];
export type Field = (typeof FIELDS)[number];

export type Candidate = Omit<CandidateFragment, " $fragmentName">;

export function valueOf(person: Candidate, field: Field): string | number | null {
  switch (field) {
    case "NAME":
      return person.name;
    case "TITLE":
      return person.title;
    case "ORGANIZATION":
      return person.organization?.name ?? null;
    case "LINKED_IN":
      return person.linkedInUrl;
    case "PLACE":
      return person.place;
    case "SCHOOL":
      return person.school;
    case "GRADUATION_YEAR":
      return person.graduationYear;
    case "HORIZON":
      return person.horizon;
    case "INTEREST":
      return person.interest;
    case "STRENGTH":
      return person.strength;
    case "CADENCE":
      return person.cadenceMonths;
  }
}

/** How two values stand to each other: only where both say something, and not the same, somebody has to choose. */
export type Comparison = "none" | "same" | "one" | "differ";

export function comparisonOf(first: Candidate, second: Candidate, field: Field): Comparison {
  const values = [valueOf(first, field), valueOf(second, field)];
  if (values[0] === null && values[1] === null) return "none";
  if (values[0] === values[1]) return "same";
  return values.includes(null) ? "one" : "differ";
}

/** Who is likely to be kept: with whom there are more talks, else who says more, else who was there first. */
export function likelyKept(first: Candidate, second: Candidate): Side {
  const talks = first.threads.totalCount - second.threads.totalCount;
  if (talks !== 0) return talks > 0 ? "first" : "second";
  const said = (person: Candidate) => FIELDS.filter((field) => valueOf(person, field) !== null).length;
  const more = said(first) - said(second);
  if (more !== 0) return more > 0 ? "first" : "second";
  return first.createdAt <= second.createdAt ? "first" : "second";
}

/** What is to be said to the server: only what is not the kept one's, for that it takes by itself. */
export function choicesOf(kept: Side, chosen: Readonly<Partial<Record<Field, Side>>>): MergeChoiceInput[] {
  return FIELDS.flatMap((field) => {
    const side = chosen[field];
    return side === undefined || side === kept ? [] : [{ field, side: "GONE" as const }];
  });
}
