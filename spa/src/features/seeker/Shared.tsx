import { useTranslations } from "use-intl";
import styles from "./Seeker.module.css";
import type { Seeker } from "./operations";

/** What is seen here and what is not, by whose decision. */
export function Shared({ seeker: { name, advisorAccess } }: { seeker: Seeker }) {
  const text = useTranslations("seeker.shared");
  return (
    <section className={styles["shared"]} aria-labelledby="shared">
      <h2 id="shared">{text(`title.${advisorAccess}`, { name })}</h2>
      <p>{text(`what.${advisorAccess}`, { name })}</p>
      <p className={styles["soft"]}>{advisorAccess === "FIGURES" ? text("ask") : text("seen", { name })}</p>
    </section>
  );
}
