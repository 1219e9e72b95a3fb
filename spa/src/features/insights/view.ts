import type { InsightKind, Sharing, Topic } from "../../api/generated/graphql";
import { INSIGHT_KINDS, TOPICS } from "../../text/choices";

const SHARINGS: readonly Sharing[] = ["PRIVATE", "SHAREABLE"];

/** What is looked at; all of it is in the address. */
export interface View {
  q?: string;
  topic?: Topic;
  kind?: InsightKind;
  sharing?: Sharing;
  /** Whose: one's own unless said. */
  of?: "others";
}

/** Reads an address, and leaves out of it what we do not know. */
export function readView(address: Record<string, unknown>): View {
  const { q, topic, kind, sharing } = address;
  const known = <One extends string>(all: readonly One[], wanted: unknown) => all.find((one) => one === wanted);
  const view = { topic: known(TOPICS, topic), kind: known(INSIGHT_KINDS, kind), sharing: known(SHARINGS, sharing) };
  return {
    ...(typeof q === "string" && q.trim() !== "" ? { q } : {}),
    // A search for a number comes as one.
    ...(typeof q === "number" ? { q: String(q) } : {}),
    ...(view.topic && { topic: view.topic }),
    ...(view.kind && { kind: view.kind }),
    ...(view.sharing && { sharing: view.sharing }),
    ...(address["of"] === "others" ? { of: "others" as const } : {}),
  };
}

/** The same view with another search, or with none. */
export function searching({ q: _, ...rest }: View, q: string | undefined): View {
  return q === undefined ? rest : { ...rest, q };
}

interface Shown {
  insight: string;
  topic: Topic;
  kind: InsightKind;
  sharing?: Sharing;
  contact?: { name: string; organization: { name: string } | null } | null;
}

/** What fits the view: each word of the search stands somewhere, whatever its case and accents. */
export function matching<One extends Shown>(insights: readonly One[], view: View): One[] {
  const words = folded(view.q ?? "").split(/\s+/).filter((word) => word !== "");
  return insights.filter((each) => {
    if (view.topic !== undefined && each.topic !== view.topic) return false;
    if (view.kind !== undefined && each.kind !== view.kind) return false;
    if (view.sharing !== undefined && each.sharing !== undefined && each.sharing !== view.sharing) return false;
    const text = folded([each.insight, each.contact?.name, each.contact?.organization?.name].join(" "));
    return words.every((word) => text.includes(word));
  });
}

function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** By topic, in the order of a conversation; topics of which there is nothing are left out. */
export function byTopic<One extends Shown>(insights: readonly One[]): { topic: Topic; insights: One[] }[] {
  return TOPICS.map((topic) => ({ topic, insights: insights.filter((each) => each.topic === topic) })).filter((group) => group.insights.length > 0);
}

interface SharedText {
  insight: string;
  kind: InsightKind;
  topic: Topic;
  role: string;
  sector: string;
}

/** Each text of others once, though several of one's interviews show it. */
export function once<One extends SharedText>(shared: readonly One[]): One[] {
  const seen = new Map<string, One>();
  for (const each of shared) {
    const key = JSON.stringify([each.insight, each.kind, each.topic, each.role, each.sector]);
    if (!seen.has(key)) seen.set(key, each);
  }
  return [...seen.values()];
}
