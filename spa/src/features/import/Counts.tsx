import { useFormatter, useTranslations } from "use-intl";
import styles from "./Import.module.css";
import type { Run } from "./operations";

interface CountsProps {
  counts: Run["counts"];
  /** Whether it was done, or only would be. */
  tense: "would" | "did";
}

const SHOWN = ["created", "updated", "unchanged", "duplicates", "rejected"] as const;

export function Counts({ counts, tense }: CountsProps) {
  const text = useTranslations("imports.counts");
  const format = useFormatter();
  return (
    <dl className={styles["counts"]}>
      {SHOWN.filter((name) => name === "created" || counts[name] > 0).map((name) => (
        <div key={name} className={name === "rejected" ? styles["rejectedCount"] : undefined}>
          <dt>{text(`${tense}.${name}`)}</dt>
          <dd>{format.number(counts[name])}</dd>
        </div>
      ))}
    </dl>
  );
}
