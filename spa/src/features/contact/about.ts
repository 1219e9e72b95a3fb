import type { Action, Person } from "./operations";

/** What an action is about besides the person: a promise, good news, a word of theirs, or somebody whom they named. */
export function aboutWhat({ kind, subjectId, referral }: Action, person: Pick<Person, "commitments" | "goodNews" | "signals">): string | undefined {
  const isMeant = ({ id }: { id: string }) => id === subjectId;
  switch (kind) {
    case "KEEP_PROMISE":
    case "REMIND":
      return person.commitments.nodes.find(isMeant)?.what;
    case "TELL_GOOD_NEWS":
      return person.goodNews.nodes.find(isMeant)?.outcome?.title;
    case "ANSWER":
      return person.signals.nodes.find(isMeant)?.words ?? undefined;
    default:
      return referral?.name;
  }
}
