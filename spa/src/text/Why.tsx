import { useTranslations } from "use-intl";
import type { Practice } from "../api/generated/graphql";
import styles from "./Why.module.css";

/** Why something is asked for: the practice of the craft behind it, in a line. */
export function Why({ practice }: { practice: Practice }) {
  const text = useTranslations("practices");
  return (
    <p className={styles["why"]}>
      {text(practice)} <span className={styles["id"]}>{practice}</span>
    </p>
  );
}
