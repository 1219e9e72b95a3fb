import { useRef, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import type { Topic } from "../../api/generated/graphql";
import { useChange } from "../../api/useChange";
import { useRead } from "../../api/useRead";
import { Why } from "../../text/Why";
import { Button } from "../../ui/Button";
import { Loaded } from "../../ui/Page";
import { Select } from "../../ui/Select";
import { tellDone } from "../../ui/Toasts";
import { TOPICS } from "./Questions";
import styles from "./Thread.module.css";
import { WhyRefused } from "./WhyRefused";
import { ADD_QUESTION, BANK } from "./operations/questions";
import type { PathThread } from "./types";
import { useFocusInPlace } from "./useFocusInPlace";

/** Questions to start from (C5); read when somebody wants to see them. */
export function QuestionBank({ thread }: { thread: PathThread }) {
  const text = useTranslations("threads.questions");
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={styles["more"]} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{text("bank")}</summary>
      {isOpen && <Bank thread={thread} />}
    </details>
  );
}

function Bank({ thread }: { thread: PathThread }) {
  const text = useTranslations("threads.questions");
  const topics = useTranslations("threads.topic");
  const language = useLocale();
  const [topic, setTopic] = useState<Topic>("STORY");
  const { data, failed, again } = useRead({ query: BANK, variables: { language } });
  const { change, refused, isSending } = useChange(ADD_QUESTION);
  const taken = new Set(thread.questions.map(({ question }) => question));
  const list = useRef<HTMLDivElement>(null);
  const goes = useFocusInPlace(list, "li button", taken.size);
  async function take(bankQuestionId: string, index: number) {
    goes(index);
    const answer = await change({ threadId: thread.id, bankQuestionId });
    if ("done" in answer) tellDone(text("taken"));
  }
  return (
    <div ref={list} className={styles["group"]}>
      <Why practice="C5" />
      <Select label={text("topic")} options={TOPICS.map((key) => ({ key, name: topics(key) }))} chosen={topic} onChoose={setTopic} />
      <WhyRefused refused={refused} />
      <Loaded data={data?.questionBank.nodes} failed={failed} retry={again}>
        {(questions) => (
          <ul className={styles["lines"]}>
            {questions
              .filter((each) => each.topic === topic && !taken.has(each.question))
              .map(({ id, question }, index) => (
                <li key={id} className={styles["line"]}>
                  <span className={styles["words"]}>{question}</span>
                  <Button isPending={isSending} aria-label={text("takeNamed", { question })} onPress={() => void take(id, index)}>
                    {text("take")}
                  </Button>
                </li>
              ))}
          </ul>
        )}
      </Loaded>
    </div>
  );
}
