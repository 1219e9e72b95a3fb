import { expect, test } from "vitest";
import type { Value } from "./figures";
import { asSentence, bestGroup, boardFinding, funnelFinding, shareInWords, strengthInWords } from "./findings";
import { drawn, pieces, trendFinding } from "./trends";

function share(figure: string, numerator: number, denominator: number, group: string | null = null): Value {
  return { figure, group, numerator, denominator, value: denominator === 0 ? null : numerator / denominator, withheld: false };
}

function withheld(figure: string): Value {
  return { figure, group: null, numerator: null, denominator: null, value: null, withheld: true };
}

test("a board says first who has not started and what referrals carry", () => {
  expect(boardFinding([share("NOT_STARTED", 14, 42), share("BY_REFERRAL", 50, 100)])).toEqual([
    { kind: "notStarted", count: 14, of: 42 },
    { kind: "referrals", share: 0.5 },
  ]);
});

test("where everybody has started it says who came to a halt, or that all is well", () => {
  expect(boardFinding([share("NOT_STARTED", 0, 9), share("STALLED", 3, 8)])).toEqual([{ kind: "stalled", count: 3, of: 8 }]);
  expect(boardFinding([share("NOT_STARTED", 0, 9), share("STALLED", 0, 8)])).toEqual([{ kind: "allStarted", of: 9 }]);
});

test("where referrals carry little it says what the wording of requests does", () => {
  const values = [share("BY_REFERRAL", 1, 10), share("ACCEPTED_WHEN_GOOD", 50, 100), share("ACCEPTED_WHEN_POOR", 5, 20)];
  expect(boardFinding(values)).toEqual([{ kind: "goodRequests", times: 2 }]);
});

test("a comparison of a few requests is not made", () => {
  const values = [share("ACCEPTED_WHEN_GOOD", 3, 4), share("ACCEPTED_WHEN_POOR", 1, 4), share("IGNORED", 4, 10), share("HELD", 1, 10)];
  expect(boardFinding(values)).toEqual([{ kind: "ignored", count: 4, of: 10 }]);
});

test("nothing is said of what is withheld or was not there", () => {
  expect(boardFinding([withheld("NOT_STARTED"), withheld("BY_REFERRAL"), withheld("HELD")])).toEqual([]);
  expect(boardFinding([share("BY_REFERRAL", 0, 0), share("HELD", 0, 0)])).toEqual([]);
});

test("a share is said in words when they are near", () => {
  expect(shareInWords(0.51)).toBe("half");
  expect(shareInWords(0.336)).toBe("third");
  expect(shareInWords(0.42)).toBe("percent");
  expect(shareInWords(1)).toBe("all");
  expect(shareInWords(0.99)).toBe("percent");
});

test("parts become one sentence, which begins with a capital", () => {
  expect(asSentence(["all 15 have started", "referrals carry a third"], "en")).toBe("All 15 have started; referrals carry a third.");
  expect(asSentence([], "en")).toBe("");
});

test("a funnel says where most requests end", () => {
  const values = [share("REQUESTED", 100, 0), share("REPLIED", 60, 100), share("SCHEDULED", 45, 100), share("HELD", 44, 100)];
  expect(funnelFinding(values)).toEqual({ requests: 100, held: 44, lostAt: "REPLIED" });
});

test("a funnel without losses names none, and one without requests says nothing", () => {
  const all = ["REQUESTED", "REPLIED", "SCHEDULED", "HELD"].map((figure) => share(figure, 5, 5));
  expect(funnelFinding(all)).toEqual({ requests: 5, held: 5, lostAt: undefined });
  expect(funnelFinding([share("REQUESTED", 0, 0), share("HELD", 0, 0)])).toBeUndefined();
  expect(funnelFinding([withheld("REQUESTED"), withheld("HELD")])).toBeUndefined();
});

test("the best group is one of several with enough requests behind them", () => {
  const values = [
    share("HELD", 30, 60),
    share("HELD", 8, 10, "REFERRAL"),
    share("HELD", 10, 40, "COLD"),
    share("HELD", 3, 3, "EVENT"),
    share("HELD", 10, 10, "UNKNOWN"),
  ];
  expect(bestGroup(values, "HELD")).toEqual({ group: "REFERRAL", share: 0.8 });
  expect(bestGroup(values.slice(0, 2), "HELD")).toBeUndefined();
});

test("the strength of connections has a word", () => {
  const rated = (value: number): Value[] => [{ figure: "STRENGTH", group: null, numerator: 9, denominator: null, value, withheld: false }];
  expect([4, 3, 2].map((value) => strengthInWords(rated(value)))).toEqual(["strong", "fair", "weak"]);
  expect(strengthInWords([withheld("STRENGTH")])).toBeUndefined();
});

const point = (to: string, value: number | null) => ({ from: to, to, sameSettings: true, value: { value, withheld: value === null } });

test("a trend goes up, down, or nowhere that people would notice", () => {
  const way = (...values: number[]) => trendFinding(drawn(values.map((value, index) => point(`2026-01-0${index + 1}`, value))))?.way;
  expect(way(0.2, 0.1, 0.4)).toBe("up");
  expect(way(0.4, 0.3)).toBe("down");
  expect(way(3.5, 3.6)).toBe("steady");
  expect(way(0, 0.1)).toBe("up");
  expect(way(0, 0)).toBe("steady");
  expect(way(1)).toBeUndefined();
});

test("a line is interrupted where a point is withheld", () => {
  const found = pieces([point("2026-01-01", 1), point("2026-01-02", null), point("2026-01-03", 2), point("2026-01-04", 3)]);
  expect(found.map((piece) => piece.map(({ value }) => value))).toEqual([[1], [2, 3]]);
});
