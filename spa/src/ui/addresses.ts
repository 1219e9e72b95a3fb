import type { ActionKind } from "../api/generated/graphql";

/** Where the page of one thing is, for links between features that know nothing else of each other. */
export const contactAt = (id: string): string => `/contacts/${id}`;
export const threadAt = (id: string): string => `/threads/${id}`;
export const seekerAt = (id: string): string => `/seekers/${id}`;

/** At which step of a thread's page an action is done, as its address says it; of others, the page knows itself which is next. */
export function stepOf(kind: ActionKind): string | undefined {
  return STEPS[kind];
}

const STEPS: Partial<Record<ActionKind, string>> = {
  REQUEST: "write",
  ANSWER: "ask",
  FOLLOW_UP: "ask",
  SCHEDULE: "schedule",
  PREPARE: "prepare",
  PRACTISE: "prepare",
  TELL_HOW_IT_WENT: "meet",
  DEBRIEF: "meet",
  THANK: "thank",
};
