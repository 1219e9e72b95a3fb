import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import type { AuditLogQuery } from "../../api/generated/graphql";
import { useCohorts } from "../../api/useCohorts";
import { usePages } from "../../api/usePages";
import { useRead } from "../../api/useRead";
import { Page } from "../../ui/Page";
import { PagedList } from "../../ui/PagedList";
import { useViewChange } from "../../ui/useView";
import { EntryTable } from "./EntryTable";
import { Filters } from "./Filters";
import styles from "./Log.module.css";
import { AUDIT_LOG, type Entry, NAMES } from "./operations";
import { type View, fileOf, filterOf, readView } from "./view";
import { LogText } from "./text";

const route = getRouteApi("/log");

const logOf = (data: AuditLogQuery) => data.auditLog;

/** Who did what: names of operations and ids, never what somebody wrote. */
export function Log() {
  return (
    <LogText>
      <FilteredLog />
    </LogText>
  );
}

function FilteredLog() {
  const text = useTranslations("log");
  const view = route.useSearch();
  const navigate = route.useNavigate();
  const change = useViewChange(navigate, readView);
  const pages = usePages(AUDIT_LOG, { filter: filterOf(view) }, logOf);
  const namesOf = useNames(view, pages.rows);
  return (
    <Page
      title={text("title")}
      lead={text("lead")}
      tools={
        <>
          {(["csv", "ndjson"] as const).map((ending) => (
            <a key={ending} href={fileOf(view, ending)} download className={styles["download"]}>
              {text(ending)}
            </a>
          ))}
        </>
      }
    >
      <PagedList
        pages={pages}
        controls={<Filters view={view} onChange={change} nameOf={namesOf} />}
        count={(count) => text("count", { count })}
        empty={text("nothing")}
      >
        {(list) => <EntryTable rows={list} nameOf={namesOf} />}
      </PagedList>
    </Page>
  );
}

/** What the things are called whose ids are here, as far as that is known: accounts, and cohorts. Others go by their ids. */
function useNames(view: View, rows: readonly Entry[] | undefined): (id: string) => string | undefined {
  const { account, subject } = view;
  const { rows: cohorts = [] } = useCohorts();
  const { data } = useRead({
    query: NAMES,
    pause: account === undefined && subject === undefined,
    variables: { account: account ?? "", hasAccount: account !== undefined, subject: subject ?? "", hasSubject: subject !== undefined },
  });
  return (id) =>
    rows?.find((row) => row.accountId === id)?.name ??
    [data?.account, data?.subject, ...cohorts].find((each) => each?.id === id)?.name;
}
