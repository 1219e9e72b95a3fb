import { useCallback, useContext, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { useChange } from "../../api/useChange";
import { tellRefused } from "../../ui/Toasts";
import { useWaiting } from "../../ui/useWaiting";
import { DELETE_QUESTION } from "./operations/questions";
import type { PathThread } from "./types";
import { ReloadThread } from "./useThreadChange";

type Question = PathThread["questions"][number];

export interface Removal {
  /** Those that stay. */
  questions: readonly Question[];
  remove: (question: Question) => void;
  /** Lets those go now that are being taken away, and waits for it. */
  settle: () => Promise<void>;
}

/**
 * Takes questions away. What belongs to one (its answer, its claim, its place) would not come back with it, so that it is only
 * hidden as long as it can be had back, and deleted then, or when the page is left.
 */
export function useRemoval(thread: PathThread): Removal {
  const text = useTranslations("threads.questions");
  const reload = useContext(ReloadThread);
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const present = useRef(thread.questions);
  useEffect(() => {
    present.current = thread.questions;
  }, [thread.questions]);
  const { tell, doAll } = useWaiting();
  const { change } = useChange(DELETE_QUESTION, { outlivesPage: true });

  const show = useCallback((id: string) => setGone((before) => new Set([...before].filter((each) => each !== id))), []);
  const send = useCallback(
    async (question: Question) => {
      const { id } = question;
      const answer = await change({ id, ifVersion: seenVersion(question, present.current) });
      if ("refused" in answer) {
        show(id);
        for (const { message } of answer.refused) tellRefused(message);
      }
      reload();
    },
    [change, show, reload],
  );
  const remove = (question: Question) => {
    setGone((before) => new Set(before).add(question.id));
    tell(text("removed"), () => send(question), () => show(question.id));
  };
  return {
    questions: thread.questions.filter(({ id }) => !gone.has(id)),
    remove,
    settle: doAll,
  };
}

/** A question's version: the present one where it is the question still that was taken away, and only its place is another. */
function seenVersion(question: Question, present: readonly Question[]): number {
  const now = present.find(({ id }) => id === question.id);
  return now?.question === question.question && now.answer === question.answer ? now.version : question.version;
}
