import { useContext, useState } from "react";
import { Form } from "react-aria-components";
import { useTranslations } from "use-intl";
import type { Topic } from "../../api/generated/graphql";
import { errorAt, errorsBeside } from "../../api/refusals";
import { useChange } from "../../api/useChange";
import { Why } from "../../text/Why";
import { Button } from "../../ui/Button";
import { Select } from "../../ui/Select";
import { TextField } from "../../ui/TextField";
import { tellDone } from "../../ui/Toasts";
import { More } from "./More";
import { QuestionBank } from "./QuestionBank";
import { Refusals } from "./Refusals";
import styles from "./Thread.module.css";
import { ADD_QUESTION, DELETE_QUESTION, REORDER_QUESTIONS, UPDATE_QUESTION } from "./operations";
import { swapped } from "./order";
import type { PathThread, StepProps } from "./types";
import { ReloadThread, useThreadChange } from "./useThreadChange";

type Question = PathThread["questions"][number];

export const TOPICS: readonly Topic[] = ["STORY", "PATH", "WORK", "COMPANY", "INDUSTRY", "ADVICE", "FEEDBACK", "REFERRAL"];

/** The questions of an interview, each with a hint whether it opens a conversation (C3 to C5). */
export function Questions({ thread, institution }: StepProps) {
  const text = useTranslations("threads.questions");
  const { preparation, questions } = thread;
  return (
    <section className={styles["group"]} aria-labelledby="questions">
      <h3 id="questions">{text("title")}</h3>
      <Why practice="C4" />
      <p role="status" className={styles["soft"]}>
        {preparation !== null && preparation.questionsMissing > 0 && text("missing", { count: preparation.questionsMissing })}
        {preparation !== null &&
          preparation.questionsMissing === 0 &&
          text("enough", { open: preparation.openQuestions, own: preparation.ownQuestions, all: preparation.questions })}
      </p>
      <ol className={styles["lines"]}>
        {questions.map((question, index) => (
          <li key={question.id} className={styles["line"]}>
            <QuestionLine thread={thread} question={question} index={index} />
          </li>
        ))}
      </ol>
      <More name={text("add")} isOpen={questions.length < institution.leastQuestions}>
        {(close) => <NewQuestion thread={thread} close={close} />}
      </More>
      <QuestionBank thread={thread} />
    </section>
  );
}

interface QuestionLineProps {
  thread: PathThread;
  question: Question;
  index: number;
}

function QuestionLine({ thread, question, index }: QuestionLineProps) {
  const text = useTranslations("threads.questions");
  const topics = useTranslations("threads.topic");
  const [isEdited, setEdited] = useState(false);
  const update = useThreadChange(UPDATE_QUESTION);
  const remove = useRemoval(thread);
  const reorder = useThreadChange(REORDER_QUESTIONS);
  const better = question.betterWording;
  const move = (by: -1 | 1) => void reorder.change({ threadId: thread.id, questionIds: swapped(thread.questions.map(({ id }) => id), index, by) });
  if (isEdited) return <EditQuestion question={question} close={() => setEdited(false)} />;
  return (
    <>
      <div className={styles["words"]}>
        <p>{question.question}</p>
        <p className={styles["soft"]}>
          <span className={styles["openness"]} data-open={question.open || undefined}>
            {text(question.open ? "open" : "closed")}
          </span>{" "}
          {topics(question.topic)}
          {!question.own && ` · ${text("fromBank")}`}
        </p>
        {!question.open && better !== null && (
          <p>
            {text("better")} <q>{better}</q>{" "}
            <Button
              isPending={update.isSending}
              onPress={() => void update.change({ id: question.id, ifVersion: question.version, question: better }).then((answer) => "done" in answer && tellDone(text("reworded")))}
            >
              {text("takeBetter")}
            </Button>
          </p>
        )}
        {!question.open && better === null && <p className={styles["soft"]}>{text("closedHint")}</p>}
        <Refusals refused={update.refused} />
        <Refusals refused={reorder.refused} />
      </div>
      <div className={styles["tools"]} role="group" aria-label={text("tools", { question: question.question })}>
        <Button look="quiet" aria-label={text("up")} isDisabled={index === 0 || reorder.isSending} onPress={() => move(-1)}>
          <span aria-hidden="true">↑</span>
        </Button>
        <Button look="quiet" aria-label={text("down")} isDisabled={index === thread.questions.length - 1 || reorder.isSending} onPress={() => move(1)}>
          <span aria-hidden="true">↓</span>
        </Button>
        <Button look="quiet" onPress={() => setEdited(true)}>
          {text("edit")}
        </Button>
        <Button look="quiet" isDisabled={remove.isSending} onPress={() => void remove.of(question)}>
          {text("remove")}
        </Button>
      </div>
    </>
  );
}

/** Takes a question away; for ten seconds it can be had back. */
function useRemoval(thread: PathThread) {
  const reload = useContext(ReloadThread);
  const text = useTranslations("threads.questions");
  const remove = useThreadChange(DELETE_QUESTION);
  const add = useChange(ADD_QUESTION);
  const of = async ({ id, version, question, topic }: Question) => {
    const answer = await remove.change({ id, ifVersion: version });
    if (!("done" in answer)) return;
    tellDone(text("removed"), () => void add.change({ threadId: thread.id, question, topic }));
    reload();
  };
  return { of, isSending: remove.isSending };
}

function TopicSelect({ chosen, onChoose }: { chosen: Topic; onChoose: (topic: Topic) => void }) {
  const text = useTranslations("threads.questions");
  const topics = useTranslations("threads.topic");
  return <Select label={text("topic")} options={TOPICS.map((key) => ({ key, name: topics(key) }))} chosen={chosen} onChoose={onChoose} />;
}

function EditQuestion({ question, close }: { question: Question; close: () => void }) {
  const text = useTranslations("threads.questions");
  const app = useTranslations("app");
  const { change, refused, isSending } = useThreadChange(UPDATE_QUESTION);
  const [words, setWords] = useState(question.question);
  const [topic, setTopic] = useState(question.topic);
  return (
    <Form
      className={styles["form"] ?? ""}
      onSubmit={(event) => {
        event.preventDefault();
        void change({ id: question.id, ifVersion: question.version, question: words, topic }).then((answer) => {
          if ("done" in answer) close();
        });
      }}
    >
      <TextField label={text("words")} value={words} onChange={setWords} isRequired autoFocus error={errorAt(refused, "question")} />
      <TopicSelect chosen={topic} onChoose={setTopic} />
      <Refusals refused={errorsBeside(refused, ["question"])} />
      <div className={styles["row"]}>
        <Button type="submit" isPending={isSending}>
          {app("save")}
        </Button>
        <Button look="quiet" onPress={close}>
          {app("cancel")}
        </Button>
      </div>
    </Form>
  );
}

/** A question of one's own; the form stays for the next one. */
function NewQuestion({ thread, close }: { thread: PathThread; close: () => void }) {
  const text = useTranslations("threads.questions");
  const app = useTranslations("app");
  const { change, refused, isSending } = useChange(ADD_QUESTION);
  const [words, setWords] = useState("");
  const [topic, setTopic] = useState<Topic>("STORY");
  async function add() {
    const answer = await change({ threadId: thread.id, question: words, topic });
    if ("done" in answer) setWords("");
  }
  return (
    <Form
      className={styles["form"] ?? ""}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <TextField label={text("words")} description={text("wordsHelp")} value={words} onChange={setWords} isRequired error={errorAt(refused, "question")} />
      <TopicSelect chosen={topic} onChoose={setTopic} />
      <Refusals refused={errorsBeside(refused, ["question"])} />
      <div className={styles["row"]}>
        <Button type="submit" isPending={isSending}>
          {text("addThis")}
        </Button>
        <Button look="quiet" onPress={close}>
          {app("close")}
        </Button>
      </div>
    </Form>
  );
}
