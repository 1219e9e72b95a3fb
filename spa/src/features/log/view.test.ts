import { expect, test } from "vitest";
import { fileOf, filterOf, readView } from "./view";

test("an address gives what was asked for, and nothing that we do not know", () => {
  expect(readView({ kind: ["LOOK", "GUESS"], account: "a1", from: "2026-11-01", until: "soon" })).toEqual({
    kind: ["LOOK"],
    account: "a1",
    from: "2026-11-01",
  });
  expect(readView({ kind: "EXPORT", subject: "", from: "2026-13-01" })).toEqual({ kind: ["EXPORT"] });
});

test("a day is asked for from its beginning to its end, where the reader is", () => {
  const { from, until } = filterOf({ from: "2026-11-01", until: "2026-11-01" });
  expect(new Date(from ?? "").getTime()).toBe(new Date(2026, 10, 1).getTime());
  expect(new Date(until ?? "").getTime()).toBe(new Date(2026, 10, 2).getTime());
});

test("a file has the same entries", () => {
  expect(fileOf({}, "csv")).toBe("/audit.csv");
  expect(fileOf({ kind: ["LOOK", "EXPORT"], account: "a1" }, "ndjson")).toBe("/audit.ndjson?account=a1&kind=LOOK&kind=EXPORT");
});
