import { Form } from "react-aria-components";
import { useTranslations } from "use-intl";
import type { InsightKind, Topic } from "../../api/generated/graphql";
import { errorAt, errorsBeside } from "../../api/refusals";
import { useChange } from "../../api/useChange";
import { Why } from "../../text/Why";
import { Button } from "../../ui/Button";
import { Select } from "../../ui/Select";
import { TextField } from "../../ui/TextField";
import { tellDone } from "../../ui/Toasts";
import { More } from "./More";
import { TOPICS } from "./Questions";
import { Restored } from "./Restored";
import styles from "./Thread.module.css";
import { WhyRefused } from "./WhyRefused";
import { RECORD_INSIGHT } from "./operations/debrief";
import type { PathThread } from "./types";
import { useKeptForm, useWasTyped } from "./useKeptForm";

const KINDS: readonly InsightKind[] = ["TIP", "FACT", "TREND", "CONTACT_NEED"];

const FORM = "insight";
const EMPTY: { insight: string; kind: InsightKind; topic: Topic } = { insight: "", kind: "TIP", topic: "WORK" };

/** What one learned (D9); for oneself only until one shares it on the page of insights. */
export function Insights({ thread }: { thread: PathThread }) {
  const text = useTranslations("threads.insights");
  const kinds = useTranslations("threads.insights.kind");
  const wasTyped = useWasTyped(thread.id, FORM);
  return (
    <section className={styles["group"]} aria-labelledby="insights">
      <h3 id="insights">{text("title")}</h3>
      <Why practice="D9" />
      <ul className={styles["lines"]}>
        {thread.insights.nodes.map(({ id, insight, kind }) => (
          <li key={id} className={styles["line"]}>
            <span className={styles["words"]}>{insight}</span>
            <span className={styles["soft"]}>{kinds(kind)}</span>
          </li>
        ))}
      </ul>
      <More name={text("add")} isOpen={wasTyped}>{(close) => <InsightForm thread={thread} close={close} />}</More>
    </section>
  );
}

function InsightForm({ thread, close }: { thread: PathThread; close: () => void }) {
  const text = useTranslations("threads.insights");
  const kinds = useTranslations("threads.insights.kind");
  const topics = useTranslations("threads.topic");
  const { change, refused, isSending } = useChange(RECORD_INSIGHT);
  const form = useKeptForm(thread.id, FORM, EMPTY);
  const { fields, write } = form;
  async function save() {
    const answer = await change({ threadId: thread.id, ...fields });
    if ("refused" in answer) return;
    tellDone(text("saved"));
    if (form.taken(fields)) close();
  }
  return (
    <Form
      className={styles["form"] ?? ""}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Restored form={form} />
      <TextField label={text("words")} value={fields.insight} onChange={(insight) => write({ insight })} lines={2} isRequired autoFocus={!form.wasRestored} error={errorAt(refused, "insight")} />
      <div className={styles["pair"]}>
        <Select label={text("what")} options={KINDS.map((key) => ({ key, name: kinds(key) }))} chosen={fields.kind} onChoose={(kind) => write({ kind })} />
        <Select label={text("about")} options={TOPICS.map((key) => ({ key, name: topics(key) }))} chosen={fields.topic} onChoose={(topic) => write({ topic })} />
      </div>
      <p className={styles["soft"]}>{text("private")}</p>
      <WhyRefused refused={errorsBeside(refused, ["insight"])} />
      <div className={styles["row"]}>
        <Button type="submit" isPending={isSending}>
          {text("save")}
        </Button>
      </div>
    </Form>
  );
}
