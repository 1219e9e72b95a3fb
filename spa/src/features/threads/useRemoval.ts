import { useCallback, useContext, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { useChange } from "../../api/useChange";
import { type Pending, tellBeforeDoing, tellRefused } from "../../ui/Toasts";
import { DELETE_QUESTION } from "./operations/questions";
import type { PathThread } from "./types";
import { ReloadThread } from "./useThreadChange";

type Question = PathThread["questions"][number];

/** Questions, some of which are being taken away. */
export interface Removal {
  /** Those that stay. */
  questions: readonly Question[];
  /** Those that go unless that is taken back. */
  going: readonly Question[];
  remove: (question: Question) => void;
  /** Lets them go now, and waits for it. */
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
  const waiting = useRef(new Set<Pending>());
  const { change } = useChange(DELETE_QUESTION, { outlivesPage: true });

  useEffect(() => {
    const all = waiting.current;
    const sendAll = () => all.forEach((pending) => void pending.doNow());
    window.addEventListener("pagehide", sendAll);
    return () => {
      window.removeEventListener("pagehide", sendAll);
      sendAll();
    };
  }, []);

  const show = useCallback((id: string) => setGone((before) => new Set([...before].filter((each) => each !== id))), []);
  const send = useCallback(
    async ({ id, version }: Question) => {
      const answer = await change({ id, ifVersion: version });
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
    const pending = tellBeforeDoing(
      text("removed"),
      () => {
        waiting.current.delete(pending);
        return send(question);
      },
      () => {
        waiting.current.delete(pending);
        show(question.id);
      },
    );
    waiting.current.add(pending);
  };
  const settle = async () => {
    await Promise.all([...waiting.current].map((pending) => pending.doNow()));
  };
  return {
    questions: thread.questions.filter(({ id }) => !gone.has(id)),
    going: thread.questions.filter(({ id }) => gone.has(id)),
    remove,
    settle,
  };
}
