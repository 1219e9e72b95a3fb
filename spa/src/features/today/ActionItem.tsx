import { useLayoutEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { RelativeDay } from "../../text/RelativeDay";
import { Button } from "../../ui/Button";
import { ChoiceMenu } from "../../ui/ChoiceMenu";
import { later } from "../../ui/later";
import { Sentence } from "./Sentence";
import styles from "./Today.module.css";
import { SNOOZES, type Snooze } from "./days";
import type { Action } from "./operations";
import type { Subject } from "./subjects";
import type { Way, Ways } from "./ways";

// Fields that few of the day's actions need.
const SmallForm = later(() => import("./SmallForm").then((file) => file.SmallForm), null);

interface ActionItemProps {
  action: Action;
  subject: Subject;
  ways: Ways;
  /** Whether keys are about it. */
  isCurrent: boolean;
  /** Whether its form is open. */
  isOpen: boolean;
  onFocus: () => void;
  /** Called when it goes from the list with the focus; stays the same function. */
  onFocusLost: () => void;
  go: (way: Way) => void;
  snooze: (until: Snooze) => void;
  dismiss: () => void;
  /** Called when its form did what it is for. */
  done: () => void;
  cancel: () => void;
}

const LATER = [...SNOOZES, "NEVER"] as const;

/** What is to do, why, and how to be done with it. */
export function ActionItem({ action, subject, ways, isCurrent, isOpen, onFocus, onFocusLost, go, snooze, dismiss, done, cancel }: ActionItemProps) {
  const text = useTranslations("today");
  const why = useTranslations("words.actionWhy");
  // Of what floats over the page too, which is no part of the element.
  const hasFocus = useRef(false);
  useLayoutEffect(
    () => () => {
      if (hasFocus.current) onFocusLost();
    },
    [onFocusLost],
  );
  return (
    <li
      className={styles["action"]}
      data-current={isCurrent || undefined}
      onFocus={() => {
        hasFocus.current = true;
        onFocus();
      }}
      onBlur={() => {
        hasFocus.current = false;
      }}
    >
      <div className={styles["what"]}>
        <h2 className={styles["sentence"]}>
          <Sentence action={action} subject={subject} />
        </h2>
        {subject.words !== null && <p className={styles["words"]}>{text("quoted", { words: subject.words })}</p>}
        <p className={styles["why"]}>
          {why(action.kind)} <span className={styles["practice"]}>{text("practice", { practice: action.practice })}</span>
          {action.dueOn !== null && <Due day={action.dueOn} isOverdue={action.overdue} />}
        </p>
      </div>
      <div className={styles["ways"]}>
        <Button
          data-first-way=""
          look={isCurrent ? "primary" : "usual"}
          onPress={() => go(ways.first)}
          {...(ways.first.by === "form" ? { "aria-expanded": isOpen } : {})}
        >
          {text(`way.${wording(action, ways.first)}`)}
        </Button>
        {ways.also !== undefined && (
          <Button look="quiet" onPress={() => ways.also !== undefined && go(ways.also)}>
            {text(`way.${ways.also.deed}`)}
          </Button>
        )}
        {action.kind !== "PLAN" && (
          <ChoiceMenu
            look="quiet"
            options={LATER.map((key) => ({ key, name: text(`snooze.${key}`) }))}
            onChoose={(key) => (key === "NEVER" ? dismiss() : snooze(key))}
          >
            {text("later")}
          </ChoiceMenu>
        )}
      </div>
      {isOpen && ways.first.by === "form" && <SmallForm form={ways.first.form} action={action} done={done} cancel={cancel} />}
    </li>
  );
}

/** What stands on the button: what is recorded, or what waits on the other page. */
function wording(action: Action, way: Way) {
  if (way.by === "record") return way.deed === "FINISHED" && action.kind === "REMIND" ? "THEY_FINISHED" : way.deed;
  if (way.by === "form") return way.form;
  switch (action.kind) {
    case "THANK":
      return "WRITE_THANKS";
    case "FOLLOW_UP":
      return "WRITE_AGAIN";
    case "REQUEST":
      return "WRITE_REQUEST";
    case "PREPARE":
      return "PREPARE";
    case "SCHEDULE":
      return "SCHEDULE";
    case "DEBRIEF":
      return "DEBRIEF";
    case "REACH_TARGET":
      return "LOOK_FOR";
    default:
      return "OPEN";
  }
}

function Due({ day, isOverdue }: { day: string; isOverdue: boolean }) {
  const text = useTranslations("today");
  return (
    <span className={`${styles["due"]} ${isOverdue ? styles["late"] : ""}`}>
      {text.rich(isOverdue ? "overdue" : "due", { day: () => <RelativeDay day={day} /> })}
    </span>
  );
}
