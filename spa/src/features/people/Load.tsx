import { getRouteApi } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import { useTranslations } from "use-intl";
import type { DirectoryLoadQuery } from "../../api/generated/graphql";
import { usePages } from "../../api/usePages";
import { useChange } from "../../api/useChange";
import { useDraft } from "../../api/useDraft";
import { useRead } from "../../api/useRead";
import { Button } from "../../ui/Button";
import { Page } from "../../ui/Page";
import { PagedList } from "../../ui/PagedList";
import { SearchBox } from "../../ui/SearchBox";
import { Select } from "../../ui/Select";
import { Table, type TableColumn } from "../../ui/Table";
import { Theirs } from "../../ui/Theirs";
import { tellDone } from "../../ui/Toasts";
import { useViewChange } from "../../ui/useView";
import styles from "./People.module.css";
import { PeopleParts } from "./PeopleParts";
import { loadOf } from "./loads";
import { LOAD, LOAD_SUM, type LoadRow, SET_LIMIT } from "./operations";
import { readLoadView } from "./view";
import { PeopleText } from "./text";

const route = getRouteApi("/people/load");

const directoryOf = (data: DirectoryLoadQuery) => data.directory;

const ALL = "all";

/** Who of the directory is asked as often as they want, or more (A8, G9). */
export function Load() {
  return (
    <PeopleText>
      <LoadOnPeople />
    </PeopleText>
  );
}

function LoadOnPeople() {
  const text = useTranslations("people.load");
  const view = route.useSearch();
  const navigate = route.useNavigate();
  const change = useViewChange(navigate, readLoadView);
  const search = useCallback((q: string | undefined) => change({ q }), [change]);
  const filter = { ...(view.q !== undefined && { search: view.q }), ...(view.is !== undefined && { freeThisMonth: view.is === "free" }) };
  const pages = usePages(LOAD, { filter }, directoryOf);
  const { data: sum, again: againSum } = useRead({ query: LOAD_SUM });
  const isFiltered = Object.keys(view).length > 0;
  return (
    <Page title={text("title")} lead={text("lead")}>
      <PeopleParts />
      {sum !== undefined && sum.everybody.totalCount > 0 && (
        <p className={styles["sentence"]}>
          {text("sentence", { asked: sum.asked.totalCount, all: sum.everybody.totalCount })} {text("privacy")}
        </p>
      )}
      <PagedList
        pages={pages}
        controls={
          <>
            <SearchBox label={text("search")} hint={text("searchHint")} asked={view.q} onAsk={search} />
            <Select
              label={text("show")}
              options={[
                { key: ALL, name: text("everybody") },
                { key: "asked", name: text("asked") },
                { key: "free", name: text("free") },
              ]}
              chosen={view.is ?? ALL}
              onChoose={(key) => change({ is: key === "asked" || key === "free" ? key : undefined })}
            />
          </>
        }
        count={(count) => text("count", { count })}
        empty={text(isFiltered ? "nobody" : "empty")}
      >
        {(list) => <People rows={list} changed={againSum} again={() => void pages.readAgain()} />}
      </PagedList>
    </Page>
  );
}

interface PeopleProps {
  rows: readonly LoadRow[];
  changed: () => void;
  again: () => void;
}

function People({ rows, changed, again }: PeopleProps) {
  const text = useTranslations("people.load");
  const columns: TableColumn<LoadRow>[] = [
    {
      key: "name",
      name: text("name"),
      cell: (row) => (
        <>
          <span className={styles["name"]}>{row.name}</span>
          <div className="soft">{[row.title, row.organization].filter((each) => each !== null).join(", ")}</div>
        </>
      ),
    },
    { key: "requests", name: text("requests"), cell: (row) => <Requests row={row} /> },
    { key: "standing", name: text("standing"), cell: (row) => <WhatItMeans row={row} /> },
    { key: "limit", name: text("limit"), cell: (row) => <Limit row={row} changed={changed} again={again} /> },
  ];
  return <Table label={text("title")} columns={columns} rows={rows} />;
}

function Requests({ row }: { row: LoadRow }) {
  const text = useTranslations("people.load");
  const { had, share } = loadOf(row);
  return (
    <div className={styles["requests"]}>
      <span className={styles["figure"]}>{text("of", { requests: had, limit: row.monthlyLimit })}</span>
      <span className={styles["bar"]} aria-hidden="true">
        <span className={styles["filled"]} style={{ width: `${share * 100}%` }} />
      </span>
    </div>
  );
}

function WhatItMeans({ row }: { row: LoadRow }) {
  const text = useTranslations("people.load");
  const { standing, left } = loadOf(row);
  switch (standing) {
    case "break":
      return <span className="soft">{text("break")}</span>;
    case "over":
      return <span className={styles["wanting"]}>{text("over", { over: -left })}</span>;
    case "full":
      return <span className={styles["wanting"]}>{text("full")}</span>;
    case "room":
      return text("room", { left });
  }
}

/** The limit is the person's own wish; administrators note it when it is told to them. */
function Limit({ row, changed, again }: { row: LoadRow; changed: () => void; again: () => void }) {
  const text = useTranslations("people.load");
  const app = useTranslations("app");
  const { changeOrTell, isSending } = useChange(SET_LIMIT);
  const kept = useMemo(() => ({ limit: String(row.monthlyLimit) }), [row.monthlyLimit]);
  const { shown, theirs, isChanged, write, settle } = useDraft(kept);

  async function set(limit: string, version: number, before: string | undefined) {
    const monthlyLimit = Number(limit);
    const done = await changeOrTell({ id: row.id, ifVersion: version, monthlyLimit });
    if (done === undefined) return again();
    settle({ limit });
    changed();
    const now = done.directoryPerson;
    const sentence = text("changed", { name: row.name, limit: monthlyLimit });
    if (before === undefined || now === null) tellDone(sentence);
    else tellDone(sentence, () => void set(before, now.version, undefined));
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isSending || !isChanged) return;
        void set(shown.limit, row.version, kept.limit);
      }}
    >
      <div className={styles["limit"]}>
        <input
          type="number"
          required
          min={0}
          max={100}
          aria-label={text("limitOf", { name: row.name })}
          value={shown.limit}
          onChange={(event) => write("limit", event.target.value)}
          className={styles["number"]}
        />
        {isChanged && (
          <Button type="submit" isPending={isSending}>
            {app("save")}
          </Button>
        )}
      </div>
      <Theirs value={theirs.limit} take={() => write("limit", theirs.limit ?? kept.limit)} />
    </form>
  );
}
