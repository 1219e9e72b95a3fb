import { useState } from "react";
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
import styles from "./Thread.module.css";
import { WhyRefused } from "./WhyRefused";
import { RECORD_FEEDBACK } from "./operations/debrief";
import type { PathThread } from "./types";

const KINDS: readonly FeedbackKind[] = ["STRENGTH", "GAP"];

/** Candid feedback on how one comes across, and what one will do about it (D8). */
export function Feedback({ thread }: { thread: PathThread }) {
  const text = useTranslations("threads.feedback");
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
      <More name={text("add")}>{(close) => <FeedbackForm threadId={thread.id} close={close} />}</More>
    </section>
  );
}

function FeedbackForm({ threadId, close }: { threadId: string; close: () => void }) {
  const text = useTranslations("threads.feedback");
  const { change, refused, isSending } = useChange(RECORD_FEEDBACK);
  const [kind, setKind] = useState<FeedbackKind>("STRENGTH");
  const [feedback, setFeedback] = useState("");
  const [response, setResponse] = useState("");
  async function save() {
    const answer = await change({ threadId, kind, feedback, ...(response.trim() === "" ? {} : { response }) });
    if ("refused" in answer) return;
    tellDone(text("saved"));
    close();
  }
  return (
    <Form
      className={styles["form"] ?? ""}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Choice label={text("kind")} options={KINDS.map((key) => ({ key, name: text(`is.${key}`) }))} chosen={kind} onChoose={setKind} />
      <TextField label={text("words")} value={feedback} onChange={setFeedback} lines={2} isRequired error={errorAt(refused, "feedback")} />
      <TextField label={text("response")} value={response} onChange={setResponse} error={errorAt(refused, "response")} />
      <WhyRefused refused={errorsBeside(refused, ["feedback", "response"])} />
      <div className={styles["row"]}>
        <Button type="submit" isPending={isSending}>
          {text("save")}
        </Button>
      </div>
    </Form>
  );
}
