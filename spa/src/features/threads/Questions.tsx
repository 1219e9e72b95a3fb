import { useEffect, useRef, useState } from "react";
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
import { Restored } from "./Restored";
import styles from "./Thread.module.css";
import { WhyRefused } from "./WhyRefused";
import { ADD_QUESTION, REORDER_QUESTIONS, UPDATE_QUESTION } from "./operations/questions";
import { swapped } from "./order";
import type { PathThread, StepProps } from "./types";
import { useFocusInPlace } from "./useFocusInPlace";
import { useKeptForm, useWasTyped } from "./useKeptForm";
import type { Removal } from "./useRemoval";
import { useThreadChange } from "./useThreadChange";

type Question = PathThread["questions"][number];

export const TOPICS: readonly Topic[] = ["STORY", "PATH", "WORK", "COMPANY", "INDUSTRY", "ADVICE", "FEEDBACK", "REFERRAL"];

interface QuestionsProps extends Pick<StepProps, "thread" | "institution"> {
  removal: Removal;
}

/** The questions of an interview, each with a hint whether it opens a conversation (C3 to C5). */
export function Questions({ thread, institution, removal }: QuestionsProps) {
  const text = useTranslations("threads.questions");
  const section = useRef<HTMLElement>(null);
  const { questions } = removal;
  const goes = useFocusInPlace(section, "[data-remove]", questions.length);
  const wasTyped = useWasTyped(thread.id, FORM);
  const missing = institution.leastQuestions - questions.length;
  return (
    <section ref={section} className={styles["group"]} aria-labelledby="questions">
      <h3 id="questions">{text("title")}</h3>
      <Why practice="C4" />
      <p role="status" className={styles["soft"]}>
        {missing > 0
          ? text("missing", { count: missing })
          : text("enough", {
              open: questions.filter(({ open }) => open).length,
              own: questions.filter(({ own }) => own).length,
              all: questions.length,
            })}
      </p>
      <ol className={styles["lines"]}>
        {questions.map((question, index) => (
          <li key={question.id} className={styles["line"]}>
            <QuestionLine
              thread={thread}
              removal={removal}
              index={index}
              question={question}
              remove={() => {
                goes(index);
                removal.remove(question);
              }}
            />
          </li>
        ))}
      </ol>
      <More name={text("add")} isOpen={missing > 0 || wasTyped}>
        {(close) => <NewQuestion thread={thread} close={close} />}
      </More>
      <QuestionBank thread={thread} />
    </section>
  );
}

interface QuestionLineProps {
  thread: PathThread;
  removal: Removal;
  question: Question;
  index: number;
  remove: () => void;
}

function QuestionLine({ thread, removal, question, index, remove }: QuestionLineProps) {
  const text = useTranslations("threads.questions");
  const topics = useTranslations("threads.topic");
  const [isEdited, setEdited] = useState(false);
  const update = useThreadChange(UPDATE_QUESTION);
  const reorder = useThreadChange(REORDER_QUESTIONS);
  const better = question.betterWording;
  const isFirst = index === 0;
  const isLast = index === removal.questions.length - 1;
  const tools = useRef<HTMLDivElement>(null);
  const isMoving = useRef(false);
  async function move(by: -1 | 1) {
    isMoving.current = true;
    const ids = swapped(removal.questions.map(({ id }) => id), index, by);
    const answer = await reorder.change({ threadId: thread.id, questionIds: [...ids, ...removal.going.map(({ id }) => id)] });
    if ("refused" in answer) isMoving.current = false;
  }
  // At either end the button that brought it there cannot be pressed any more; the other one has the focus then.
  useEffect(() => {
    if (!isMoving.current) return;
    isMoving.current = false;
    if (document.activeElement?.matches("button:enabled") !== true) tools.current?.querySelector<HTMLElement>("button:enabled")?.focus();
  }, [index]);
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
        <WhyRefused refused={update.refused} />
        <WhyRefused refused={reorder.refused} />
      </div>
      <div ref={tools} className={styles["tools"]} role="group" aria-label={text("tools", { question: question.question })}>
        <Button look="quiet" aria-label={text("up")} isDisabled={isFirst} isPending={reorder.isSending} onPress={() => void move(-1)}>
          <span aria-hidden="true">↑</span>
        </Button>
        <Button look="quiet" aria-label={text("down")} isDisabled={isLast} isPending={reorder.isSending} onPress={() => void move(1)}>
          <span aria-hidden="true">↓</span>
        </Button>
        <Button look="quiet" onPress={() => setEdited(true)}>
          {text("edit")}
        </Button>
        <Button look="quiet" data-remove onPress={remove}>
          {text("remove")}
        </Button>
      </div>
    </>
  );
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
      <WhyRefused refused={errorsBeside(refused, ["question"])} />
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

const FORM = "question";

/** A question of one's own; the form stays for the next one. */
function NewQuestion({ thread, close }: { thread: PathThread; close: () => void }) {
  const text = useTranslations("threads.questions");
  const app = useTranslations("app");
  const { change, refused, isSending } = useChange(ADD_QUESTION);
  const [began, setBegan] = useState<Topic>("STORY");
  const form = useKeptForm<{ question: string; topic: Topic }>(thread.id, FORM, { question: "", topic: began });
  const { fields, write } = form;
  async function add() {
    const answer = await change({ threadId: thread.id, ...fields });
    if ("refused" in answer) return;
    // The next one is often on the same.
    setBegan(fields.topic);
    form.taken(fields);
  }
  return (
    <Form
      className={styles["form"] ?? ""}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <Restored form={form} />
      <TextField label={text("words")} description={text("wordsHelp")} value={fields.question} onChange={(question) => write({ question })} isRequired error={errorAt(refused, "question")} />
      <TopicSelect chosen={fields.topic} onChoose={(topic) => write({ topic })} />
      <WhyRefused refused={errorsBeside(refused, ["question"])} />
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
