import { useCallback, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { type Changed, useChange } from "../../api/useChange";
import { tellDone, tellRefused } from "../../ui/Toasts";
import { useWaiting } from "../../ui/useWaiting";
import { type Snooze, backOn, todayIn } from "./days";
import { type Action, DISMISS, RESTORE, SNOOZE } from "./operations";
import { useDeeds } from "./useDeeds";
import type { Deed } from "./ways";

/**
 * What can be done with the list. An action goes from the list at once. What the server can take back is sent at once too;
 * what it cannot waits as long as it can be undone, and is sent before the page is left.
 *
 * @param again reads the list anew
 */
export function useDay(timeZone: string, again: () => void) {
  const text = useTranslations("today");
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const { tell } = useWaiting();
  const undoLast = useRef<() => void>(undefined);
  const send = useDeeds();
  const { change: snoozeAction } = useChange(SNOOZE);
  const { change: dismissAction } = useChange(DISMISS);
  const { change: restoreAction } = useChange(RESTORE);

  const hide = useCallback((key: string) => setGone((before) => new Set(before).add(key)), []);
  const show = useCallback((key: string) => {
    setGone((before) => {
      const after = new Set(before);
      after.delete(key);
      return after;
    });
  }, []);
  const orShow = useCallback(
    async (key: string, answer: Promise<Changed<unknown>>): Promise<boolean> => {
      const changed = await answer;
      if ("done" in changed) {
        again();
        return true;
      }
      show(key);
      for (const { message } of changed.refused) tellRefused(message);
      // Whoever was refused saw an old list; where no answer came, none would come now.
      if (changed.refused.length > 0) again();
      return false;
    },
    [show, again],
  );

  const doIt = useCallback(
    (action: Action, deed: Deed) => {
      hide(action.key);
      const { takeBack } = tell(
        text(`done.${deed}`, { name: action.contact?.name ?? "", other: action.referral?.name ?? "" }),
        () => orShow(action.key, send(action, deed)),
        () => show(action.key),
      );
      undoLast.current = takeBack;
    },
    [hide, show, orShow, send, tell, text],
  );

  /** For snoozing and putting away, which the server takes back itself. */
  const putOff = useCallback(
    async (key: string, answer: Promise<Changed<unknown>>, sentence: string) => {
      hide(key);
      if (!(await orShow(key, answer))) return;
      undoLast.current = tellDone(sentence, () => {
        show(key);
        void orShow(key, restoreAction({ key }));
      });
    },
    [hide, show, orShow, restoreAction],
  );
  const snooze = useCallback(
    ({ key }: Action, until: Snooze) =>
      putOff(key, snoozeAction({ key, until: backOn(until, todayIn(timeZone)).toString() }), text(`snoozed.${until}`)),
    [putOff, snoozeAction, timeZone, text],
  );
  const dismiss = useCallback(
    ({ key }: Action) => putOff(key, dismissAction({ key }), text("dismissed")),
    [putOff, dismissAction, text],
  );

  const undo = useCallback(() => {
    undoLast.current?.();
    undoLast.current = undefined;
  }, []);

  return { gone, doIt, snooze, dismiss, undo };
}
