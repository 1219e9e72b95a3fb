import { useCallback } from "react";
import { useTranslations } from "use-intl";
import { useChange } from "../../api/useChange";
import { tellDone, tellRefused } from "../../ui/Toasts";
import { MOVE } from "./operations";
import { type Moving, type Seated, movesTo } from "./moves";

/** Moves seekers to a cohort, and back if that was a mistake. */
export function useMove(moved: () => void) {
  const text = useTranslations("people.move");
  const { changeOrTell, isSending } = useChange(MOVE);

  const moveAll = useCallback(
    async (moves: readonly Moving[]): Promise<boolean> => {
      for (const move of moves) {
        const done = await changeOrTell({ seekerIds: [...move.seekerIds], ...(move.cohortId !== null && { cohortId: move.cohortId }) });
        if (done === undefined) return false;
      }
      return true;
    },
    [changeOrTell],
  );

  const move = useCallback(
    async (people: readonly Seated[], cohort: { id: string; name: string } | null) => {
      const { there, back, count } = movesTo(people, cohort?.id ?? null);
      if (count === 0) return tellRefused(text("noSeekers"));
      const isDone = await moveAll(there);
      moved();
      if (!isDone) return;
      const sentence = cohort === null ? text("doneNone", { count }) : text("done", { count, cohort: cohort.name });
      tellDone(sentence, () => void moveAll(back).then(moved));
    },
    [moveAll, moved, text],
  );
  return { move, isMoving: isSending };
}
