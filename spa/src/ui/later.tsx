import { type ComponentType, type ReactNode, startTransition, useEffect, useState } from "react";
import { Failed, Skeleton } from "./Page";

/** A component that is loaded when it is first shown, or when somebody is about to show it. */
export interface Later<Props> {
  (props: Props): ReactNode;
  preload: () => Promise<void>;
}

/**
 * Makes a component of a file of its own, which comes when it is wanted. React's own lazy() with Suspense would keep what stands
 * in for it at least 300 ms, so as not to flicker, and what did not come would never be tried again.
 *
 * @param Waiting stands in for it, where null stands for nothing; lines unless told
 */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>, Waiting: ComponentType<Props> | null = Skeleton): Later<Props> {
  let here: ComponentType<Props> | undefined;
  let coming: Promise<ComponentType<Props>> | undefined;
  function loaded(): Promise<ComponentType<Props>> {
    coming ??= load().then(
      (component) => (here = component),
      (problem: unknown) => {
        coming = undefined;
        throw problem;
      },
    );
    return coming;
  }
  function Loads(props: Props) {
    const [Here, setHere] = useState(() => here);
    const [attempt, setAttempt] = useState(1);
    const [failed, setFailed] = useState(0);
    useEffect(() => {
      if (Here !== undefined) return;
      return afterPaint(() =>
        loaded().then(
          (component) => startTransition(() => setHere(() => component)),
          () => {
            // The server is of a newer build, or the browser does not ask twice.
            if (attempt > 1 && navigator.onLine) location.reload();
            setFailed(attempt);
          },
        ),
      );
    }, [Here, attempt]);
    if (Here !== undefined) return <Here {...props} />;
    if (failed === attempt) return <Failed retry={() => setAttempt(attempt + 1)} />;
    return Waiting && <Waiting {...props} />;
  }
  return Object.assign(Loads, {
    // Who shows it is told if it does not come.
    preload: () => loaded().then(() => undefined, () => undefined),
  });
}

/** In milliseconds; a tab that nobody sees paints nothing. */
const NO_PAINT = 100;

/** Acts when what is there has been painted, so that the line is not shared with what comes after it; gives what prevents it. */
function afterPaint(act: () => void): () => void {
  const prevent = () => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
  };
  const once = () => {
    prevent();
    act();
  };
  const timer = setTimeout(once, NO_PAINT);
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(once);
  });
  return prevent;
}
