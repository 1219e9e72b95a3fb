import { type ReactNode, useId } from "react";
import { useFormatter, useTranslations } from "use-intl";
import type { Approach } from "../../api/generated/graphql";
import { useRead } from "../../api/useRead";
import { Empty, Loaded } from "../../ui/Page";
import styles from "./Seeker.module.css";
import { THREAD, type ThreadDetails } from "./operations";

interface DetailsProps {
  threadId: string;
  seekerId: string;
  contactId: string;
  approach: Approach;
}

/** What is shared of one talk: its steps, and the texts where the seeker shares those. */
export function Details({ threadId, seekerId, contactId, approach }: DetailsProps) {
  const text = useTranslations("seeker");
  const { data, failed, again } = useRead({ query: THREAD, variables: { id: seekerId, contactId } });
  return (
    <Loaded data={data} failed={failed} retry={again}>
      {({ advisedSeeker }) => {
        const thread = advisedSeeker?.threads.nodes.find(({ id }) => id === threadId);
        return thread === undefined ? <Empty>{text("notAnyMore")}</Empty> : <Talk thread={thread} approach={approach} />;
      }}
    </Loaded>
  );
}

function Talk({ thread, approach }: { thread: ThreadDetails; approach: Approach }) {
  const text = useTranslations("seeker.details");
  const approaches = useTranslations("seeker.approaches.names");
  return (
    <div className={styles["details"]}>
      <p className={styles["soft"]}>
        {[text("approach", { approach: approaches(approach) }), ...namersOf(thread).map((name) => text("namedBy", { name }))].join(" · ")}
      </p>
      {thread.purpose !== null && (
        <Part title={text("purpose")}>
          <p>{thread.purpose}</p>
        </Part>
      )}
      <Steps events={thread.events.nodes} />
      <Flags thread={thread} />
      <Preparation thread={thread} />
      <Named referrals={thread.referrals.nodes} />
      <Promises commitments={thread.commitments.nodes} />
      <Messages messages={thread.messages.nodes} />
    </div>
  );
}

/** Who named the contact (E5); those who were deleted have no name any more. */
function namersOf({ contact }: ThreadDetails): string[] {
  return contact?.referredBy.nodes.flatMap(({ from }) => (from === null ? [] : [from.name])) ?? [];
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className={styles["part"]}>
      <h4 id={id}>{title}</h4>
      {children}
    </div>
  );
}

function Steps({ events }: { events: ThreadDetails["events"]["nodes"] }) {
  const text = useTranslations("seeker.details");
  const format = useFormatter();
  return (
    <Part title={text("steps")}>
      <ol className={styles["steps"]}>
        {events.map(({ id, kind, occurredAt }) => (
          <li key={id}>
            {text(`kinds.${kind}`)} <span className={styles["soft"]}>{format.dateTime(new Date(occurredAt), { dateStyle: "medium" })}</span>
          </li>
        ))}
      </ol>
    </Part>
  );
}

const FLAGS = ["late", "overrun", "resumeGivenUnasked", "openingRaisedBySeeker"] as const;

/** What a debrief says that is worth a word (D2, D5, D7). */
function Flags({ thread: { debrief } }: { thread: ThreadDetails }) {
  const text = useTranslations("seeker.details");
  const flags = FLAGS.filter((flag) => debrief?.[flag] === true);
  if (flags.length === 0) return null;
  return (
    <Part title={text("worthAWord")}>
      <ul>
        {flags.map((flag) => (
          <li key={flag}>{text(`flags.${flag}`)}</li>
        ))}
      </ul>
    </Part>
  );
}

/** The questions, or only how many there are. */
function Preparation({ thread: { preparation, questions } }: { thread: ThreadDetails }) {
  const text = useTranslations("seeker.details");
  if (preparation === null || preparation.questions === 0) return null;
  return (
    <Part title={text("questions", { count: preparation.questions, open: preparation.openQuestions })}>
      <ul className={styles["bullets"]}>
        {questions.map(({ id, question, open }) => (
          <li key={id}>
            {question} {!open && <span className={styles["soft"]}>{text("closedQuestion")}</span>}
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Named({ referrals }: { referrals: ThreadDetails["referrals"]["nodes"] }) {
  const text = useTranslations("seeker.details");
  if (referrals.length === 0) return null;
  return (
    <Part title={text("named")}>
      <ul>
        {referrals.map(({ id, name, namePermission }) => (
          <li key={id}>
            {name} <span className={styles["soft"]}>{text(`permission.${namePermission}`)}</span>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Promises({ commitments }: { commitments: ThreadDetails["commitments"]["nodes"] }) {
  const text = useTranslations("seeker.details");
  if (commitments.length === 0) return null;
  return (
    <Part title={text("promises")}>
      <ul className={styles["bullets"]}>
        {commitments.map(({ id, what, promisedBy, state }) => (
          <li key={id}>
            {what}{" "}
            <span className={styles["soft"]}>
              {text(`by.${promisedBy}`)} · {text(`commitment.${state}`)}
            </span>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Messages({ messages }: { messages: ThreadDetails["messages"]["nodes"] }) {
  const text = useTranslations("seeker.details");
  const format = useFormatter();
  if (messages.length === 0) return null;
  return (
    <Part title={text("messages")}>
      {messages.map(({ id, kind, subject, body, sentAt }) => (
        <figure key={id} className={styles["message"]}>
          <figcaption className={styles["soft"]}>
            {text(`message.${kind}`)} · {sentAt === null ? text("draft") : format.dateTime(new Date(sentAt), { dateStyle: "medium" })}
          </figcaption>
          <blockquote>
            {subject !== null && <p className={styles["name"]}>{subject}</p>}
            <p className={styles["body"]}>{body}</p>
          </blockquote>
        </figure>
      ))}
    </Part>
  );
}
