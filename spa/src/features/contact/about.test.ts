import { expect, test } from "vitest";
import { aboutWhat } from "./about";
import type { Action } from "./operations";

const PERSON = {
  commitments: { __typename: "CommitmentConnection" as const, nodes: [{ __typename: "Commitment" as const, id: "p1", what: "Send the report" }] },
  goodNews: {
    __typename: "GoodNewsConnection" as const,
    nodes: [{ __typename: "GoodNews" as const, id: "g1", outcome: { __typename: "Outcome" as const, id: "o1", title: "Planner at the harbour" } }],
  },
  signals: { __typename: "SignalConnection" as const, nodes: [{ __typename: "Signal" as const, id: "s1", words: null }] },
};

const action = (kind: Action["kind"], subjectId: string, referral: Action["referral"] = null): Action => ({
  __typename: "NextAction",
  key: `${kind}:${subjectId}`,
  kind,
  practice: "A9",
  dueOn: null,
  overdue: false,
  subjectId,
  contact: null,
  thread: null,
  referral,
});

test("a step says which promise, which news and which name it is about", () => {
  expect(aboutWhat(action("KEEP_PROMISE", "p1"), PERSON)).toBe("Send the report");
  expect(aboutWhat(action("TELL_GOOD_NEWS", "g1"), PERSON)).toBe("Planner at the harbour");
  expect(aboutWhat(action("CHECK_IN", "r1", { __typename: "Referral", id: "r1", name: "Oskar Lie" }), PERSON)).toBe("Oskar Lie");
});

test("where there is nothing more to say, nothing is said", () => {
  expect(aboutWhat(action("ANSWER", "s1"), PERSON)).toBeUndefined();
  expect(aboutWhat(action("REMIND", "p2"), PERSON)).toBeUndefined();
  expect(aboutWhat(action("THANK", "t1"), PERSON)).toBeUndefined();
});
