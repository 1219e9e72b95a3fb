import { expect, test } from "vitest";
import { themesOf } from "./themes";
import { byTopic, matching, once, readView } from "./view";

const said = (insight: string, id: string) => ({ insight, contact: { id } });

test("a theme is what several people said, and not what one said often", () => {
  const insights = [
    said("Clinical records change everything.", "1"),
    said("They struggle with every record.", "2"),
    said("Records, records, records.", "3"),
    said("Budgets, and budgets again.", "1"),
    said("Budgets.", "1"),
    { insight: "Records of somebody who is gone.", contact: null },
  ];
  expect(themesOf(insights)).toEqual([{ word: "record", people: 3 }]);
});

test("words that say nothing are no theme", () => {
  expect(themesOf([said("They always work with people, because", "1"), said("Always with people, because", "2"), said("Because of people, always", "3")])).toEqual([]);
});

const TIP = {
  insight: "Begin with a café visit",
  topic: "ADVICE" as const,
  kind: "TIP" as const,
  sharing: "PRIVATE" as const,
  contact: { name: "Ann Ash", organization: { name: "Mill" } },
};

test("a search finds words wherever they stand, whatever their accents", () => {
  expect(matching([TIP], { q: "CAFE mill" })).toEqual([TIP]);
  expect(matching([TIP], { q: "cafe other" })).toEqual([]);
});

test("filters meet", () => {
  expect(matching([TIP], { topic: "ADVICE", kind: "TIP", sharing: "PRIVATE" })).toEqual([TIP]);
  expect(matching([TIP], { topic: "ADVICE", kind: "FACT" })).toEqual([]);
});

test("an address that we do not know is left out", () => {
  expect(readView({ q: "", topic: "NOTHING", kind: "TIP", of: "others", sharing: 3 })).toEqual({ kind: "TIP", of: "others" });
  expect(readView({ q: 2026 })).toEqual({ q: "2026" });
});

test("topics come in the order of a conversation, and empty ones not at all", () => {
  const story = { ...TIP, topic: "STORY" as const };
  expect(byTopic([TIP, story]).map(({ topic }) => topic)).toEqual(["STORY", "ADVICE"]);
});

test("what others share is there once", () => {
  const shared = { insight: "Ask", kind: "TIP" as const, topic: "ADVICE" as const, role: "SALES", sector: "MEDIA" };
  expect(once([shared, { ...shared }, { ...shared, role: "LEGAL" }])).toHaveLength(2);
});
