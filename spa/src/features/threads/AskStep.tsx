import { useState } from "react";
import { Form } from "react-aria-components";
import { useFormatter, useTranslations } from "use-intl";
import type { CloseReason } from "../../api/generated/graphql";
import { errorAt, errorsBeside } from "../../api/refusals";
import { RelativeDay } from "../../text/RelativeDay";
import { Why } from "../../text/Why";
import { localDay } from "../../text/days";
import { Button } from "../../ui/Button";
import { Notice } from "../../ui/Notice";
import { TextField } from "../../ui/TextField";
import { Composer } from "./Composer";
import { More } from "./More";
import { Sent } from "./Sent";
import styles from "./Thread.module.css";
import { WhyRefused } from "./WhyRefused";
import { wholeNumber } from "./numbers";
import type { PathThread, StepProps } from "./types";
import { useStep } from "./useStep";

/** Waiting for an answer: what they said, or asking once more after a week of silence. */
export function AskStep(props: StepProps) {
  const { thread } = props;
  return thread.acceptedAt === null ? <Waiting {...props} /> : <Agreed thread={thread} />;
}

function Agreed({ thread }: { thread: PathThread }) {
  const text = useTranslations("threads.ask");
  const format = useFormatter();
  return (
    <p>
      {text("agreed", { day: format.dateTime(new Date(thread.acceptedAt ?? ""), { dateStyle: "long" }) })}{" "}
      {thread.grantedMinutes !== null && text("granted", { minutes: thread.grantedMinutes })}
    </p>
  );
}

function Waiting(props: StepProps) {
  const { thread, institution } = props;
  const text = useTranslations("threads.ask");
  const wasAnswered = thread.repliedAt !== null && thread.waitingSince === null;
  const isLastSpent = thread.followUps >= institution.maxFollowUps;
  return (
    <>
      {wasAnswered ? <Replied at={thread.repliedAt ?? ""} /> : <Silence thread={thread} />}
      <Answer {...props} wasAnswered={wasAnswered} />
      {isLastSpent
        ? !wasAnswered && (
            <Notice look="hint" title={text("spent", { count: thread.followUps })}>
              <Why practice="B10" />
              <p>{text("moveOn")}</p>
            </Notice>
          )
        : <FollowUp {...props} wasAnswered={wasAnswered} />}
      <details className={styles["more"]}>
        <summary>{text("whatIWrote")}</summary>
        <Sent thread={thread} kinds={["REQUEST", "FOLLOW_UP"]} otherwise={text("askedByWord")} />
      </details>
    </>
  );
}

/** They wrote something that was neither yes nor no: no silence runs, it is the seeker's turn. */
function Replied({ at }: { at: string }) {
  const text = useTranslations("threads.ask");
  return (
    <>
      <p>{text.rich("replied", { day: () => <RelativeDay day={localDay(at)} /> })}</p>
      <p className={styles["soft"]}>{text("repliedWhy")}</p>
    </>
  );
}

function FollowUp({ wasAnswered, ...props }: StepProps & { wasAnswered: boolean }) {
  const { thread, go } = props;
  const text = useTranslations("threads.ask");
  const isDue = thread.followUpDueOn !== null && thread.followUpDueOn <= localDay(new Date().toISOString());
  const composer = <Composer {...props} kind="FOLLOW_UP" onSent={() => go()} ways={{ FOLLOW_UPS_EXHAUSTED: <p>{text("moveOn")}</p> }} />;
  return (
    <section className={styles["group"]} aria-labelledby="follow-up">
      <h3 id="follow-up">{text(wasAnswered ? "againAfterReply" : "followUp")}</h3>
      {!wasAnswered && <Why practice="B9" />}
      {isDue ? composer : <More name={text("writeNow")}>{() => composer}</More>}
    </section>
  );
}

/** How long nothing was heard, and what is due when. */
function Silence({ thread }: { thread: PathThread }) {
  const text = useTranslations("threads.ask");
  const { waitingSince, followUpDueOn, closeDueOn } = thread;
  return (
    <p>
      {waitingSince !== null && text.rich("asked", { day: () => <RelativeDay day={localDay(waitingSince)} /> })}{" "}
      {followUpDueOn !== null && text.rich("followUpDue", { day: () => <RelativeDay day={followUpDueOn} /> })}{" "}
      {closeDueOn !== null && text.rich("closeDue", { day: () => <RelativeDay day={closeDueOn} /> })}
    </p>
  );
}

const ANSWERS = ["yes", "maybe", "no"] as const;
/** What is left to say once they answered neither. */
const CLEAR = ["yes", "no"] as const;

/** What they said. */
function Answer({ thread, go, wasAnswered }: StepProps & { wasAnswered: boolean }) {
  const text = useTranslations("threads.ask");
  const [said, setSaid] = useState<(typeof ANSWERS)[number]>();
  const { take, refused, isSending } = useStep(thread);
  const noteReply = async () => {
    if (!(await take({ kind: "REPLIED" }, text("maybeDone")))) return;
    setSaid(undefined);
    go();
  };
  const close = async (closeReason: CloseReason) => {
    if (await take({ kind: "CLOSED", closeReason }, text("noDone"))) go();
  };
  return (
    <section className={styles["group"]} aria-labelledby="answer">
      <h3 id="answer">{text(wasAnswered ? "whatCame" : "answer")}</h3>
      <div className={styles["row"]}>
        {(wasAnswered ? CLEAR : ANSWERS).map((each) => (
          <Button key={each} look={said === undefined && each === "yes" ? "primary" : "usual"} aria-expanded={said === each} onPress={() => setSaid(each)}>
            {text(each)}
          </Button>
        ))}
      </div>
      {said === "yes" && <Yes thread={thread} go={go} />}
      {said === "maybe" && (
        <div className={styles["form"]}>
          <p>{text("maybeWhy")}</p>
          <div className={styles["row"]}>
            <Button look="primary" isPending={isSending} onPress={() => void noteReply()}>
              {text("noteReply")}
            </Button>
          </div>
        </div>
      )}
      {said === "no" && (
        <div className={styles["form"]}>
          <p>{text("noWhy")}</p>
          <div className={styles["row"]}>
            <Button isPending={isSending} onPress={() => void close("DECLINED")}>
              {text("declined")}
            </Button>
            <Button isPending={isSending} onPress={() => void close("UNABLE")}>
              {text("unable")}
            </Button>
          </div>
        </div>
      )}
      <WhyRefused refused={refused} />
    </section>
  );
}

/** They agreed, and perhaps said for how long (B7). */
function Yes({ thread, go }: Pick<StepProps, "thread" | "go">) {
  const text = useTranslations("threads.ask");
  const [minutes, setMinutes] = useState("");
  const { take, refused, isSending } = useStep(thread);
  return (
    <Form
      className={styles["form"] ?? ""}
      onSubmit={(event) => {
        event.preventDefault();
        const grantedMinutes = wholeNumber(minutes);
        void take({ kind: "ACCEPTED", ...(grantedMinutes === undefined ? {} : { grantedMinutes }) }, text("yesDone")).then((isDone) => {
          if (isDone) go();
        });
      }}
    >
      <TextField
        label={text("minutes")}
        description={text("minutesHelp", { minutes: thread.requestedMinutes })}
        value={minutes}
        onChange={setMinutes}
        inputMode="numeric"
        pattern="[0-9]{1,3}"
        autoFocus
        error={errorAt(refused, "grantedMinutes")}
      />
      <WhyRefused refused={errorsBeside(refused, ["grantedMinutes"])} />
      <div className={styles["row"]}>
        <Button type="submit" look="primary" isPending={isSending}>
          {text("noteYes")}
        </Button>
      </div>
    </Form>
  );
}
