import { expect, test } from "vitest";
import type { Action } from "./operations";
import { NO_SUBJECT } from "./subjects";
import { doneBy, waysOf } from "./ways";

const THREAD = { __typename: "InterviewThread", id: "t1", heldAt: null, scheduledFor: null, requestedMinutes: 10 } as const;

function action(kind: Action["kind"], thread: Action["thread"]): Action {
  return {
    __typename: "NextAction",
    key: `${kind}:1`,
    kind,
    practice: "A9",
    dueOn: null,
    overdue: false,
    subjectId: "s1",
    contact: null,
    thread,
    referral: null,
  };
}

test("who said hello is answered at one press, who answered a request in the thread", () => {
  expect(waysOf(action("ANSWER", null), NO_SUBJECT).first).toEqual({ by: "record", deed: "ANSWERED" });
  expect(waysOf(action("ANSWER", THREAD), NO_SUBJECT).first).toEqual({ by: "page", to: "/threads/t1", search: { step: "ask" } });
});

test("thanks are written in the thread, and noted at one key press when they were written elsewhere", () => {
  const ways = waysOf(action("THANK", THREAD), NO_SUBJECT);
  expect(ways.first).toEqual({ by: "page", to: "/threads/t1", search: { step: "thank" } });
  expect(doneBy(ways)).toEqual({ by: "record", deed: "THANKED" });
});

test("that an introduction will not come is never what a key press means", () => {
  expect(doneBy(waysOf(action("CHECK_IN", null), NO_SUBJECT))).toEqual({ by: "record", deed: "INTRODUCED" });
});

test("an organisation needs somebody who works there, a person only a few words", () => {
  expect(waysOf(action("REACH_TARGET", null), { ...NO_SUBJECT, isOrganization: true }).first).toEqual({ by: "page", to: "/network" });
  expect(waysOf(action("REACH_TARGET", null), NO_SUBJECT).first).toEqual({ by: "form", form: "REACH" });
});
