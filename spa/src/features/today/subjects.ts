import type { TodayQuery } from "../../api/generated/graphql";
import type { Action } from "./operations";

/** What an action is about besides people: a promise, an outcome, a target, a word that somebody wrote. */
export interface Subject {
  /** What the sentence names. */
  what: string;
  /** What they said, or why the seeker wants to meet them. */
  words: string | null;
  isOrganization: boolean;
  isHello: boolean;
}

export const NO_SUBJECT: Subject = { what: "", words: null, isOrganization: false, isHello: false };

/** Finds what an action is about among what was read with it. */
export function subjectOf(action: Action, data: TodayQuery): Subject {
  const id = action.subjectId;
  switch (action.kind) {
    case "KEEP_PROMISE":
    case "REMIND":
      return { ...NO_SUBJECT, what: data.commitments.nodes.find((each) => each.id === id)?.what ?? "" };
    case "TELL_GOOD_NEWS":
      return { ...NO_SUBJECT, what: data.outcomes.nodes.find((each) => each.goodNews.nodes.some((news) => news.id === id))?.title ?? "" };
    case "REACH_TARGET": {
      const target = data.viewer.seeker?.targets.nodes.find((each) => each.id === id);
      return { ...NO_SUBJECT, what: target?.name ?? "", words: target?.reason ?? null, isOrganization: target?.kind === "ORGANIZATION" };
    }
    case "ANSWER": {
      const signal = data.signals.nodes.find((each) => each.id === id);
      return { ...NO_SUBJECT, words: signal?.words ?? null, isHello: signal?.kind === "HELLO" };
    }
    default:
      return NO_SUBJECT;
  }
}
