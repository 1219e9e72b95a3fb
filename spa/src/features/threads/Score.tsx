import { useTranslations } from "use-intl";
import styles from "./Findings.module.css";
import type { Scored } from "./score";

/** What is there of what a message should have, and quietly what is missing still. */
export function Score({ parts }: { parts: readonly Scored[] }) {
  const text = useTranslations("threads.check");
  const missing = parts.filter((part) => !part.isThere).length;
  return (
    <div>
      <p className="visually-hidden">{text("score", { there: parts.length - missing, all: parts.length })}</p>
      <ul className={styles["score"]}>
        {parts.map(({ part, isThere }) => (
          <li key={part} className={styles["part"]} data-there={isThere || undefined}>
            {text(`part.${part}`)}
            <span className="visually-hidden">{text(isThere ? "there" : "missing")}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
