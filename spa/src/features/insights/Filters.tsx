import { useCallback } from "react";
import { useTranslations } from "use-intl";
import type { InsightKind, Topic } from "../../api/generated/graphql";
import { INSIGHT_KINDS, TOPICS } from "../../text/choices";
import { Button } from "../../ui/Button";
import { SearchBox } from "../../ui/SearchBox";
import { Select } from "../../ui/Select";
import styles from "./Insights.module.css";
import { type View, matching, searching } from "./view";

const ALL = "ALL";

interface FiltersProps {
  view: View;
  change: (view: View) => void;
  insights: readonly { insight: string; topic: Topic; kind: InsightKind }[];
  /** How many there are to see. */
  count: number;
  hasSharing?: boolean;
}

/** Which of them are looked at. */
export function Filters({ view, change, insights, count, hasSharing = false }: FiltersProps) {
  const text = useTranslations("insights");
  const topics = useTranslations("words.topic");
  const { topic: _, ...anyTopic } = view;
  const found = matching(insights, anyTopic);
  const set = (name: keyof View, value: string | undefined) => change({ ...view, [name]: value });
  const search = useCallback((q: string | undefined) => change(searching(view, q)), [change, view]);
  const isFiltered = view.q !== undefined || view.topic !== undefined || view.kind !== undefined || view.sharing !== undefined;
  return (
    <div className={styles["filters"]} role="search">
      <SearchBox label={text("search")} hint={text("searchHint")} asked={view.q} onAsk={search} />
      <Select
        label={text("topic")}
        options={[
          { key: ALL, name: text("allTopics") },
          ...TOPICS.map((key) => ({ key, name: text("topicCount", { topic: topics(key), count: found.filter(({ topic }) => topic === key).length }) })),
        ]}
        chosen={view.topic ?? ALL}
        onChoose={(topic) => set("topic", topic === ALL ? undefined : topic)}
      />
      <Select
        label={text("kind")}
        options={[{ key: ALL, name: text("allKinds") }, ...INSIGHT_KINDS.map((key) => ({ key, name: text(`kinds.${key}`) }))]}
        chosen={view.kind ?? ALL}
        onChoose={(kind) => set("kind", kind === ALL ? undefined : kind)}
      />
      {hasSharing && (
        <Select
          label={text("sharing")}
          options={[
            { key: ALL, name: text("allSharing") },
            { key: "PRIVATE", name: text("PRIVATE") },
            { key: "SHAREABLE", name: text("SHAREABLE") },
          ]}
          chosen={view.sharing ?? ALL}
          onChoose={(sharing) => set("sharing", sharing === ALL ? undefined : sharing)}
        />
      )}
      <p role="status" className={styles["count"]}>
        {text("count", { count })}
      </p>
      {isFiltered && (
        <Button look="quiet" onPress={() => change(view.of === undefined ? {} : { of: view.of })}>
          {text("showAll")}
        </Button>
      )}
    </div>
  );
}
