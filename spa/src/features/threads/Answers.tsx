import { useState } from "react";
import { useTranslations } from "use-intl";
import { CheckBox } from "../../ui/CheckBox";
import { TextField } from "../../ui/TextField";
import { Refusals } from "./Refusals";
import styles from "./Thread.module.css";
import { ANSWER_QUESTION } from "./operations";
import type { PathThread } from "./types";
import { useThreadChange } from "./useThreadChange";

/** What became of the questions: asked or not, and what the answer was. */
export function Answers({ thread }: { thread: PathThread }) {
  const text = useTranslations("threads.answers");
  return (
    <section className={styles["group"]} aria-labelledby="answers">
      <h3 id="answers">{text("title")}</h3>
      <ul className={styles["lines"]}>
        {thread.questions.map((question) => (
          <li key={question.id} className={styles["line"]}>
            <Answer question={question} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Answer({ question }: { question: PathThread["questions"][number] }) {
  const text = useTranslations("threads.answers");
  const [answer, setAnswer] = useState(question.answer ?? "");
  const { change, refused, isSending } = useThreadChange(ANSWER_QUESTION);
  const isNew = answer.trim() !== (question.answer ?? "");
  const save = (asked: boolean, words: string) => void change({ id: question.id, ifVersion: question.version, asked, answer: words.trim() === "" ? null : words });
  return (
    <div className={styles["form"]}>
      <CheckBox isSelected={question.asked} isDisabled={isSending} onChange={(asked) => save(asked, answer)}>
        {question.question}
      </CheckBox>
      {question.asked && (
        <TextField
          label={text("answer")}
          aria-label={text("answerTo", { question: question.question })}
          value={answer}
          onChange={setAnswer}
          onBlur={() => isNew && save(true, answer)}
          lines={2}
        />
      )}
      <Refusals refused={refused} />
    </div>
  );
}
