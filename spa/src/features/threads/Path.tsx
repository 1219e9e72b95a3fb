import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import styles from "./Path.module.css";
import { STEPS, type OnPath, type Step, standing } from "./path";

interface PathProps {
  threadId: string;
  thread: OnPath;
  /** Which step is next, and which one is shown. */
  next: Step;
  shown: Step;
}

/** The way of an interview across the page: what is done, what is open and what comes later, each a link to its step. */
export function Path({ threadId, thread, next, shown }: PathProps) {
  const text = useTranslations("threads");
  return (
    <nav aria-label={text("path")}>
      <ol className={styles["path"]}>
        {STEPS.map((step) => {
          const stands = standing(step, thread);
          return (
            <li key={step} className={styles["step"]} data-standing={stands} data-next={(step === next && stands !== "notYet") || undefined}>
              <Link
                to="/threads/$threadId"
                params={{ threadId }}
                search={{ step }}
                className={styles["link"] ?? ""}
                aria-current={step === shown ? "step" : undefined}
              >
                <span className={styles["knot"]} aria-hidden="true" />
                <span>{text(`step.${step}.name`)}</span>
                <span className="visually-hidden">{text(`standing.${step === next && stands === "open" ? "next" : stands}`)}</span>
              </Link>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
