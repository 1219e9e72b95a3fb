import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../../ui/Button";
import { Notice } from "../../ui/Notice";
import styles from "./Thread.module.css";

interface MeanwhileProps {
  /** What the server has now. */
  children: ReactNode;
  isSaving: boolean;
  keepMine: () => void;
  takeTheirs: () => void;
}

/** What was written somewhere else while one wrote here: which of both stays is for the writer to say. */
export function Meanwhile({ children, isSaving, keepMine, takeTheirs }: MeanwhileProps) {
  const text = useTranslations("threads.meanwhile");
  return (
    <Notice look="warning" title={text("title")} isAlert>
      {children}
      <div className={styles["row"]}>
        <Button isPending={isSaving} onPress={keepMine}>
          {text("keepMine")}
        </Button>
        <Button onPress={takeTheirs}>{text("takeTheirs")}</Button>
      </div>
    </Notice>
  );
}
