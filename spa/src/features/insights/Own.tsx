import { useState } from "react";
import { useTranslations } from "use-intl";
import { RelativeDay } from "../../text/RelativeDay";
import { localDay } from "../../text/days";
import { Button } from "../../ui/Button";
import { InnerLink } from "../../ui/InnerLink";
import { Empty } from "../../ui/Page";
import { Part } from "../../ui/Part";
import { contactAt, threadAt } from "../../ui/addresses";
import styles from "./Insights.module.css";
import type { Insight } from "./operations";
import { byTopic } from "./view";

interface OwnProps {
  insights: readonly Insight[];
  share: (id: string) => void;
  withdraw: (id: string) => void;
}

/** As many as anybody reads at once; more come on demand. */
const AT_ONCE = 60;

export function Own({ insights, share, withdraw }: OwnProps) {
  const text = useTranslations("insights");
  const topics = useTranslations("words.topic");
  const [most, setMost] = useState(AT_ONCE);
  if (insights.length === 0) return <Empty>{text("nothing")}</Empty>;
  let left = most;
  return (
    <>
      {byTopic(insights).map((group) => {
        const shown = group.insights.slice(0, Math.max(0, left));
        left -= shown.length;
        return (
          shown.length > 0 && (
            <Part key={group.topic} title={text("topicCount", { topic: topics(group.topic), count: group.insights.length })} lead={text(`topicsMean.${group.topic}`)}>
              <ul className={styles["list"]}>
                {shown.map((insight) => (
                  <OwnInsight key={insight.id} insight={insight} share={() => share(insight.id)} withdraw={() => withdraw(insight.id)} />
                ))}
              </ul>
            </Part>
          )
        );
      })}
      {insights.length > most && (
        <div>
          <Button onPress={() => setMost(most + AT_ONCE)}>{text("more", { count: insights.length - most })}</Button>
        </div>
      )}
    </>
  );
}

function OwnInsight({ insight, share, withdraw }: { insight: Insight; share: () => void; withdraw: () => void }) {
  const text = useTranslations("insights");
  const { contact, thread, kind, sharing, shown, notedAt } = insight;
  const start = insight.insight.slice(0, 40);
  const day = <RelativeDay day={localDay(notedAt)} />;
  return (
    <li className={styles["insight"]}>
      <p className={styles["text"]}>{insight.insight}</p>
      <div className={styles["line"]}>
        <span className={styles["soft"]}>
          {text(`kinds.${kind}`)} · {contact === null ? text("nobody") : <InnerLink to={contactAt(contact.id)}>{contact.name}</InnerLink>}
          {contact?.organization != null && (
            <>
              , <bdi>{contact.organization.name}</bdi>
            </>
          )}{" "}
          · {thread === null ? day : <InnerLink to={threadAt(thread.id)}>{day}</InnerLink>}
        </span>
        <span className={styles["sharing"]}>
          <span className={styles["soft"]}>{sharing === "PRIVATE" ? text("PRIVATE") : text(shown ? "shown" : "waits")}</span>
          {sharing === "PRIVATE" && thread?.practice !== true && (
            <Button look="quiet" aria-label={text("shareOne", { start })} onPress={share}>
              {text("share")}
            </Button>
          )}
          {sharing === "SHAREABLE" && (
            <Button look="quiet" aria-label={text("withdrawOne", { start })} onPress={withdraw}>
              {text("withdraw")}
            </Button>
          )}
        </span>
      </div>
    </li>
  );
}
