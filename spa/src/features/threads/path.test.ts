import { describe, expect, test } from "vitest";
import { type OnPath, STEPS, comesFirst, isLeftOut, isStep, nextStep, standing } from "./path";

const NOW = new Date("2026-03-10T12:00:00Z");

const DRAFT: OnPath = {
  state: "DRAFT",
  requestedAt: null,
  acceptedAt: null,
  scheduledFor: null,
  preparedAt: null,
  heldAt: null,
  thankedAt: null,
  namesGiven: 0,
  namesAskedFor: null,
  debrief: null,
};
const ASKED: OnPath = { ...DRAFT, state: "REQUESTED", requestedAt: "2026-03-01T09:00:00Z" };
const ACCEPTED: OnPath = { ...ASKED, state: "ACCEPTED", acceptedAt: "2026-03-02T09:00:00Z" };
const SCHEDULED: OnPath = { ...ACCEPTED, state: "SCHEDULED", scheduledFor: "2026-03-12T09:00:00Z" };
const HELD: OnPath = { ...SCHEDULED, state: "HELD", heldAt: "2026-03-12T09:00:00Z" };

describe("a path", () => {
  test("begins with the request and goes on step by step", () => {
    expect([DRAFT, ASKED, ACCEPTED, SCHEDULED, HELD].map((thread) => nextStep(thread, NOW))).toEqual([
      "write",
      "ask",
      "schedule",
      "prepare",
      "meet",
    ]);
  });

  test("asks how it went once the time has come", () => {
    expect(nextStep({ ...SCHEDULED, scheduledFor: "2026-03-10T09:00:00Z" }, NOW)).toBe("meet");
  });

  test("wants thanks once it was said how it went", () => {
    expect(nextStep({ ...HELD, debrief: {} }, NOW)).toBe("thank");
  });

  test("says what has to come before thanks", () => {
    expect(comesFirst("thank", DRAFT)).toEqual(["write", "ask", "schedule", "meet"]);
    expect(comesFirst("thank", SCHEDULED)).toEqual(["meet"]);
    expect(comesFirst("thank", HELD)).toEqual([]);
  });

  test("takes names as soon as the interview was held, thanked or not", () => {
    expect(comesFirst("refer", SCHEDULED)).toEqual(["meet"]);
    expect(standing("refer", HELD)).toBe("open");
  });

  test("wants names until some were given or asked for; that they were not asked for is no such thing", () => {
    const thanked: OnPath = { ...HELD, state: "THANKED", thankedAt: "2026-03-12T18:00:00Z" };
    expect(nextStep(thanked, NOW)).toBe("refer");
    expect(nextStep({ ...thanked, namesAskedFor: false }, NOW)).toBe("refer");
    expect(nextStep({ ...thanked, namesAskedFor: true }, NOW)).toBe("keep");
    expect(nextStep({ ...thanked, namesAskedFor: false, namesGiven: 1 }, NOW)).toBe("keep");
  });

  test("lets one leave out the preparation, which is not done then", () => {
    expect(standing("prepare", HELD)).toBe("notYet");
    expect(comesFirst("thank", { ...HELD, preparedAt: null })).toEqual([]);
  });

  test("needs another time when the one agreed on was given up", () => {
    const postponed: OnPath = { ...SCHEDULED, state: "ACCEPTED" };
    expect(standing("schedule", postponed)).toBe("open");
  });

  test("ends where it was closed", () => {
    const closed: OnPath = { ...ASKED, state: "CLOSED" };
    expect(nextStep(closed, NOW)).toBe("write");
    expect(standing("ask", closed)).toBe("notYet");
  });

  test("leaves out what was not done before it was closed", () => {
    const leftOut = (thread: OnPath) => STEPS.filter((step) => isLeftOut(step, { ...thread, state: "CLOSED" }));
    expect(leftOut(DRAFT)).toEqual(STEPS);
    expect(leftOut(ASKED)).toEqual(["ask", "schedule", "prepare", "meet", "thank", "refer", "keep"]);
    // Whom they named can be noted ever after.
    expect(leftOut({ ...HELD, preparedAt: "2026-03-11T09:00:00Z" })).toEqual(["thank", "keep"]);
    expect(leftOut({ ...HELD, preparedAt: "2026-03-11T09:00:00Z", thankedAt: "2026-03-12T18:00:00Z" })).toEqual([]);
    expect(isLeftOut("write", DRAFT)).toBe(false);
  });
});

test("an address may name any step and nothing else", () => {
  expect(isStep("thank")).toBe(true);
  expect(isStep("constructor")).toBe(false);
});
