import { Link, getRouteApi } from "@tanstack/react-router";
import { useCallback, useState } from "react";
import { useTranslations } from "use-intl";
import { InnerLink } from "../../ui/InnerLink";
import { Empty, Loaded, Page } from "../../ui/Page";
import { Filters } from "./Filters";
import styles from "./Insights.module.css";
import { Others } from "./Others";
import { Own } from "./Own";
import { ShareDialog } from "./ShareDialog";
import { Themes } from "./Themes";
import { WithdrawDialog } from "./WithdrawDialog";
import type { Insight } from "./operations";
import { useInsights } from "./useInsights";
import { type View, matching } from "./view";
import { InsightsText } from "./text";

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
  const { insights, failed, again, changed } = useInsights();
  const [shared, setShared] = useState<Insight>();
  const [withdrawn, setWithdrawn] = useState<Insight>();
  return (
    <Loaded data={insights} failed={failed} retry={again}>
      {(all) =>
        all.length === 0 ? (
          <Empty>
            {text("empty")} <InnerLink to="/network">{text("toNetwork")}</InnerLink>
          </Empty>
        ) : (
          <div className={styles["page"]}>
            <Themes insights={all} chosen={view.q} onChoose={(q) => change(q === undefined ? without(view) : { ...view, q })} />
            <Filters view={view} change={change} insights={all} count={matching(all, view).length} hasSharing />
            <Own insights={matching(all, view)} share={setShared} withdraw={setWithdrawn} />
            {shared !== undefined && <ShareDialog insight={shared} close={() => setShared(undefined)} changed={changed} />}
            {withdrawn !== undefined && <WithdrawDialog insight={withdrawn} close={() => setWithdrawn(undefined)} done={again} />}
          </div>
        )
      }
    </Loaded>
  );
}

function without({ q: _, ...rest }: View): View {
  return rest;
}
