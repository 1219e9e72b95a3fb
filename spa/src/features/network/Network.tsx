import { getRouteApi } from "@tanstack/react-router";
import { type ReactNode, useCallback, useEffect, useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { useGoing } from "../../api/going";
import { Button } from "../../ui/Button";
import { InnerLink } from "../../ui/InnerLink";
import { Empty, Loaded, Page } from "../../ui/Page";
import { SearchBox } from "../../ui/SearchBox";
import { later } from "../../ui/later";
import { useNarrow } from "../../ui/useNarrow";
import { ColumnChoice } from "./ColumnChoice";
import { FilterChips, FilterChoice } from "./Filters";
import { Grid } from "./Grid";
import styles from "./Network.module.css";
import { Selection } from "./Selection";
import { useColumns } from "./useColumns";
import { standingOf, useRows } from "./useRows";
import { type View, arranged, needsAllRows, sortedNextBy } from "./view";
import { NetworkText } from "./text";

// Fields and a dialog that few need at once.
const NewContact = later(() => import("./NewContact").then((file) => file.NewContact), null);

const route = getRouteApi("/network");

/** Everybody the seeker knows or wants to meet. */
export function Network() {
  return (
    <NetworkText>
      <AllContacts />
    </NetworkText>
  );
}

function AllContacts() {
  const text = useTranslations("network");
  const view = route.useSearch();
  const navigate = route.useNavigate();
  const isNarrow = useNarrow();
  const { shown, show } = useColumns();
  const [isAdding, setAdding] = useState(false);
  const change = useCallback((next: View) => void navigate({ search: next, replace: true }), [navigate]);
  return (
    <div className={styles["fill"]}>
      <Page
        title={text("title")}
        tools={
          <>
            <InnerLink to="/network/map" className={styles["link"]}>
              {text("map")}
            </InnerLink>
            <Button look="primary" onHoverStart={NewContact.preload} onPress={() => setAdding(true)}>
              {text("add")}
            </Button>
          </>
        }
      >
        <Contacts
          view={view}
          change={change}
          isNarrow={isNarrow}
          add={() => setAdding(true)}
          columns={{ shown, choice: isNarrow ? null : <ColumnChoice shown={shown} onShow={show} /> }}
        />
      </Page>
      {isAdding && <NewContact isOpen onOpenChange={setAdding} />}
    </div>
  );
}

interface ContactsProps {
  view: View;
  change: (view: View) => void;
  isNarrow: boolean;
  add: () => void;
  columns: { shown: ReturnType<typeof useColumns>["shown"]; choice: ReactNode };
}

function Contacts({ view, change, isNarrow, add, columns }: ContactsProps) {
  const text = useTranslations("network");
  const { rows, isOfView, total, mix, hasMore, failed, more, look, changed, retry } = useRows(view);
  const going = useGoing("contact");
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  // As long as those are read that are to be selected as well.
  const [wantsAll, setWantsAll] = useState(false);
  const select = useCallback((ids: ReadonlySet<string>) => {
    setWantsAll(false);
    setSelected(ids);
  }, []);
  const viewKey = JSON.stringify(view);
  useEffect(() => setWantsAll(false), [viewKey]);
  const isAllNeeded = needsAllRows(view);
  const isReadingAll = (isAllNeeded || wantsAll) && hasMore;

  const here = useMemo(() => (going.size === 0 ? rows : rows?.filter((row) => !going.has(row.id))), [rows, going]);
  const listed = useMemo(() => here && arranged(here, view, standingOf), [here, view]);
  useEffect(() => {
    if (isReadingAll && !failed) more();
  }, [isReadingAll, failed, rows, more]);
  useEffect(() => {
    if (wantsAll && isOfView && !hasMore && listed !== undefined) select(new Set(listed.map((row) => row.id)));
  }, [wantsAll, isOfView, hasMore, listed, select]);

  const selectedRows = useMemo(() => listed?.filter((row) => selected.has(row.id)) ?? [], [listed, selected]);
  const hereCount = listed?.length ?? 0;
  const sight = useCallback(
    (first: number, last: number, wanted: number) => {
      // In an order of our own, rows in sight are of any page.
      if (!isAllNeeded) look(first, last);
      if (wanted >= hereCount && hasMore && !failed) more();
    },
    [isAllNeeded, hereCount, hasMore, failed, look, more],
  );
  const ask = useCallback(
    (q: string | undefined) => {
      const { q: _, ...others } = view;
      change(q === undefined ? others : { ...others, q });
    },
    [view, change],
  );
  const sort = useCallback((by: Parameters<typeof sortedNextBy>[1]) => change({ ...view, sort: sortedNextBy(view, by) }), [view, change]);
  const organization = listed?.find((row) => row.organization?.id === view.org)?.organization?.name;
  const { sort: _, ...filters } = view;
  const isFiltered = Object.keys(filters).length > 0;
  // What is filtered here has as many as were found so far.
  const count = isAllNeeded ? (listed?.length ?? 0) : total - ((rows?.length ?? 0) - (here?.length ?? 0));

  if (rows?.length === 0 && !isFiltered) {
    return (
      <Empty>
        <div className={styles["first"]}>
          <p>{text("empty")}</p>
          <Button look="primary" onPress={add}>
            {text("add")}
          </Button>
        </div>
      </Empty>
    );
  }
  return (
    <div className={styles["table"]}>
      <div className={styles["controls"]}>
        <SearchBox label={text("search")} hint={text("searchHint")} asked={view.q} onAsk={ask} />
        <FilterChoice view={view} mix={mix} onChange={change} />
        {columns.choice}
        <p role="status" className={styles["total"]}>
          {rows !== undefined && (isReadingAll ? text("reading", { read: rows.length, total }) : text("count", { count }))}
        </p>
      </div>
      <FilterChips view={view} organization={organization} onChange={change} />
      <Loaded data={listed} failed={failed} retry={retry}>
        {(list) => (
          <>
            {selectedRows.length > 0 && (
              <Selection
                rows={selectedRows}
                others={count - selectedRows.length}
                onChanged={changed}
                onSelectAll={() => setWantsAll(true)}
                onClear={() => select(new Set())}
              />
            )}
            {failed && (
              <div role="alert" className={styles["failed"]}>
                {text("someMissing")} <Button onPress={retry}>{text("again")}</Button>
              </div>
            )}
            {count === 0 && !(isAllNeeded && hasMore) ? (
              <Empty>
                <div className={styles["first"]}>
                  <p>{text("nobody")}</p>
                  <Button onPress={() => change(view.sort === undefined ? {} : { sort: view.sort })}>{text("showAll")}</Button>
                </div>
              </Empty>
            ) : (
              <div className={styles["grid"]}>
                <Grid
                  rows={list}
                  total={count}
                  isNarrow={isNarrow}
                  shown={columns.shown}
                  view={view}
                  selected={selected}
                  onSelect={select}
                  onSort={sort}
                  onSight={sight}
                />
              </div>
            )}
          </>
        )}
      </Loaded>
    </div>
  );
}
