import { Link, getRouteApi } from "@tanstack/react-router";
import { type ReactNode, useCallback, useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import type { InsightsQuery } from "../../api/generated/graphql";
import { type Part, useAllPages } from "../../api/useAllPages";
import { InnerLink } from "../../ui/InnerLink";
import { Empty, Loaded, Page } from "../../ui/Page";
import { Filters } from "./Filters";
import styles from "./Insights.module.css";
import { Others } from "./Others";
import { Own } from "./Own";
import { ShareDialog } from "./ShareDialog";
import { Themes } from "./Themes";
import { WithdrawDialog } from "./WithdrawDialog";
import { INSIGHTS, type Insight } from "./operations";
import { InsightsText } from "./text";
import { type View, matching, searching } from "./view";

const route = getRouteApi("/insights");

/** What interviews taught: one's own, and what others share without saying from whom. */
export function Insights() {
  return (
    <InsightsText>
      <Learned />
    </InsightsText>
  );
}

function Learned() {
  const text = useTranslations("insights");
  const view = route.useSearch();
  const navigate = route.useNavigate();
  const change = useCallback((next: View) => void navigate({ search: next, replace: true }), [navigate]);
  const { of: _, ...mine } = view;
  return (
    <Page title={text("title")} lead={text("lead")}>
      <nav aria-label={text("whose")} className={styles["tabs"]}>
        <Link to="/insights" search={mine} className={styles["tab"] ?? ""} activeOptions={{ exact: true }} aria-current={view.of === undefined ? "page" : undefined}>
          {text("mine")}
        </Link>
        <Link to="/insights" search={{ ...mine, of: "others" }} className={styles["tab"] ?? ""} activeOptions={{ exact: true }} aria-current={view.of === "others" ? "page" : undefined}>
          {text("others")}
        </Link>
      </nav>
      {view.of === "others" ? <Others view={view} change={change} /> : <Mine view={view} change={change} />}
    </Page>
  );
}

interface MineProps {
  view: View;
  change: (view: View) => void;
}

function Mine({ view, change }: MineProps) {
  const text = useTranslations("insights");
  const { rows, isWhole, failed, again, changed } = useAllPages(INSIGHTS, {}, insightsOf);
  // Themes and numbers of a part would be wrong as long as the rest may come.
  const insights = useMemo(() => (isWhole || failed ? rows?.toReversed() : undefined), [rows, isWhole, failed]);
  const [shared, setShared] = useState<string>();
  const [withdrawn, setWithdrawn] = useState<string>();
  return (
    <Loaded data={insights} isPart={!isWhole} failed={failed} retry={again}>
      {(all) =>
        all.length === 0 ? (
          <Empty>
            {text("empty")} <InnerLink to="/network">{text("toNetwork")}</InnerLink>
          </Empty>
        ) : (
          <div className={styles["page"]}>
            <Themes insights={all} chosen={view.q} onChoose={(q) => change(searching(view, q))} />
            <Filters view={view} change={change} insights={all} count={matching(all, view).length} hasSharing />
            <Own insights={matching(all, view)} share={setShared} withdraw={setWithdrawn} />
            <About id={shared} all={all}>
              {(insight) => <ShareDialog insight={insight} close={() => setShared(undefined)} changed={changed} readAgain={again} />}
            </About>
            <About id={withdrawn} all={all}>
              {(insight) => <WithdrawDialog insight={insight} close={() => setWithdrawn(undefined)} readAgain={again} />}
            </About>
          </div>
        )
      }
    </Loaded>
  );
}

interface AboutProps {
  id: string | undefined;
  all: readonly Insight[];
  children: (insight: Insight) => ReactNode;
}

/** Something about one of them as it is now, also when it was changed elsewhere. */
function About({ id, all, children }: AboutProps) {
  const insight = all.find((each) => each.id === id);
  return insight && children(insight);
}

/** Who is no seeker has none. */
const NONE: Part<Insight> = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };

function insightsOf({ viewer }: InsightsQuery): Part<Insight> {
  return viewer.seeker?.insights ?? NONE;
}
