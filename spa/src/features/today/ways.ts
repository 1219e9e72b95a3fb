import type { ActionKind } from "../../api/generated/graphql";
import { stepOf, threadAt } from "../../ui/addresses";
import type { Action } from "./operations";
import type { Subject } from "./subjects";

/** What can be recorded of an action at one press. */
export type Deed =
  | "ANSWERED"
  | "THANKED"
  | "FOLLOWED_UP"
  | "MOVED_ON"
  | "FINISHED"
  | "INTRODUCED"
  | "GIVEN_UP"
  | "NAME_GRANTED"
  | "NAME_DENIED"
  | "TOLD"
  | "CONNECTED"
  | "NOT_CONNECTED";

/** What asks for a few words more. */
export type AskedFor = "TOUCH" | "DETAILS" | "FOLLOW" | "REACH" | "PLAN";

/** How an action is done: at one press, by a few words, or on another page. */
export type Way = { by: "record"; deed: Deed } | { by: "form"; form: AskedFor } | { by: "page"; to: string; search?: Record<string, string> };

export interface Ways {
  /** The one that is offered first. */
  first: Way;
  /** When it was done elsewhere, or turned out otherwise. */
  also?: { by: "record"; deed: Deed };
}

const record = (what: Deed): Way => ({ by: "record", deed: what });
const form = (what: AskedFor): Way => ({ by: "form", form: what });

export function waysOf(action: Action, subject: Subject): Ways {
  const step = stepOf(action.kind);
  const thread: Way =
    action.thread === null ? { by: "page", to: "/threads" } : { by: "page", to: threadAt(action.thread.id), ...(step && { search: { step } }) };
  const ways: { [Kind in ActionKind]: Ways } = {
    ANSWER: { first: action.thread === null ? record("ANSWERED") : thread },
    THANK: { first: thread, also: { by: "record", deed: "THANKED" } },
    TELL_HOW_IT_WENT: { first: thread },
    PREPARE: { first: thread },
    PRACTISE: { first: thread },
    SCHEDULE: { first: thread },
    KEEP_PROMISE: { first: record("FINISHED") },
    CHECK_IN: { first: record("INTRODUCED"), also: { by: "record", deed: "GIVEN_UP" } },
    FOLLOW_UP: { first: thread, also: { by: "record", deed: "FOLLOWED_UP" } },
    MOVE_ON: { first: record("MOVED_ON") },
    TELL_GOOD_NEWS: { first: record("TOLD") },
    DEBRIEF: { first: thread },
    REMIND: { first: record("FINISHED") },
    KEEP_IN_TOUCH: { first: form("TOUCH") },
    FOLLOW_REFERRAL: { first: form("FOLLOW") },
    ASK_FOR_NAME: { first: record("NAME_GRANTED"), also: { by: "record", deed: "NAME_DENIED" } },
    GET_DETAILS: { first: form("DETAILS") },
    REQUEST: { first: thread },
    CONNECT: { first: record("CONNECTED"), also: { by: "record", deed: "NOT_CONNECTED" } },
    REACH_TARGET: { first: subject.isOrganization ? { by: "page", to: "/network" } : form("REACH") },
    PLAN: { first: form("PLAN") },
  };
  return ways[action.kind];
}

/**
 * What "done" means at one key press: where it was done elsewhere and only that is to be noted, the note; else the first way,
 * whatever that is.
 */
export function doneBy({ first, also }: Ways): Way {
  return first.by === "page" && also !== undefined ? also : first;
}
