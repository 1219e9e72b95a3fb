import { describe, expect, test } from "vitest";
import { type Finding, cut, foundAt, moved } from "./marks";

function finding(start: number, end: number, severity: Finding["severity"] = "ERROR"): Finding {
  return { __typename: "Finding", code: "ASKS_FOR_JOB", severity, place: "BODY", start, end, practice: "B1", wrong: "wrong", better: "better" };
}

describe("a finding", () => {
  test("moves with what is typed before it", () => {
    expect(moved([finding(6, 9)], "I want job", "So I want job")).toMatchObject([{ start: 9, end: 12 }]);
  });

  test("stays where it is when something is typed after it", () => {
    expect(moved([finding(0, 3)], "job now", "job now!")).toMatchObject([{ start: 0, end: 3 }]);
  });

  test("is gone when something is typed into it", () => {
    expect(moved([finding(0, 10)], "need a job", "need a  job")).toEqual([]);
  });

  test("about what is missing has no place to lose", () => {
    expect(moved([finding(3, 3)], "abc", "xbc")).toHaveLength(1);
  });

  test("moves by UTF-16 units, as the server counts", () => {
    expect(moved([finding(3, 6)], "a: job", "a: 😀job")).toMatchObject([{ start: 5, end: 8 }]);
  });

  test("is found at the caret, at its edges too", () => {
    const found = [finding(2, 5)];
    expect([1, 2, 5, 6].map((caret) => foundAt(found, caret) !== undefined)).toEqual([false, true, true, false]);
  });
});

describe("a text", () => {
  test("is cut where findings begin and end, and nothing is lost", () => {
    const text = "I want a job, please";
    const pieces = cut(text, [finding(9, 12)]);
    expect(pieces.map((piece) => piece.text)).toEqual(["I want a ", "job", ", please"]);
    expect(pieces.map((piece) => piece.found !== undefined)).toEqual([false, true, false]);
  });

  test("shows the weightier of two findings where they meet", () => {
    const pieces = cut("abcdef", [finding(0, 4, "HINT"), finding(2, 6, "ERROR")]);
    expect(pieces.map((piece) => piece.found?.severity)).toEqual(["HINT", "ERROR", "ERROR"]);
  });

  test("has one piece when nothing was found, and none when it is empty", () => {
    expect(cut("abc", [])).toHaveLength(1);
    expect(cut("", [])).toEqual([]);
  });

  test("ignores findings that lie beyond its end", () => {
    expect(cut("abc", [finding(2, 9)]).every((piece) => piece.found === undefined)).toBe(true);
  });
});
