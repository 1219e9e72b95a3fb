import { useNavigate } from "@tanstack/react-router";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import type { TodayQuery } from "../../api/generated/graphql";
import { useRead } from "../../api/useRead";
import { pathOf } from "../../ui/InnerLink";
import { Loaded, Page } from "../../ui/Page";
import { areSingleKeysOn, useSingleKeys } from "../../ui/singleKeys";
import { ActionItem } from "./ActionItem";
import { AllDone } from "./AllDone";
import styles from "./Today.module.css";
import { type SeekersDay, TODAY } from "./operations";
import { subjectOf } from "./subjects";
import { useDay } from "./useDay";
import { useNextDay } from "./useNextDay";
import { type Way, doneBy, waysOf } from "./ways";

const AT_MOST = 7;

/** At most seven things to do, the most urgent first (A9). */
export function Today() {
  const text = useTranslations("today");
  const { data, failed, again } = useRead({ query: TODAY });
  const seeker = data?.viewer.seeker;
  return (
    <Page title={text("title")} lead={text("lead")}>
      <Loaded data={seeker == null ? undefined : data} failed={failed} retry={again}>
        {(loaded) => loaded.viewer.seeker !== null && <Day seeker={loaded.viewer.seeker} data={loaded} again={again} />}
      </Loaded>
    </Page>
  );
}

function Day({ seeker, data, again }: { seeker: SeekersDay; data: TodayQuery; again: () => void }) {
  const text = useTranslations("today");
  const goTo = useNavigate();
  const day = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const [current, setCurrent] = useState(0);
  const [open, setOpen] = useState<string>();
  useNextDay(seeker.timeZone, again);
  const { gone, doIt, snooze, dismiss, undo } = useDay(seeker.timeZone, again);
  const shown = useMemo(
    () =>
      seeker.nextActions
        .filter(({ key }) => !gone.has(key))
        .slice(0, AT_MOST)
        .map((action) => {
          const subject = subjectOf(action, data);
          return { action, subject, ways: waysOf(action, subject) };
        }),
    [seeker.nextActions, gone, data],
  );
  const at = Math.min(current, shown.length - 1);

  const focus = useCallback((index: number) => {
    const first = list.current?.querySelectorAll<HTMLElement>("[data-first-way]")[index];
    (first ?? day.current)?.focus();
  }, []);
  const move = useCallback(
    (by: number) => {
      const isInList = list.current?.contains(document.activeElement) === true;
      const next = isInList ? Math.max(0, Math.min(at + by, shown.length - 1)) : at;
      setCurrent(next);
      focus(next);
    },
    [at, shown.length, focus],
  );
  // What had the focus has gone from the list: the one in its place has it now.
  const isFocusLost = useRef(false);
  const loseFocus = useCallback(() => {
    isFocusLost.current = true;
  }, []);
  useEffect(() => {
    if (!isFocusLost.current) return;
    isFocusLost.current = false;
    focus(at);
  }, [shown, at, focus]);

  /** Closes a form; the focus goes back to where it was opened, before it goes with the form. */
  function close(index: number) {
    focus(index);
    setOpen(undefined);
  }

  const go = useCallback(
    (index: number, way: Way) => {
      const item = shown[index];
      if (item === undefined) return;
      if (way.by === "record") doIt(item.action, way.deed);
      else if (way.by === "form") setOpen((before) => (before === item.action.key ? undefined : item.action.key));
      else void goTo({ to: pathOf(way.to), ...(way.search && { search: way.search }) });
    },
    [shown, doIt, goTo],
  );
  const keys = useMemo(() => {
    const item = shown[at];
    return {
      j: () => move(1),
      ArrowDown: () => move(1),
      k: () => move(-1),
      ArrowUp: () => move(-1),
      d: () => item !== undefined && go(at, doneBy(item.ways)),
      s: () => (item === undefined || item.action.kind === "PLAN" ? false : void snooze(item.action, "TOMORROW")),
      x: () => (item === undefined || item.action.kind === "PLAN" ? false : void dismiss(item.action)),
      u: undo,
    };
  }, [shown, at, move, go, snooze, dismiss, undo]);
  useSingleKeys(keys);

  const isAllDone = shown.every(({ action }) => action.kind === "PLAN");
  return (
    <div className={styles["day"]} ref={day} tabIndex={-1}>
      {isAllDone && <AllDone held={seeker.heldCount} target={seeker.target} />}
      <ul className={styles["list"]} ref={list} aria-label={text("title")}>
        {shown.map(({ action, subject, ways }, index) => (
          <ActionItem
            key={action.key}
            action={action}
            subject={subject}
            ways={ways}
            isCurrent={index === at}
            isOpen={open === action.key}
            onFocus={() => setCurrent(index)}
            onFocusLost={loseFocus}
            go={(way) => go(index, way)}
            snooze={(until) => void snooze(action, until)}
            dismiss={() => void dismiss(action)}
            done={() => {
              close(index);
              again();
            }}
            cancel={() => close(index)}
          />
        ))}
      </ul>
      {areSingleKeysOn() && <Keys />}
    </div>
  );
}

const KEYS = ["move", "done", "snooze", "away", "undo"] as const;

/** Which keys there are. */
function Keys() {
  const text = useTranslations("today.keys");
  return (
    <p className={styles["keys"]}>
      {KEYS.map((name) => (
        <span key={name}>{text.rich(name, { key: (letter) => <kbd className={styles["key"]}>{letter}</kbd> })}</span>
      ))}
    </p>
  );
}
