import { useState } from "react";
import { useTranslations } from "use-intl";
import type { CloseReason } from "../../api/generated/graphql";
import { Button } from "../../ui/Button";
import { Choice } from "../../ui/Choice";
import { TextField } from "../../ui/TextField";
import { Why } from "../../text/Why";
import styles from "./Thread.module.css";
import { WhyRefused } from "./WhyRefused";
import type { PathThread, StepProps } from "./types";
import { useStep } from "./useStep";

const BEFORE_AN_ANSWER: readonly CloseReason[] = ["NO_REPLY", "DECLINED", "UNABLE", "OTHER"];
const AFTER_IT: readonly CloseReason[] = ["UNABLE", "OTHER"];

/** Ends a thread; kept out of the way, since it is seldom the next step. */
export function CloseThread({ thread, go }: { thread: PathThread; go: StepProps["go"] }) {
  const text = useTranslations("threads.close");
  const reasons = thread.requestedAt !== null && thread.acceptedAt === null ? BEFORE_AN_ANSWER : AFTER_IT;
  const [reason, setReason] = useState<CloseReason>("OTHER");
  const [summary, setSummary] = useState("");
  const { take, refused, isSending } = useStep(thread);
  return (
    <details className={styles["more"]}>
      <summary>{text("title")}</summary>
      <div className={styles["form"]}>
        <Why practice="B10" />
        <Choice label={text("why")} options={reasons.map((key) => ({ key, name: text(`reason.${key}`) }))} chosen={reason} onChoose={setReason} />
        <TextField label={text("summary")} value={summary} onChange={setSummary} lines={2} />
        <WhyRefused refused={refused} />
        <div className={styles["row"]}>
          <Button
            isPending={isSending}
            onPress={() =>
              void take({ kind: "CLOSED", closeReason: reason, ...(summary.trim() === "" ? {} : { summary }) }, text("done")).then((isDone) => {
                if (isDone) go();
              })
            }
          >
            {text("submit")}
          </Button>
        </div>
      </div>
    </details>
  );
}
