import { useEffect, useEffectEvent, useRef } from "react";
import { useTranslations } from "use-intl";
import { CheckBox } from "../../ui/CheckBox";
import { TextField } from "../../ui/TextField";
import { Meanwhile } from "./Meanwhile";
import { Refusals } from "./Refusals";
import styles from "./Thread.module.css";
import { ANSWER_QUESTION } from "./operations";
import type { PathThread } from "./types";
import { useKeptForm } from "./useKeptForm";
import { useThreadChange } from "./useThreadChange";

type Question = PathThread["questions"][number];

/** What became of the questions: asked or not, and what the answer was. */
export function Answers({ thread }: { thread: PathThread }) {
  const text = useTranslations("threads.answers");
  return (
    <section className={styles["group"]} aria-labelledby="answers">
      <h3 id="answers">{text("title")}</h3>
      <ul className={styles["lines"]}>
        {thread.questions.map((question) => (
          <li key={question.id} className={styles["line"]}>
            <Answer threadId={thread.id} question={question} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How long nothing is typed before the server is given an answer. */
const PAUSE = 1500;

function Answer({ threadId, question }: { threadId: string; question: Question }) {
  const text = useTranslations("threads.answers");
  const form = useKeptForm(threadId, `answer.${question.id}`, { version: question.version, answer: question.answer ?? "" });
  const { answer, version } = form.fields;
  const { change, refused, isSending } = useThreadChange(ANSWER_QUESTION);
  const isConflict = refused.some(({ code }) => code === "CHANGED_MEANWHILE") && question.version !== version;
  const tried = useRef<typeof form.fields>(undefined);

  async function save(fields = form.fields) {
    tried.current = fields;
    const words = fields.answer.trim() === "" ? null : fields.answer;
    const saved = await change({ id: question.id, ifVersion: fields.version, asked: true, answer: words });
    if ("done" in saved && saved.done.question !== null) form.taken(fields, { version: saved.done.question.version });
  }
  /** A question that was not asked has no answer; the words stay on this device, for whoever ticks it again. */
  async function untick() {
    const words = answer;
    const saved = await change({ id: question.id, ifVersion: version, asked: false, answer: null });
    if ("done" in saved && saved.done.question !== null && words.trim() !== "") form.write({ answer: words, version: saved.done.question.version });
  }

  const isToSave = question.asked && form.isUnsaved && !isSending && tried.current !== form.fields;
  const saveNow = useEffectEvent(() => void save());
  useEffect(() => {
    if (!isToSave) return;
    const timer = setTimeout(saveNow, PAUSE);
    return () => clearTimeout(timer);
  }, [isToSave, answer]);

  return (
    <div className={styles["form"]}>
      <CheckBox isSelected={question.asked} isPending={isSending} onChange={(asked) => void (asked ? save() : untick())}>
        {question.question}
      </CheckBox>
      {question.asked && (
        <TextField
          label={text("answer")}
          aria-label={text("answerTo", { question: question.question })}
          value={answer}
          onChange={(words) => void form.write({ answer: words })}
          onBlur={() => isToSave && void save()}
          lines={2}
        />
      )}
      {isConflict && (
        <Meanwhile
          isSaving={isSending}
          keepMine={() => void save(form.write({ version: question.version }))}
          takeTheirs={form.forget}
        >
          <p className={styles["words"]}>{question.answer}</p>
        </Meanwhile>
      )}
      <Refusals refused={refused} />
    </div>
  );
}
