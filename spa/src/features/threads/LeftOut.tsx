import { useTranslations } from "use-intl";
import { Commitments } from "./Commitments";
import { Sent } from "./Sent";
import { Slot } from "./Slot";
import styles from "./Thread.module.css";
import type { StepProps } from "./types";

/** A step that was not taken before the thread was closed: what was recorded of it, and nothing to fill in. */
export function LeftOut({ thread, step }: StepProps) {
  const text = useTranslations("threads.close");
  // A time that was agreed on and a preparation that was noted speak for themselves.
  const isTold = (step === "schedule" && thread.scheduledFor !== null) || (step === "prepare" && thread.preparedAt !== null);
  return (
    <>
      {!isTold && <p>{text(`leftOut.${step}`)}</p>}
      {step === "ask" && <Sent thread={thread} kinds={["REQUEST", "FOLLOW_UP"]} otherwise={text("askedByWord")} />}
      {(step === "schedule" || step === "prepare" || step === "meet") && thread.scheduledFor !== null && <Slot thread={thread} />}
      {step === "prepare" && thread.questions.length > 0 && (
        <ol className={styles["first"]}>
          {thread.questions.map(({ id, question }) => (
            <li key={id}>{question}</li>
          ))}
        </ol>
      )}
      {step === "thank" && thread.commitments.nodes.length > 0 && <Commitments thread={thread} />}
    </>
  );
}
