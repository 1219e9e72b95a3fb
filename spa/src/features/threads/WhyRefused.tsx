import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { Practice } from "../../api/generated/graphql";
import type { Refusal } from "../../api/refusals";
import { Notice } from "../../ui/Notice";
import { Why } from "../../text/Why";
import practices from "../../../messages/en/practices.json";

interface WhyRefusedProps {
  refused: readonly Refusal[];
  /** How to satisfy a rule, by its code. */
  ways?: Partial<Record<string, ReactNode>>;
}

/** Why the server refused a step: each reason with the practice behind it, and how to satisfy it. */
export function WhyRefused({ refused, ways = {} }: WhyRefusedProps) {
  const text = useTranslations("refusals");
  const told = new Map<string, Refusal[]>();
  for (const each of refused) {
    const title = text(each.code);
    told.set(title, [...(told.get(title) ?? []), each]);
  }
  return [...told].map(([title, reasons]) => (
    <Notice key={title} look="refused" title={title} isAlert>
      {practicesOf(reasons).map((practice) => (
        <Why key={practice} practice={practice} />
      ))}
      {ways[reasons[0]?.code ?? ""]}
    </Notice>
  ));
}

/** The same may be refused for several reasons, such as a message with several faults. */
function practicesOf(reasons: readonly Refusal[]): Practice[] {
  return [...new Set(reasons.map(({ practice }) => practice).filter(isPractice))];
}

function isPractice(id: string | null | undefined): id is Practice {
  return id != null && Object.hasOwn(practices, id);
}
