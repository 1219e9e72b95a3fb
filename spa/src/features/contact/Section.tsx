import { type ReactNode, useId } from "react";
import styles from "./Contact.module.css";

interface SectionProps {
  title: string;
  /** What can be done with all of it. */
  tools?: ReactNode;
  children: ReactNode;
}

export function Section({ title, tools, children }: SectionProps) {
  const id = useId();
  return (
    <section className={styles["section"]} aria-labelledby={id}>
      <div className={styles["head"]}>
        <h2 id={id}>{title}</h2>
        {tools}
      </div>
      {children}
    </section>
  );
}
