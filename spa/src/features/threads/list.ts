import type { ThreadListQuery, ThreadState } from "../../api/generated/graphql";
import { localDay } from "../../text/days";

export type Listed = ThreadListQuery["threads"]["nodes"][number];

/** Where threads stand, as people look for them: what is to be done next with all of a group is the same. */
export const GROUPS = ["write", "asked", "agreed", "coming", "talked", "touch", "closed"] as const;

export type Group = (typeof GROUPS)[number];

/** Which group is looked at; all that are under way unless told. */
export interface ListView {
  q?: string;
  at?: Group;
}

const GROUP_OF: Record<ThreadState, Group> = {
  DRAFT: "write",
  REQUESTED: "asked",
  FOLLOWED_UP: "asked",
  ACCEPTED: "agreed",
  SCHEDULED: "coming",
  PREPARED: "coming",
  HELD: "talked",
  THANKED: "talked",
  KEEPING_IN_TOUCH: "touch",
  CLOSED: "closed",
};

/** Those that wait for no next step. */
const AT_REST: readonly Group[] = ["touch", "closed"];

export function readListView(address: Record<string, unknown>): ListView {
  const { q, at } = address;
  const group = GROUPS.find((each) => each === at);
  // A search for a number comes as one.
  const words = typeof q === "string" || typeof q === "number" ? String(q).trim() : "";
  return { ...(words === "" ? {} : { q: words }), ...(group === undefined ? {} : { at: group }) };
}

/** How many threads each group has. */
export function counted(threads: readonly Listed[]): Record<Group, number> {
  const counts = { write: 0, asked: 0, agreed: 0, coming: 0, talked: 0, touch: 0, closed: 0 };
  for (const { state } of threads) counts[GROUP_OF[state]]++;
  return counts;
}

/** What is shown, group by group in the order of the path; a search looks everywhere. */
export function shownBy(threads: readonly Listed[], { q, at }: ListView): { group: Group; threads: readonly Listed[] }[] {
  const words = folded(q ?? "").split(/\s+/).filter((word) => word !== "");
  const found = threads.filter((thread) => words.every((word) => textOf(thread).includes(word)));
  return GROUPS.filter((group) => (at === undefined ? words.length > 0 || !AT_REST.includes(group) : group === at)).flatMap((group) => {
    const here = found.filter(({ state }) => GROUP_OF[state] === group);
    return here.length === 0 ? [] : [{ group, threads: group === "coming" ? here.toSorted(byTime) : here }];
  });
}

/** The day on which something is to be done with a thread, if there is one. */
export function dueDay({ followUpDueOn, closeDueOn, thankYouDueAt }: Listed): string | undefined {
  return followUpDueOn ?? closeDueOn ?? (thankYouDueAt === null ? undefined : localDay(thankYouDueAt));
}

function byTime(one: Listed, other: Listed): number {
  return (one.scheduledFor ?? "").localeCompare(other.scheduledFor ?? "");
}

function textOf({ contact, purpose }: Listed): string {
  return folded([contact?.name, contact?.title, contact?.organization?.name, purpose].filter((part) => part != null).join(" "));
}

/** Neither accents nor case matter. */
function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
