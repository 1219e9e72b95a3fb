import { useEffect, useEffectEvent, useRef } from "react";
import { useTranslations } from "use-intl";
import { CheckBox } from "../../ui/CheckBox";
import { TextField } from "../../ui/TextField";
import { Meanwhile } from "./Meanwhile";
import styles from "./Thread.module.css";
import { WhyRefused } from "./WhyRefused";
import { ANSWER_QUESTION } from "./operations/questions";
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
  const isConflict = refused.some(({ code }) => code === "CHANGED_MEANWHILE") && question.version !== version && (question.answer ?? "") !== answer;
  const tried = useRef<typeof form.fields>(undefined);
  /** The last change that was sent; gives the version that it made. One waits for the other, so that no press goes lost. */
  const last = useRef<Promise<number>>(Promise.resolve(0));

  function send(fields: typeof form.fields, asked: boolean): Promise<number> {
    last.current = last.current.then(async (made) => {
      const words = asked && fields.answer.trim() !== "" ? fields.answer : null;
      const saved = await change({ id: question.id, ifVersion: Math.max(fields.version, made), asked, answer: words });
      if ("refused" in saved || saved.done.question === null) return made;
      const now = saved.done.question.version;
      if (asked) form.taken(fields, { version: now });
      // A question that was not asked has no answer; the words stay on this device, for whoever ticks it again.
      else if (fields.answer.trim() !== "") form.write({ answer: fields.answer, version: now });
      return now;
    });
    return last.current;
  }
  function save(fields = form.fields) {
    tried.current = fields;
    void send(fields, true);
  }

  const isToSave = question.asked && form.isUnsaved && !isSending && tried.current !== form.fields;
  const saveNow = useEffectEvent(() => save());
  useEffect(() => {
    if (!isToSave) return;
    const timer = setTimeout(saveNow, PAUSE);
    return () => clearTimeout(timer);
  }, [isToSave, answer]);

  return (
    <div className={styles["form"]}>
      <CheckBox isSelected={question.asked} onChange={(asked) => (asked ? save() : void send(form.fields, false))}>
        {question.question}
      </CheckBox>
      {question.asked && (
        <TextField
          label={text("answer")}
          aria-label={text("answerTo", { question: question.question })}
          value={answer}
          onChange={(words) => void form.write({ answer: words })}
          onBlur={() => isToSave && save()}
          lines={2}
        />
      )}
      {isConflict && (
        <Meanwhile
          isSaving={isSending}
          keepMine={() => save(form.write({ version: question.version }))}
          takeTheirs={form.forget}
        >
          <p className={styles["words"]}>{question.answer}</p>
        </Meanwhile>
      )}
      <WhyRefused refused={refused} />
    </div>
  );
}
