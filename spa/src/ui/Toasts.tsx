import {
  Text,
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from "react-aria-components";
import { useTranslations } from "use-intl";
import { Button } from "./Button";
import styles from "./Toasts.module.css";

interface Told {
  sentence: string;
  isRefusal: boolean;
  undo: (() => void) | undefined;
}

/** As long as something can be taken back at a press. */
const SECONDS_TO_UNDO = 10;

const queue = new ToastQueue<Told>({ maxVisibleToasts: 3 });

/** Says what was done, and for ten seconds how to take it back; gives what takes it back too. */
export function tellDone(sentence: string, undo?: () => void): () => void {
  const takeBack = once(undo);
  const key = queue.add(
    { sentence, isRefusal: false, undo: undo === undefined ? undefined : takeBack },
    { timeout: SECONDS_TO_UNDO * 1000 },
  );
  return () => {
    takeBack();
    queue.close(key);
  };
}

/** What is going to be done. */
export interface Pending {
  /** Is through when it is done. */
  doNow: () => Promise<unknown>;
  takeBack: () => void;
}

/** What waits to be done. */
const waiting = new Set<Pending & { drop: () => void }>();

/** Does all that still waits, before the session ends in which it can be done. */
export async function doAllWaiting(): Promise<void> {
  await Promise.all([...waiting].map((pending) => pending.doNow()));
}

/** Forgets what still waits, where it is not to be done any more. */
export function dropWaiting(): void {
  for (const pending of waiting) pending.drop();
}

/**
 * Says what is going to be done, for what cannot be taken back afterwards: it is done when the ten seconds are over or the
 * toast is closed, unless it was taken back before.
 */
export function tellBeforeDoing(sentence: string, doIt: () => unknown, undo: () => void): Pending {
  let how: (() => unknown) | undefined = doIt;
  const settle = async () => {
    const settled = how;
    how = undefined;
    waiting.delete(pending);
    await settled?.();
  };
  const takeBack = () => {
    if (how !== undefined) how = undo;
    void settle();
  };
  const key = queue.add({ sentence, isRefusal: false, undo: takeBack }, { timeout: SECONDS_TO_UNDO * 1000, onClose: () => void settle() });
  const pending = {
    doNow: () => {
      const settled = settle();
      queue.close(key);
      return settled;
    },
    takeBack: () => {
      takeBack();
      queue.close(key);
    },
    drop: () => {
      how = undefined;
      void settle();
      queue.close(key);
    },
  };
  waiting.add(pending);
  return pending;
}

/** Says what was not done and why, until it is closed. */
export function tellRefused(sentence: string): void {
  queue.add({ sentence, isRefusal: true, undo: undefined });
}

function once(act: (() => void) | undefined): () => void {
  let left = act;
  return () => {
    const now = left;
    left = undefined;
    now?.();
  };
}

export function Toasts() {
  const text = useTranslations("app");
  return (
    <ToastRegion queue={queue} aria-label={text("notifications")} className={styles["region"] ?? ""}>
      {({ toast }) => (
        <AriaToast toast={toast} className={`${styles["toast"]} ${toast.content.isRefusal ? styles["refused"] : ""}`}>
          <ToastContent className={styles["content"] ?? ""}>
            <Text slot="title">{toast.content.sentence}</Text>
          </ToastContent>
          {toast.content.undo !== undefined && (
            <Button
              look="quiet"
              onPress={() => {
                toast.content.undo?.();
                queue.close(toast.key);
              }}
            >
              {text("undo")}
            </Button>
          )}
          <Button look="quiet" slot="close">
            {text("close")}
          </Button>
        </AriaToast>
      )}
    </ToastRegion>
  );
}
