import { type ReactNode, useId } from "react";
import styles from "./Part.module.css";

interface PartProps {
  title: string;
  /** A sentence under the title. */
  lead?: ReactNode;
  /** What can be done with all of it. */
  tools?: ReactNode;
  children: ReactNode;
}

/** A part of a page that has a name of its own. */
export function Part({ title, lead, tools, children }: PartProps) {
  const id = useId();
  return (
    <section className={styles["part"]} aria-labelledby={id}>
      <div className={styles["head"]}>
        <div>
          <h2 id={id}>{title}</h2>
          {lead !== undefined && <p className={styles["lead"]}>{lead}</p>}
        </div>
        {tools}
      </div>
      {children}
    </section>
  );
}
