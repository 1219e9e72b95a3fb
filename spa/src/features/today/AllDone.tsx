import { useTranslations } from "use-intl";
import styles from "./Today.module.css";

/** Nothing waits: what has been reached, instead of a void. */
export function AllDone({ held, target }: { held: number; target: number | null }) {
  const text = useTranslations("today.allDone");
  return (
    <section className={styles["reward"]}>
      <h2>{text("title")}</h2>
      <p>{text(held === 0 ? "none" : "held", { held })}</p>
      {target !== null && held > 0 && <p>{held >= target ? text("reached", { target }) : text("toGo", { count: target - held })}</p>}
    </section>
  );
}
