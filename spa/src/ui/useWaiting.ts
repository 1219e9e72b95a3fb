import { useCallback, useEffect, useRef } from "react";
import { type Pending, tellBeforeDoing } from "./Toasts";

/** For what a page is going to do: as {@link tellBeforeDoing}, but at once when the page is left, for it would not be done then. */
export function useWaiting() {
  const waiting = useRef(new Set<Pending>());
  useEffect(() => {
    const all = waiting.current;
    const doAll = () => all.forEach((pending) => void pending.doNow());
    window.addEventListener("pagehide", doAll);
    return () => {
      window.removeEventListener("pagehide", doAll);
      doAll();
    };
  }, []);
  const tell = useCallback((sentence: string, doIt: () => unknown, undo: () => void): Pending => {
    const pending = tellBeforeDoing(
      sentence,
      () => {
        waiting.current.delete(pending);
        return doIt();
      },
      () => {
        waiting.current.delete(pending);
        undo();
      },
    );
    waiting.current.add(pending);
    return pending;
  }, []);
  /** Is through when all that waits is done. */
  const doAll = useCallback(async () => {
    await Promise.all([...waiting.current].map((pending) => pending.doNow()));
  }, []);
  return { tell, doAll };
}
