import { Form } from "react-aria-components";
import { useTranslations } from "use-intl";
import type { FeedbackKind } from "../../api/generated/graphql";
import { errorAt, errorsBeside } from "../../api/refusals";
import { useChange } from "../../api/useChange";
import { Why } from "../../text/Why";
import { Button } from "../../ui/Button";
import { Choice } from "../../ui/Choice";
import { TextField } from "../../ui/TextField";
import { tellDone } from "../../ui/Toasts";
import { More } from "./More";
import { Restored } from "./Restored";
import styles from "./Thread.module.css";
import { WhyRefused } from "./WhyRefused";
import { RECORD_FEEDBACK } from "./operations/debrief";
import type { PathThread } from "./types";
import { useKeptForm, useWasTyped } from "./useKeptForm";

const KINDS: readonly FeedbackKind[] = ["STRENGTH", "GAP"];

const FORM = "feedback";
const EMPTY: { kind: FeedbackKind; feedback: string; response: string } = { kind: "STRENGTH", feedback: "", response: "" };

/** Candid feedback on how one comes across, and what one will do about it (D8). */
export function Feedback({ thread }: { thread: PathThread }) {
  const text = useTranslations("threads.feedback");
  const wasTyped = useWasTyped(thread.id, FORM);
  return (
    <section className={styles["group"]} aria-labelledby="feedback">
      <h3 id="feedback">{text("title")}</h3>
      <Why practice="D8" />
      <ul className={styles["lines"]}>
        {thread.feedback.nodes.map(({ id, feedback, kind, response }) => (
          <li key={id} className={styles["line"]}>
            <span className={styles["words"]}>
              {feedback} {response !== null && <span className={styles["soft"]}>{response}</span>}
            </span>
            <span className={styles["soft"]}>{text(`is.${kind}`)}</span>
          </li>
        ))}
      </ul>
      <More name={text("add")} isOpen={wasTyped}>{(close) => <FeedbackForm threadId={thread.id} close={close} />}</More>
    </section>
  );
}

function FeedbackForm({ threadId, close }: { threadId: string; close: () => void }) {
  const text = useTranslations("threads.feedback");
  const { change, refused, isSending } = useChange(RECORD_FEEDBACK);
  const form = useKeptForm(threadId, FORM, EMPTY);
  const { fields, write } = form;
  const { kind, feedback, response } = fields;
  async function save() {
    const answer = await change({ threadId, kind, feedback, ...(response.trim() === "" ? {} : { response }) });
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
      <Choice label={text("kind")} options={KINDS.map((key) => ({ key, name: text(`is.${key}`) }))} chosen={kind} onChoose={(chosen) => write({ kind: chosen })} />
      <TextField label={text("words")} value={feedback} onChange={(words) => write({ feedback: words })} lines={2} isRequired error={errorAt(refused, "feedback")} />
      <TextField label={text("response")} value={response} onChange={(words) => write({ response: words })} error={errorAt(refused, "response")} />
      <WhyRefused refused={errorsBeside(refused, ["feedback", "response"])} />
      <div className={styles["row"]}>
        <Button type="submit" isPending={isSending}>
          {text("save")}
        </Button>
      </div>
    </Form>
  );
}
