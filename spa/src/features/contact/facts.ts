import type { ContactFactsFragment, Horizon, UpdateContactInput } from "../../api/generated/graphql";

/** What can be changed of a person, as it is written into fields. */
export const FACTS = [
  "name", "title", "organizationName", "interest", "horizon", "place", "school", "graduationYear", "groups", "tags", "emails", "phones", "linkedInUrl",
] as const;
export type Fact = (typeof FACTS)[number];
export type Facts = Record<Fact, string>;

type FactsOf = Pick<
  ContactFactsFragment,
  "name" | "title" | "interest" | "horizon" | "place" | "school" | "graduationYear" | "groups" | "tags" | "linkedInUrl"
> & {
  organization: { name: string } | null;
  emails: { value: string; label: string | null }[];
  phones: { value: string; label: string | null }[];
};

export function factsOf(person: FactsOf): Facts {
  return {
    name: person.name,
    title: person.title ?? "",
    organizationName: person.organization?.name ?? "",
    interest: person.interest ?? "",
    horizon: person.horizon ?? "",
    place: person.place ?? "",
    school: person.school ?? "",
    graduationYear: person.graduationYear === null ? "" : String(person.graduationYear),
    groups: person.groups.join(", "),
    tags: person.tags.join(", "),
    emails: person.emails.map((each) => each.value).join(", "),
    phones: person.phones.map((each) => each.value).join(", "),
    linkedInUrl: person.linkedInUrl ?? "",
  };
}

/** What is sent: only what was changed, so that the rest stays as it is by now. */
export function changesOf(before: Facts, after: Facts, person: FactsOf): Omit<UpdateContactInput, "id"> {
  const changed = (fact: Fact) => before[fact].trim() !== after[fact].trim();
  const text = (fact: Fact) => (changed(fact) ? { [fact]: after[fact].trim() === "" ? null : after[fact].trim() } : {});
  const points = (fact: "emails" | "phones") =>
    changed(fact)
      ? { [fact]: several(after[fact]).map((value) => ({ value, label: person[fact].find((each) => each.value === value)?.label ?? null })) }
      : {};
  return {
    ...text("name"),
    ...text("title"),
    // An organisation goes away by its id; a name only finds or makes one.
    ...(changed("organizationName") && after.organizationName.trim() === "" ? { organizationId: null } : text("organizationName")),
    ...text("interest"),
    ...(changed("horizon") ? { horizon: after.horizon === "" ? null : (after.horizon as Horizon) } : {}),
    ...text("place"),
    ...text("school"),
    ...(changed("graduationYear") ? year(after.graduationYear) : {}),
    ...(changed("groups") ? { groups: several(after.groups) } : {}),
    ...(changed("tags") ? { tags: several(after.tags) } : {}),
    ...points("emails"),
    ...points("phones"),
    ...text("linkedInUrl"),
  };
}

/** Whether a year can be read, or none is written. */
export function isYear(written: string): boolean {
  return /^(\d{4})?$/.test(written.trim());
}

function year(written: string): Pick<UpdateContactInput, "graduationYear"> {
  // What cannot be read takes nothing away.
  if (!isYear(written)) return {};
  return { graduationYear: written.trim() === "" ? null : Number(written) };
}

/** Takes back what a change did, where it still is as that change left it. */
export function takenBack(before: Facts, after: Facts, now: Facts): Facts {
  const facts = { ...now };
  for (const fact of FACTS) {
    if (before[fact] !== after[fact] && now[fact] === after[fact]) facts[fact] = before[fact];
  }
  return facts;
}

export interface Conflict {
  fact: Fact;
  mine: string;
  theirs: string;
}

export interface Meeting {
  /** What both changed, and differently. */
  conflicts: Conflict[];
  /** Their version with what only I changed; in conflicts it has mine. */
  both: Facts;
}

/** Brings together what I changed and what was changed somewhere else since I read it. */
export function meet(before: Facts, mine: Facts, theirs: Facts): Meeting {
  const both = { ...theirs };
  const conflicts: Conflict[] = [];
  for (const fact of FACTS) {
    if (mine[fact] === before[fact]) continue;
    both[fact] = mine[fact];
    if (theirs[fact] !== before[fact] && theirs[fact] !== mine[fact]) conflicts.push({ fact, mine: mine[fact], theirs: theirs[fact] });
  }
  return { conflicts, both };
}

function several(written: string): string[] {
  return written
    .split(",")
    .map((each) => each.trim())
    .filter((each) => each !== "");
}
