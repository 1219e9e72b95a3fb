import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../../ui/Button";
import { InnerLink } from "../../ui/InnerLink";
import { Empty, Loaded, Page } from "../../ui/Page";
import { STANDINGS, StateMark } from "../../ui/StateMark";
import { later } from "../../ui/later";
import { useNarrow } from "../../ui/useNarrow";
import { ChainList } from "./ChainList";
import styles from "./ChainMap.module.css";
import { type Chains, figuresOf } from "./chains";
import { useChains } from "./useChains";
import { ChainMapText } from "./text";

// What draws is heavy, and who wants the list does not need it.
const Drawing = later(() => import("./Drawing").then((file) => file.Drawing));

const route = getRouteApi("/network/map");

/** Who led to whom, from first contacts to what came of it (E5, E7). */
export function ChainMap() {
  return (
    <ChainMapText>
      <ReferralChains />
    </ChainMapText>
  );
}

function ReferralChains() {
  const text = useTranslations("chainMap");
  const { chains, failed, retry } = useChains();
  const { as } = route.useSearch();
  const navigate = route.useNavigate();
  const isNarrow = useNarrow();
  const isList = as === undefined ? isNarrow : as === "list";
  return (
    <Page
      title={text("title")}
      {...(chains !== undefined && chains.links.size > 0 ? { lead: text("lead", { ...figuresOf(chains) }) } : {})}
      tools={
        <>
          <InnerLink to="/network" className={styles["link"]}>
            {text("table")}
          </InnerLink>
          <Button onPress={() => void navigate({ search: { as: isList ? "map" : "list" }, replace: true })}>{text(isList ? "asMap" : "asList")}</Button>
        </>
      }
    >
      <Loaded data={chains} failed={failed} retry={retry}>
        {(known) => (known.links.size === 0 ? <Empty>{text("empty")}</Empty> : <Known chains={known} isList={isList} />)}
      </Loaded>
    </Page>
  );
}

function Known({ chains, isList }: { chains: Chains; isList: boolean }) {
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  function fold(id: string) {
    setFolded((before) => {
      const next = new Set(before);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  }
  if (isList) return <ChainList chains={chains} folded={folded} fold={fold} />;
  return (
    <div className={styles["whole"]}>
      <Drawing chains={chains} folded={folded} fold={fold} />
      <Legend chains={chains} />
    </div>
  );
}

/** Only of the states that are there. */
function Legend({ chains }: { chains: Chains }) {
  const text = useTranslations("chainMap");
  const present = new Set([...chains.links.values()].map((link) => (link.kind === "person" ? link.standing : undefined)));
  return (
    <ul className={styles["legend"]} aria-label={text("legend")}>
      {STANDINGS.filter((standing) => present.has(standing)).map((standing) => (
        <li key={standing}>
          <StateMark standing={standing} />
        </li>
      ))}
      <li>{text("size")}</li>
    </ul>
  );
}
