import { Label, ProgressBar } from "react-aria-components";
import styles from "./Import.module.css";

interface ProgressLineProps {
  label: string;
  /** Undefined where it cannot be told. */
  percent: number | undefined;
}

export function ProgressLine({ label, percent }: ProgressLineProps) {
  return (
    <ProgressBar value={percent ?? 0} isIndeterminate={percent === undefined} className={styles["progress"] ?? ""}>
      {({ valueText }) => (
        <>
          <div className={styles["line"]}>
            <Label>{label}</Label>
            <span className={styles["figure"]}>{valueText}</span>
          </div>
          <div className={styles["track"]}>
            <div className={styles["done"]} style={{ width: `${percent ?? 0}%` }} />
          </div>
        </>
      )}
    </ProgressBar>
  );
}
