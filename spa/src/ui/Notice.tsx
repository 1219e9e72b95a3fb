import type { ReactNode } from "react";
import styles from "./Notice.module.css";

interface NoticeProps {
  /** Refused, to be thought over, to be known, or done: each has a shape of its own beside its colour. */
  look: "refused" | "warning" | "hint" | "done";
  title?: string;
  /** For what comes up while somebody works. */
  isAlert?: boolean;
  children?: ReactNode;
}

/** Something to know before one goes on. */
export function Notice({ look, title, isAlert = false, children }: NoticeProps) {
  return (
    <div className={`${styles["notice"]} ${styles[look]}`} role={isAlert ? "alert" : undefined}>
      {title !== undefined && <p className={styles["title"]}>{title}</p>}
      {children}
    </div>
  );
}
