import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useFormatter, useNow, useTranslations } from "use-intl";
import { contactAt } from "../../ui/addresses";
import { isWithinAWeek } from "./days";
import type { Action } from "./operations";
import type { Subject } from "./subjects";

const MINUTE = 60_000;

interface SentenceProps {
  action: Action;
  subject: Subject;
}

/** What is to do, with a verb; the name leads to the person. */
export function Sentence({ action, subject }: SentenceProps) {
  const text = useTranslations("today.do");
  const format = useFormatter();
  const now = useNow({ updateInterval: MINUTE });
  const time = action.thread?.heldAt ?? action.thread?.scheduledFor;
  const isNear = time != null && isWithinAWeek(time, now);
  return text.rich(phrase(action, subject, isNear), {
    name: action.contact?.name ?? subject.what,
    other: action.referral?.name ?? "",
    what: subject.what,
    minutes: action.thread?.requestedMinutes ?? 10,
    day: time == null ? "" : format.dateTime(new Date(time), isNear ? { weekday: "long" } : { day: "numeric", month: "long" }),
    who: (name: ReactNode) => (action.contact === null ? name : <Link to={contactAt(action.contact.id)}>{name}</Link>),
  });
}

/** Which sentence says it. */
function phrase(action: Action, subject: Subject, isNear: boolean) {
  switch (action.kind) {
    case "ANSWER":
      return subject.isHello ? "ANSWER_HELLO" : "ANSWER";
    case "THANK":
      return isNear ? "THANK_RECENT" : "THANK";
    case "PREPARE":
      return isNear ? "PREPARE_SOON" : "PREPARE";
    case "PRACTISE":
      return isNear ? "PRACTISE_SOON" : "PRACTISE";
    case "REACH_TARGET":
      return subject.isOrganization ? "REACH_ORGANIZATION" : "REACH_TARGET";
    default:
      return action.kind;
  }
}
