import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { Practice } from "../../api/generated/graphql";
import type { Refusal } from "../../api/useChange";
import { Notice } from "../../ui/Notice";
import { Why } from "../../text/Why";
import type en from "../../../messages/en/threads.json";
import practices from "../../../messages/en/practices.json";

/** Refusals that people meet on the path; they are told in the language of the page, others in the server's words. */
const TOLD: Record<keyof typeof en.refused, true> = {
  ALREADY_SENT: true,
  BEFORE_ITS_CAUSE: true,
  CHANGED_MEANWHILE: true,
  FOLLOW_UPS_EXHAUSTED: true,
  GIVE_MISSING: true,
  IDENTIFIES_SOMEONE: true,
  IN_THE_FUTURE: true,
  LOCAL_TIME_SKIPPED: true,
  MALFORMED: true,
  MESSAGE_UNFIT: true,
  OPEN_REQUESTS_EXHAUSTED: true,
  OUT_OF_RANGE: true,
  PERSON_IS_ASKED_ENOUGH: true,
  PERSON_IS_FULLY_BOOKED: true,
  PURPOSE_MISSING: true,
  QUESTIONS_MISSING: true,
  REQUIRED: true,
  STEP_NOT_ALLOWED: true,
  TOO_LONG: true,
};

interface RefusalsProps {
  refused: readonly Refusal[];
  /** How to satisfy a rule, by its code. */
  ways?: Partial<Record<string, ReactNode>>;
}

/** Why the server refused a step: each reason with the practice behind it, and how to satisfy it. */
export function Refusals({ refused, ways = {} }: RefusalsProps) {
  const text = useTranslations("threads.refused");
  const told = new Map<string, Refusal[]>();
  for (const each of refused) {
    const title = isTold(each.code) ? text(each.code) : each.message;
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

function isTold(code: string): code is keyof typeof TOLD {
  return Object.hasOwn(TOLD, code);
}

function isPractice(id: string | null | undefined): id is Practice {
  return id != null && Object.hasOwn(practices, id);
}
