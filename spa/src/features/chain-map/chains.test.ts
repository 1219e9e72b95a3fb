import { expect, test } from "vitest";
import { ROW_HEIGHT, chainsOf, figuresOf, neighbour, pathBack, placed } from "./chains";

function contact(name: string) {
  return {
    __typename: "Contact" as const,
    id: name,
    name,
    strength: 3,
    organization: null,
    threads: { __typename: "InterviewThreadConnection" as const, nodes: [{ __typename: "InterviewThread" as const, id: `t-${name}`, state: "HELD" as const }] },
  };
}

let day = 10;
function referral(from: string, to: string | null, name = to ?? "Somebody") {
  return {
    __typename: "Referral" as const,
    id: `${from}>${name}`,
    name,
    madeAt: `2026-01-${day++}T00:00:00Z`,
    from: contact(from),
    to: to === null ? null : contact(to),
  };
}

function job(at: string) {
  return { __typename: "Outcome" as const, id: `job at ${at}`, kind: "JOB" as const, title: "Job", occurredOn: "2026-05-01", contact: contact(at) };
}

test("each stands below the one who named them first", () => {
  const chains = chainsOf([referral("a", "b"), referral("b", "c"), referral("d", "c"), referral("a", null, "heard of")], []);
  expect(chains.first).toEqual(["a", "d"]);
  expect(chains.children.get("a")).toEqual(["b", "a>heard of"]);
  expect(chains.parents.get("c")).toBe("b");
  expect(chains.others).toEqual([{ from: "d", to: "c" }]);
});

test("who names the one by whom they were named makes no circle", () => {
  const chains = chainsOf([referral("a", "b"), referral("b", "a")], []);
  expect(chains.first).toEqual(["a"]);
  expect(chains.others).toEqual([{ from: "b", to: "a" }]);
});

test("an outcome leads back to its first contact", () => {
  const chains = chainsOf([referral("a", "b"), referral("b", "c")], [job("c"), job("alone")]);
  expect(pathBack(chains, "job at c")).toEqual(["job at c", "c", "b", "a"]);
  expect(pathBack(chains, "job at alone")).toEqual(["job at alone", "alone"]);
});

test("figures count people, not outcomes", () => {
  const chains = chainsOf([referral("a", "b"), referral("b", "c"), referral("a", "d")], [job("c")]);
  expect(figuresOf(chains)).toEqual({ firstContacts: 1, ledTo: 3, longest: 2 });
});

test("nobody stands on anybody else, and who leads to several stands in their middle", () => {
  const chains = chainsOf([referral("a", "b"), referral("a", "c"), referral("x", "y")], []);
  const places = placed(chains, new Set());
  expect(places.get("a")?.y).toBe(0.5 * ROW_HEIGHT);
  expect(places.get("b")).toMatchObject({ depth: 1, y: 0 });
  expect(places.get("c")).toMatchObject({ depth: 1, y: ROW_HEIGHT });
  expect(places.get("y")?.y).toBeGreaterThanOrEqual(2 * ROW_HEIGHT);
});

test("what is folded away is counted", () => {
  const chains = chainsOf([referral("a", "b"), referral("b", "c"), referral("b", "d")], []);
  const places = placed(chains, new Set(["b"]));
  expect([...places.keys()].sort()).toEqual(["a", "b"]);
  expect(places.get("b")?.hidden).toBe(2);
});

test("arrows follow the referrals and the columns", () => {
  const chains = chainsOf([referral("a", "b"), referral("a", "c"), referral("x", "y")], []);
  const places = placed(chains, new Set(["x"]));
  expect(neighbour(chains, places, "a", "ArrowRight")).toBe("b");
  expect(neighbour(chains, places, "b", "ArrowDown")).toBe("c");
  expect(neighbour(chains, places, "c", "ArrowLeft")).toBe("a");
  expect(neighbour(chains, places, "a", "ArrowDown")).toBe("x");
  expect(neighbour(chains, places, "x", "ArrowRight")).toBeUndefined();
  expect(neighbour(chains, places, "a", "ArrowUp")).toBeUndefined();
});
