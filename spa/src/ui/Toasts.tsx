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

/**
 * Says what was done, and for ten seconds how to take it back.
 *
 * @param gone is called when the sentence is gone, however that came about: after undo too
 */
export function tellDone(sentence: string, undo?: () => void, gone?: () => void): void {
  queue.add({ sentence, isRefusal: false, undo }, { timeout: SECONDS_TO_UNDO * 1000, ...(gone === undefined ? {} : { onClose: gone }) });
}

/** Says what was not done and why, until it is closed. */
export function tellRefused(sentence: string): void {
  queue.add({ sentence, isRefusal: true, undo: undefined });
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
