import { expect, test } from "vitest";
import { arranged, filterOf, needsAllRows, orderOf, readView, sortedNextBy } from "./view";

test("an address gives what was asked for, and nothing that we do not know", () => {
  expect(readView({ q: "solar", horizon: ["NOW", "SOON"], tag: "alumni", state: "HELD", met: "never", recent: true, sort: "-strength", page: 3 })).toEqual({
    q: "solar",
    horizon: ["NOW"],
    tag: ["alumni"],
    state: ["HELD"],
    met: "never",
    recent: true,
    sort: "-strength",
  });
  expect(readView({ q: " ", horizon: "SOON", met: "maybe", recent: "yes", sort: "age", tag: [""] })).toEqual({});
});

test("a search for a number is a search", () => {
  expect(readView({ q: 2024 })).toEqual({ q: "2024" });
});

test("the server is asked for what it can filter by", () => {
  expect(filterOf({ q: "solar", met: "yes", state: ["HELD"], recent: false, org: "o1" })).toEqual({
    search: "solar",
    neverInterviewed: false,
    recentGraduate: false,
    organization: "o1",
  });
});

test("rows are ordered by the server where it can", () => {
  expect(orderOf({})).toEqual({ field: "NAME", direction: "ASC" });
  expect(orderOf({ sort: "-strength" })).toEqual({ field: "STRENGTH", direction: "DESC" });
  expect(needsAllRows({ sort: "-strength" })).toBe(false);
  expect(needsAllRows({ sort: "touch" })).toBe(true);
  expect(needsAllRows({ state: ["HELD"] })).toBe(true);
});

test("a press on a column's head orders by it, a second one the other way round", () => {
  expect(sortedNextBy({}, "strength")).toBe("-strength");
  expect(sortedNextBy({ sort: "-strength" }, "strength")).toBe("strength");
  expect(sortedNextBy({}, "name")).toBe("-name");
  expect(sortedNextBy({ sort: "-strength" }, "name")).toBe("name");
});

test("who was never touched comes last, either way", () => {
  const rows = [{ lastInteractionAt: null }, { lastInteractionAt: "2026-01-02T00:00:00Z" }, { lastInteractionAt: "2026-03-01T00:00:00Z" }];
  const days = (sort: "touch" | "-touch") => arranged(rows, { sort }, () => "NONE").map((row) => row.lastInteractionAt?.slice(0, 10));
  expect(days("touch")).toEqual(["2026-01-02", "2026-03-01", undefined]);
  expect(days("-touch")).toEqual(["2026-03-01", "2026-01-02", undefined]);
});

test("only those whose latest thread stands as wanted", () => {
  const rows = [{ lastInteractionAt: "a" }, { lastInteractionAt: "b" }];
  expect(arranged(rows, { state: ["HELD"] }, (row) => (row.lastInteractionAt === "b" ? "HELD" : "NONE"))).toEqual([{ lastInteractionAt: "b" }]);
});
