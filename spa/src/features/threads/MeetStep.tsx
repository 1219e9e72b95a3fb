import { useRef } from "react";
import { useNow, useTranslations } from "use-intl";
import { useRead } from "../../api/useRead";
import { Why } from "../../text/Why";
import { Button } from "../../ui/Button";
import { Loaded } from "../../ui/Page";
import { Answers } from "./Answers";
import { Claims } from "./Claims";
import { Comfort } from "./Comfort";
import { Commitments } from "./Commitments";
import { Debrief } from "./Debrief";
import { Feedback } from "./Feedback";
import { Insights } from "./Insights";
import { Slot } from "./Slot";
import styles from "./Thread.module.css";
import { WhyRefused } from "./WhyRefused";
import { BRIEF } from "./operations/brief";
import type { PathThread, StepProps } from "./types";
import { useDebrief } from "./useDebrief";
import { useStep } from "./useStep";

/** Before the talk: when and where. After it: how it went, while one remembers. */
export function MeetStep(props: StepProps) {
  return props.thread.heldAt === null ? <Before {...props} /> : <After {...props} />;
}

function Before({ thread, go }: StepProps) {
  const text = useTranslations("threads.meet");
  const { take, refused, isSending } = useStep(thread);
  const isOver = isPast(thread.scheduledFor, useNow({ updateInterval: 60_000 }));
  async function held() {
    // It took place at the time agreed on, unless somebody says so before that time; the page may be open since then.
    const when = thread.scheduledFor !== null && isPast(thread.scheduledFor, new Date()) ? { occurredAt: thread.scheduledFor } : {};
    if (await take({ kind: "HELD", ...when }, text("heldDone"))) go("meet");
  }
  async function nobodyCame() {
    if (await take({ kind: "NO_SHOW" }, text("noShowDone"))) go();
  }
  return (
    <>
      <Slot thread={thread} />
      <Why practice="D3" />
      <ul className={styles["advice"]}>
        <li>{text("advice.first")}</li>
        <li>{text("advice.clock")}</li>
        <li>{text("advice.names")}</li>
      </ul>
      <QuestionsAtHand thread={thread} />
      <div className={styles["row"]}>
        <Button look={isOver ? "primary" : "usual"} isPending={isSending} onPress={() => void held()}>
          {text("held")}
        </Button>
        {isOver && (
          <Button look="quiet" isPending={isSending} onPress={() => void nobodyCame()}>
            {text("noShow")}
          </Button>
        )}
      </div>
      <WhyRefused refused={refused} />
    </>
  );
}

function isPast(time: string | null, now: Date): boolean {
  return time !== null && new Date(time) <= now;
}

/** For the talk itself: the questions, to be read at a glance. */
function QuestionsAtHand({ thread }: { thread: PathThread }) {
  const text = useTranslations("threads.meet");
  if (thread.questions.length === 0) return null;
  return (
    <section className={styles["group"]} aria-labelledby="at-hand">
      <h3 id="at-hand">{text("atHand")}</h3>
      <ol className={styles["first"]}>
        {thread.questions.map(({ id, question }) => (
          <li key={id}>{question}</li>
        ))}
      </ol>
    </section>
  );
}

function After(props: StepProps) {
  const { thread, go } = props;
  const text = useTranslations("threads.meet");
  const debrief = useDebrief(thread);
  const form = useRef<HTMLFormElement>(null);
  /** What was typed of the talk goes along. */
  async function onToThanks() {
    if (debrief.isUnsaved) {
      const isValid = form.current?.reportValidity() ?? true;
      if (!isValid || !(await debrief.save())) return;
    }
    go("thank");
  }
  return (
    <>
      <p className={styles["lead"]}>{text("after")}</p>
      <div className={styles["columns"]}>
        <div className={styles["parts"]}>
          <Debrief thread={thread} debrief={debrief} form={form} />
          <Comfort threadId={thread.id} />
        </div>
        <div className={styles["parts"]}>
          {thread.questions.length > 0 && <Answers thread={thread} />}
          <SettledClaims {...props} />
          <Insights thread={thread} />
          <Feedback thread={thread} />
          <Commitments thread={thread} />
        </div>
      </div>
      {thread.thankedAt === null && thread.state !== "CLOSED" && (
        <div className={styles["row"]}>
          <Button look={thread.debrief === null ? "usual" : "primary"} isPending={debrief.isSending} onPress={() => void onToThanks()}>
            {text("onToThanks")}
          </Button>
        </div>
      )}
    </>
  );
}

function SettledClaims({ thread }: StepProps) {
  const { data, failed, again } = useRead({ query: BRIEF, variables: { id: thread.id } });
  return (
    <Loaded data={data?.brief ?? undefined} failed={failed} retry={again}>
      {(brief) => <Claims thread={thread} brief={brief} reread={again} />}
    </Loaded>
  );
}
