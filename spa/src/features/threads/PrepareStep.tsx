import { useState } from "react";
import { Form } from "react-aria-components";
import { useFormatter, useTranslations } from "use-intl";
import { useRead } from "../../api/useRead";
import { Button } from "../../ui/Button";
import { Loaded } from "../../ui/Page";
import { TextField } from "../../ui/TextField";
import { Brief } from "./Brief";
import { Checklist } from "./Checklist";
import { Claims } from "./Claims";
import { Give } from "./Give";
import { Questions } from "./Questions";
import { Slot } from "./Slot";
import styles from "./Thread.module.css";
import { WhyRefused } from "./WhyRefused";
import { BRIEF } from "./operations/brief";
import type { StepProps } from "./types";
import { type Removal, useRemoval } from "./useRemoval";
import { useStep } from "./useStep";

/** Look into them, prepare questions, bring something: and only then say that one is prepared (C1 to C8). */
export function PrepareStep(props: StepProps) {
  const { thread } = props;
  const { data, failed, again } = useRead({ query: BRIEF, variables: { id: thread.id } });
  const removal = useRemoval(thread);
  return (
    <>
      {thread.state === "SCHEDULED" && <Slot thread={thread} />}
      <Progress {...props} questions={removal.questions.length} />
      <div className={styles["columns"]}>
        <div className={styles["parts"]}>
          <Loaded data={data?.brief ?? undefined} failed={failed} retry={again}>
            {(brief) => (
              <>
                <Brief thread={thread} brief={brief} reread={again} />
                <Claims thread={thread} brief={brief} reread={again} />
              </>
            )}
          </Loaded>
        </div>
        <div className={styles["parts"]}>
          <Questions {...props} removal={removal} />
          <Give thread={thread} />
          {thread.checklist.length > 0 && <Checklist thread={thread} />}
          {thread.state === "SCHEDULED" && <Ready {...props} removal={removal} />}
        </div>
      </div>
      <PreparedAt {...props} />
    </>
  );
}

/** What is there and what is missing, before one is told so by a refusal. */
function Progress({ thread, institution, questions }: StepProps & { questions: number }) {
  const text = useTranslations("threads.prepare");
  const hasGive = thread.exchanges.nodes.some(({ direction }) => direction === "GIVE");
  const parts = [
    { key: "questions", isThere: questions >= institution.leastQuestions, name: text("has.questions", { count: questions, least: institution.leastQuestions }) },
    { key: "give", isThere: hasGive, name: text("has.give") },
    { key: "research", isThere: thread.preparation?.missingSubjects.length === 0, name: text("has.research") },
  ];
  return (
    <ul className={styles["progress"]} aria-label={text("progress")}>
      {parts.map(({ key, isThere, name }) => (
        <li key={key} data-there={isThere || undefined}>
          {name} <span className="visually-hidden">{text(isThere ? "there" : "missing")}</span>
        </li>
      ))}
    </ul>
  );
}

/** Says that one is prepared; what the rule still misses can be gone without for a reason, which is kept. */
function Ready({ thread, go, removal }: StepProps & { removal: Removal }) {
  const text = useTranslations("threads.prepare");
  const { take, refused, isSending } = useStep(thread);
  const [reason, setReason] = useState("");
  const isShort = refused.some(({ code }) => code === "QUESTIONS_MISSING" || code === "GIVE_MISSING");
  async function ready(overrideReason?: string) {
    // The rule counts the questions that are there.
    await removal.settle();
    if (await take({ kind: "PREPARED", ...(overrideReason === undefined ? {} : { overrideReason }) }, text("done"))) go();
  }
  return (
    <section className={styles["group"]} aria-labelledby="ready">
      <h3 id="ready">{text("ready")}</h3>
      <div className={styles["row"]}>
        <Button look="primary" isPending={isSending} onPress={() => void ready()}>
          {text("iAm")}
        </Button>
      </div>
      <WhyRefused refused={refused} ways={{ QUESTIONS_MISSING: <p>{text("questionsWay")}</p>, GIVE_MISSING: <p>{text("giveWay")}</p> }} />
      {isShort && (
        <Form
          className={styles["form"] ?? ""}
          onSubmit={(event) => {
            event.preventDefault();
            void ready(reason.trim());
          }}
        >
          <TextField label={text("reason")} description={text("reasonHelp")} value={reason} onChange={setReason} isRequired maxLength={500} />
          <div className={styles["row"]}>
            <Button type="submit" isPending={isSending}>
              {text("without")}
            </Button>
          </div>
        </Form>
      )}
    </section>
  );
}

function PreparedAt({ thread }: StepProps) {
  const text = useTranslations("threads.prepare");
  const format = useFormatter();
  if (thread.preparedAt === null) return null;
  return <p className={styles["soft"]}>{text("preparedOn", { day: format.dateTime(new Date(thread.preparedAt), { dateStyle: "long" }) })}</p>;
}
