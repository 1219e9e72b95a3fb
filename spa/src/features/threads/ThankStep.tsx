import { useTranslations } from "use-intl";
import { RelativeDay } from "../../text/RelativeDay";
import { Why } from "../../text/Why";
import { localDay } from "../../text/days";
import { Button } from "../../ui/Button";
import { Notice } from "../../ui/Notice";
import { Commitments } from "./Commitments";
import { Composer } from "./Composer";
import { Sent } from "./Sent";
import styles from "./Thread.module.css";
import { WhyRefused } from "./WhyRefused";
import { isNamed } from "./score";
import type { PathThread, StepProps } from "./types";
import type { Check } from "./useCheck";
import { useStep } from "./useStep";

/** Thanks in writing, which name what they agreed to do (F1, F2). */
export function ThankStep(props: StepProps) {
  const { thread, institution, go } = props;
  const text = useTranslations("threads.thank");
  if (thread.thankedAt !== null) {
    return (
      <>
        <p>{text(thread.thankedLate === true ? "thankedLate" : "thankedInTime", { hours: institution.thankWithinHours })}</p>
        <Sent thread={thread} kinds={["THANK_YOU"]} otherwise={text("byWord")} />
        <Commitments thread={thread} />
      </>
    );
  }
  return (
    <>
      <p className={styles["lead"]}>
        {text("lead")} {thread.thankYouDueAt !== null && text.rich("due", { day: () => <RelativeDay day={localDay(thread.thankYouDueAt ?? "")} /> })}
      </p>
      <Composer {...props} kind="THANK_YOU" beside={(check) => <Named thread={thread} check={check} />} onSent={() => go()} />
      <Commitments thread={thread} />
      <ThankedOtherwise {...props} />
    </>
  );
}

/** A card, or words that were not written here. */
function ThankedOtherwise({ thread, go }: StepProps) {
  const text = useTranslations("threads.thank");
  const { take, refused, isSending } = useStep(thread);
  return (
    <details className={styles["more"]}>
      <summary>{text("otherwise")}</summary>
      <div className={styles["form"]}>
        <div className={styles["row"]}>
          <Button
            isPending={isSending}
            onPress={() =>
              void take({ kind: "THANKED" }, text("otherwiseDone")).then((isDone) => {
                if (isDone) go();
              })
            }
          >
            {text("otherwiseNote")}
          </Button>
        </div>
        <WhyRefused refused={refused} />
      </div>
    </details>
  );
}

/** What they agreed to do, each ticked off as soon as the text names it. */
function Named({ thread, check }: { thread: PathThread; check: Check }) {
  const text = useTranslations("threads.thank");
  const promised = thread.commitments.nodes.filter(({ promisedBy }) => promisedBy === "CONTACT");
  if (promised.length === 0) return <Notice look="hint" title={text("noPromises")} />;
  // What they have done already is thanked for as one likes.
  const theirs = promised.filter(({ state }) => state === "OPEN");
  if (theirs.length === 0) return null;
  const isChecked = check.verdict !== null;
  return (
    <section className={styles["group"]} aria-labelledby="named">
      <h3 id="named">{text("promised")}</h3>
      <Why practice="F2" />
      <ul className={styles["progress"]} aria-live="polite">
        {theirs.map(({ id, what }) => {
          const isThere = isChecked && isNamed(what, check.findings);
          return (
            <li key={id} data-there={isThere || undefined}>
              {what} <span className={styles["soft"]}>{text(isThere ? "named" : "notNamed")}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
