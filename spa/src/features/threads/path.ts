import type { ThreadState } from "../../api/generated/graphql";

/** The steps of an interview, in the order in which they are taken. */
export const STEPS = ["write", "ask", "schedule", "prepare", "meet", "thank", "refer", "keep"] as const;

export type Step = (typeof STEPS)[number];

/** Done; open, so that it can be taken now; or not yet, because another one comes first. */
export type Standing = "done" | "open" | "notYet";

/** What a path depends on. */
export interface OnPath {
  state: ThreadState;
  requestedAt: string | null;
  acceptedAt: string | null;
  scheduledFor: string | null;
  preparedAt: string | null;
  heldAt: string | null;
  thankedAt: string | null;
  namesGiven: number;
  namesAskedFor: boolean | null;
  debrief: object | null;
}

/** Without these, no later step can be taken; the others may be left out. */
const NEEDED_BY_LATER: readonly Step[] = ["write", "ask", "schedule", "meet", "thank"];

export function isStep(name: unknown): name is Step {
  return STEPS.some((step) => step === name);
}

/** Where a step stands. Nothing is left to take in a closed thread, but that they named somebody can be noted ever after. */
export function standing(step: Step, thread: OnPath): Standing {
  if (isDone(step, thread)) return "done";
  return isOpen(step, thread) ? "open" : "notYet";
}

/** The step to take now, or in a thread where nothing is left to do, the last that was taken. */
export function nextStep(thread: OnPath, now: Date): Step {
  switch (thread.state) {
    case "DRAFT":
      return "write";
    case "REQUESTED":
    case "FOLLOWED_UP":
      return "ask";
    case "ACCEPTED":
      return "schedule";
    case "SCHEDULED":
      return thread.scheduledFor !== null && new Date(thread.scheduledFor) < now ? "meet" : "prepare";
    case "PREPARED":
      return "meet";
    case "HELD":
      return thread.debrief === null ? "meet" : "thank";
    case "THANKED":
      return isDone("refer", thread) ? "keep" : "refer";
    case "KEEPING_IN_TOUCH":
      return "keep";
    case "CLOSED":
      return lastDone(thread);
  }
}

/** What has to come first, the first first; empty when nothing has to. */
export function comesFirst(step: Step, thread: OnPath): readonly Step[] {
  if (standing(step, thread) !== "notYet") return [];
  const before = STEPS.slice(0, STEPS.indexOf(step));
  const open = before.filter((other) => NEEDED_BY_LATER.includes(other) && !isDone(other, thread));
  // Names are asked for in the interview; they need no thanks first.
  return step === "refer" ? open.filter((other) => other !== "thank") : open;
}

/** Whether a thread was closed before a step was taken; what is kept of one that was in touch does not say whether it was. */
export function isLeftOut(step: Step, thread: OnPath): boolean {
  if (thread.state !== "CLOSED" || (step === "keep" && isDone("thank", thread))) return false;
  return standing(step, thread) === "notYet";
}

function isDone(step: Step, thread: OnPath): boolean {
  switch (step) {
    case "write":
      return thread.requestedAt !== null;
    case "ask":
      return thread.acceptedAt !== null;
    case "schedule":
      return thread.heldAt !== null || (thread.scheduledFor !== null && isAgreed(thread.state));
    case "prepare":
      return thread.state === "PREPARED" || (thread.heldAt !== null && thread.preparedAt !== null);
    case "meet":
      return thread.heldAt !== null;
    case "thank":
      return thread.thankedAt !== null;
    case "refer":
      return thread.heldAt !== null && (thread.namesGiven > 0 || thread.namesAskedFor === true);
    case "keep":
      return thread.state === "KEEPING_IN_TOUCH";
  }
}

function isOpen(step: Step, thread: OnPath): boolean {
  switch (step) {
    case "write":
      return thread.state === "DRAFT";
    case "ask":
      return thread.state === "REQUESTED" || thread.state === "FOLLOWED_UP";
    case "schedule":
      return thread.state === "ACCEPTED";
    case "prepare":
      return thread.state === "SCHEDULED";
    case "meet":
      return isAgreed(thread.state);
    case "thank":
      return thread.state === "HELD";
    case "refer":
      return thread.heldAt !== null;
    case "keep":
      return thread.state === "THANKED";
  }
}

function isAgreed(state: ThreadState): boolean {
  return state === "SCHEDULED" || state === "PREPARED";
}

function lastDone(thread: OnPath): Step {
  return STEPS.findLast((step) => isDone(step, thread)) ?? "write";
}
