import { useFormatter } from "use-intl";
import styles from "./Bar.module.css";

interface BarProps {
  count: number;
  /** What the whole width stands for. */
  of: number;
  /** What is written at its end; the count unless told. */
  label?: string;
}

/** A bar with its number at the end, where the eye is. */
export function Bar({ count, of, label }: BarProps) {
  const format = useFormatter();
  return (
    <span className={styles["line"]}>
      <span className={styles["bar"]} style={{ width: `${(100 * count) / of}%` }} />
      <span className={styles["label"]}>{label ?? format.number(count)}</span>
    </span>
  );
}
