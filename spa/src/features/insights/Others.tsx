import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { useRead } from "../../api/useRead";
import { Empty, Loaded } from "../../ui/Page";
import { Part } from "../../ui/Part";
import { Filters } from "./Filters";
import styles from "./Insights.module.css";
import { INSIGHTS_OF_OTHERS, type Shared } from "./operations";
import { type View, byTopic, matching, once } from "./view";

interface OthersProps {
  view: View;
  change: (view: View) => void;
}

/** What other seekers share; nobody is told who said it, to whom or when (C9). */
export function Others({ view, change }: OthersProps) {
  const { data, failed, again } = useRead({ query: INSIGHTS_OF_OTHERS });
  const shared = useMemo(() => data && once(data.viewer.seeker?.threads.nodes.flatMap(({ sharedInsights }) => sharedInsights) ?? []), [data]);
  return (
    <Loaded data={shared} failed={failed} retry={again}>
      {(all) => <List all={all} view={view} change={change} />}
    </Loaded>
  );
}

function List({ all, view, change }: OthersProps & { all: readonly Shared[] }) {
  const text = useTranslations("insights");
  const topics = useTranslations("words.topic");
  const roles = useTranslations("insights.roles");
  const sectors = useTranslations("insights.sectors");
  const { sharing: _, ...looked } = view;
  const found = matching(all, looked);
  if (all.length === 0) return <Empty>{text("othersEmpty")}</Empty>;
  return (
    <div className={styles["page"]}>
      <p className={styles["soft"]}>{text("othersLead")}</p>
      <Filters view={looked} change={change} insights={all} count={found.length} />
      {found.length === 0 && <Empty>{text("nothing")}</Empty>}
      {byTopic(found).map(({ topic, insights }) => (
        <Part key={topic} title={text("topicCount", { topic: topics(topic), count: insights.length })} lead={text(`topicsMean.${topic}`)}>
          <ul className={styles["list"]}>
            {insights.map(({ insight, kind, role, sector }) => (
              <li key={`${insight} ${kind} ${role} ${sector}`} className={styles["insight"]}>
                <p className={styles["text"]}>{insight}</p>
                <p className={styles["soft"]}>
                  {text(`kinds.${kind}`)} · {text("source", { role: roles(role), sector: sectors(sector) })}
                </p>
              </li>
            ))}
          </ul>
        </Part>
      ))}
    </div>
  );
}
