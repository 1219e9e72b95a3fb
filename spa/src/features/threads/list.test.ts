import { describe, expect, test } from "vitest";
import { type Listed, counted, readListView, shownBy } from "./list";

function thread(state: Listed["state"], name: string, more: Partial<Listed> = {}): Listed {
  return {
    __typename: "InterviewThread",
    id: name,
    state,
    practice: false,
    purpose: null,
    scheduledFor: null,
    slotTimeZone: null,
    followUpDueOn: null,
    closeDueOn: null,
    thankYouDueAt: null,
    contact: { __typename: "Contact", id: name, name, title: null, organization: null },
    ...more,
  };
}

const THREADS = [
  thread("CLOSED", "Zoë Ångström"),
  thread("SCHEDULED", "Later", { scheduledFor: "2026-03-09T09:00:00Z" }),
  thread("PREPARED", "Sooner", { scheduledFor: "2026-03-08T09:00:00Z" }),
  thread("FOLLOWED_UP", "Asked again", { purpose: "Runs the archive" }),
  thread("DRAFT", "Draft"),
];

function names(view: Parameters<typeof shownBy>[1]): string[] {
  return shownBy(THREADS, view).flatMap(({ threads }) => threads.map(({ contact }) => contact?.name ?? ""));
}

describe("the list", () => {
  test("shows what is under way in the order of the path, the next talk first", () => {
    expect(names({})).toEqual(["Draft", "Asked again", "Sooner", "Later"]);
  });

  test("shows what has ended when asked", () => {
    expect(names({ at: "closed" })).toEqual(["Zoë Ångström"]);
  });

  test("is searched everywhere, whatever the accents", () => {
    expect(names({ q: "angstrom zoe" })).toEqual(["Zoë Ångström"]);
    expect(names({ q: "ARCHIVE" })).toEqual(["Asked again"]);
    expect(names({ q: "nobody" })).toEqual([]);
  });

  test("counts each group", () => {
    expect(counted(THREADS)).toEqual({ write: 1, asked: 1, agreed: 0, coming: 2, talked: 0, touch: 0, closed: 1 });
  });
});

test("an address is read as far as it is known", () => {
  expect(readListView({ q: 42, at: "asked", other: 1 })).toEqual({ q: "42", at: "asked" });
  expect(readListView({ q: " ", at: "constructor" })).toEqual({});
});
