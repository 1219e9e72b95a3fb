import type { ChainsQuery } from "../../api/generated/graphql";
import type { Standing } from "../../ui/StateMark";

type Referral = ChainsQuery["referrals"]["nodes"][number];
type Outcome = NonNullable<ChainsQuery["outcomes"]>["nodes"][number];
type Contact = NonNullable<Referral["from"]>;

/** Somebody, or what came of a chain. */
export type Link = Somebody | Result;

interface Somebody {
  kind: "person";
  /** A contact's id, or that of the referral by which a person is known who is no contact yet. */
  id: string;
  /** Null for whom one has only heard of. */
  contactId: string | null;
  name: string;
  organization: string | undefined;
  standing: Standing;
  strength: number | null;
}

interface Result {
  kind: "outcome";
  id: string;
  outcome: Outcome["kind"];
  title: string;
  occurredOn: string;
}

/** Who led to whom: each but a first one stands below the one who named them first. */
export interface Chains {
  links: ReadonlyMap<string, Link>;
  parents: ReadonlyMap<string, string>;
  children: ReadonlyMap<string, readonly string[]>;
  /** First contacts, those first who led to most. */
  first: readonly string[];
  /** Further ways to somebody: two may have named the same person (E7). */
  others: readonly { from: string; to: string }[];
}

export function chainsOf(referrals: readonly Referral[], outcomes: readonly Outcome[]): Chains {
  const links = new Map<string, Link>();
  const parents = new Map<string, string>();
  const children = new Map<string, string[]>();
  const others: { from: string; to: string }[] = [];

  function below(from: string, to: string) {
    parents.set(to, from);
    const list = children.get(from);
    if (list === undefined) children.set(from, [to]);
    else list.push(to);
  }
  function person(contact: Contact): string {
    links.set(contact.id, {
      kind: "person",
      id: contact.id,
      contactId: contact.id,
      name: contact.name,
      organization: contact.organization?.name,
      standing: contact.threads.nodes[0]?.state ?? "NONE",
      strength: contact.strength,
    });
    return contact.id;
  }
  function leadsBackTo(from: string, to: string): boolean {
    for (let id: string | undefined = from; id !== undefined; id = parents.get(id)) if (id === to) return true;
    return false;
  }

  for (const referral of referrals.toSorted((one, other) => (one.madeAt < other.madeAt ? -1 : 1))) {
    if (referral.from === null) continue;
    const from = person(referral.from);
    if (referral.to === null) {
      links.set(referral.id, {
        kind: "person",
        id: referral.id,
        contactId: null,
        name: referral.name,
        organization: undefined,
        standing: "NONE",
        strength: null,
      });
      below(from, referral.id);
      continue;
    }
    const to = person(referral.to);
    if (parents.has(to) || leadsBackTo(from, to)) others.push({ from, to });
    else below(from, to);
  }
  for (const { id, kind, title, occurredOn, contact } of outcomes) {
    if (contact === null) continue;
    links.set(id, { kind: "outcome", id, outcome: kind, title, occurredOn });
    below(person(contact), id);
  }

  const sizes = new Map<string, number>();
  const first = [...links.keys()].filter((id) => !parents.has(id));
  for (const id of first) sizes.set(id, descendantsOf({ children }, id).length);
  first.sort((one, other) => (sizes.get(other) ?? 0) - (sizes.get(one) ?? 0));
  return { links, parents, children, first, others };
}

/** All that grew out of somebody. */
export function descendantsOf({ children }: Pick<Chains, "children">, id: string): string[] {
  const found: string[] = [];
  const open = [...(children.get(id) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    found.push(next);
    open.push(...(children.get(next) ?? []));
  }
  return found;
}

/** From somebody, or from an outcome, back to the first contact (E7). */
export function pathBack({ parents }: Pick<Chains, "parents">, id: string): string[] {
  const path = [id];
  for (let parent = parents.get(id); parent !== undefined; parent = parents.get(parent)) path.push(parent);
  return path;
}

export interface ChainFigures {
  firstContacts: number;
  ledTo: number;
  longest: number;
}

export function figuresOf(chains: Chains): ChainFigures {
  const people = [...chains.links.values()].filter((link) => link.kind === "person");
  const named = people.filter(({ id }) => chains.parents.has(id));
  return {
    firstContacts: people.length - named.length,
    ledTo: named.length,
    longest: named.reduce((most, { id }) => Math.max(most, pathBack(chains, id).length - 1), 0),
  };
}

export const COLUMN_WIDTH = 280;
export const ROW_HEIGHT = 64;
export const NODE_WIDTH = 220;
export const NODE_HEIGHT = 48;

export interface Place {
  id: string;
  depth: number;
  x: number;
  y: number;
  /** How many are folded away behind it. */
  hidden: number;
}

/** Left to right by referral; each stands in the middle of those it led to. */
export function placed(chains: Chains, folded: ReadonlySet<string>): Map<string, Place> {
  const places = new Map<string, Place>();
  let row = 0;

  function put(id: string, depth: number): number {
    const isFolded = folded.has(id);
    const below = isFolded ? [] : (chains.children.get(id) ?? []);
    const rows = below.map((child) => put(child, depth + 1));
    const middle = rows.length === 0 ? row++ : ((rows[0] ?? 0) + (rows.at(-1) ?? 0)) / 2;
    const hidden = isFolded ? descendantsOf(chains, id).length : 0;
    places.set(id, { id, depth, x: depth * COLUMN_WIDTH, y: middle * ROW_HEIGHT, hidden });
    return middle;
  }

  for (const id of chains.first) {
    put(id, 0);
    // A little room between the chains.
    row += 0.5;
  }
  return places;
}

/** Where an arrow key leads: along a referral, or to who stands above or below in the same column. */
export function neighbour(chains: Chains, places: ReadonlyMap<string, Place>, id: string, key: string): string | undefined {
  const here = places.get(id);
  if (here === undefined) return undefined;
  switch (key) {
    case "ArrowLeft":
      return chains.parents.get(id);
    case "ArrowRight":
      return chains.children.get(id)?.find((child) => places.has(child));
    case "ArrowUp":
    case "ArrowDown": {
      const column = [...places.values()].filter((place) => place.depth === here.depth).sort((one, other) => one.y - other.y);
      return column[column.indexOf(here) + (key === "ArrowUp" ? -1 : 1)]?.id;
    }
    case "Home":
      return chains.first[0];
    default:
      return undefined;
  }
}
