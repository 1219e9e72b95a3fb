/** Somebody who may be in a cohort. */
export interface Seated {
  roles: readonly string[];
  seekerId: string | null;
  cohort: { id: string } | null;
}

/** Seekers who go to one cohort, or to none, in one request. */
export interface Moving {
  cohortId: string | null;
  seekerIds: readonly string[];
}

/** As many as the server moves at once. */
const MOST = 100;

/** What to ask for to move the seekers among these people who are not there yet, and what to ask for to take it back. */
export function movesTo(people: readonly Seated[], cohortId: string | null): { there: Moving[]; back: Moving[]; count: number } {
  const ids: string[] = [];
  const before = new Map<string | null, string[]>();
  for (const { roles, seekerId, cohort } of people) {
    const from = cohort?.id ?? null;
    if (seekerId === null || !roles.includes("SEEKER") || from === cohortId) continue;
    ids.push(seekerId);
    before.set(from, [...(before.get(from) ?? []), seekerId]);
  }
  return {
    there: inParts(cohortId, ids),
    back: [...before].flatMap(([from, those]) => inParts(from, those)),
    count: ids.length,
  };
}

function inParts(cohortId: string | null, ids: readonly string[]): Moving[] {
  return Array.from({ length: Math.ceil(ids.length / MOST) }, (_, at) => ({ cohortId, seekerIds: ids.slice(at * MOST, (at + 1) * MOST) }));
}
