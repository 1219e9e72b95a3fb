import { useFormatter, useTranslations } from "use-intl";
import type { MessageKind } from "../../api/generated/graphql";
import styles from "./Thread.module.css";
import type { PathThread } from "./types";

interface SentProps {
  thread: PathThread;
  kinds: readonly MessageKind[];
  /** What is said where nothing was written. */
  otherwise: string;
}

/** What was sent, as it was. */
export function Sent({ thread, kinds, otherwise }: SentProps) {
  const text = useTranslations("threads");
  const channels = useTranslations("words.channel");
  const format = useFormatter();
  const sent = thread.messages.nodes.filter((message) => kinds.includes(message.kind) && message.sentAt !== null);
  if (sent.length === 0) return <p>{otherwise}</p>;
  return sent.map(({ id, sentAt, channel, subject, body }) => (
    <article key={id} className={styles["group"]}>
      <p className={styles["soft"]}>
        {text("sentOn", { channel: channels(channel), day: format.dateTime(new Date(sentAt ?? ""), { dateStyle: "long" }) })}
      </p>
      <div className={styles["sent"]}>
        {subject !== null && subject !== "" && <p className={styles["subject"]}>{subject}</p>}
        <p>{body}</p>
      </div>
    </article>
  ));
}
