import { useEffect, useState } from "react";
import type { ImportState } from "../../api/generated/graphql";

const GO_ON: readonly ImportState[] = ["UPLOADING", "CHECKING", "IMPORTING", "UNDOING"];

export function goesOn(state: ImportState): boolean {
  return GO_ON.includes(state);
}

/** How far an import has come, as the server tells it. */
export interface Progress {
  state: ImportState;
  rowsRead: number;
  rowsMerged: number;
  rowsExpected?: number | null;
  percent?: number | null;
  secondsLeft?: number | null;
}

/** Where the server cannot tell as it happens, it is asked again after so long. */
const ASK_AGAIN_MS = 3000;

/**
 * Listens to what an import does, as long as it does something.
 *
 * @param ended is called when it does nothing any more; what it is by then is to be read
 */
export function useProgress(eventsUrl: string, state: ImportState, ended: () => void): Progress | undefined {
  const [progress, setProgress] = useState<Progress>();
  const [turn, setTurn] = useState(0);
  const isListening = goesOn(state);
  useEffect(() => {
    setProgress(undefined);
    if (!isListening) return;
    let later: ReturnType<typeof setTimeout> | undefined;
    const source = new EventSource(eventsUrl);
    source.addEventListener("progress", ({ data }: MessageEvent<string>) => {
      const told = JSON.parse(data) as Progress;
      setProgress(told);
      if (goesOn(told.state)) return;
      source.close();
      ended();
    });
    source.addEventListener("error", () => {
      // The browser comes back by itself after a lost connection, but not when the server has too many listeners.
      if (source.readyState !== EventSource.CLOSED) return;
      later = setTimeout(() => {
        ended();
        setTurn((before) => before + 1);
      }, ASK_AGAIN_MS);
    });
    return () => {
      source.close();
      clearTimeout(later);
    };
  }, [eventsUrl, isListening, state, ended, turn]);
  return progress;
}
