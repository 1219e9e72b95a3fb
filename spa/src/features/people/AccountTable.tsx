import { useTranslations } from "use-intl";
import { RelativeDay } from "../../text/RelativeDay";
import { localDay } from "../../text/days";
import { InnerLink } from "../../ui/InnerLink";
import { Table, type TableColumn } from "../../ui/Table";
import { EntryWords } from "./EntryWords";
import styles from "./People.module.css";
import type { AccountRow } from "./operations";

interface AccountTableProps {
  rows: readonly AccountRow[];
  selected: ReadonlySet<string>;
  onSelect: (ids: ReadonlySet<string>) => void;
}

export function AccountTable({ rows, selected, onSelect }: AccountTableProps) {
  const text = useTranslations("people");
  const columns: TableColumn<AccountRow>[] = [
    {
      key: "name",
      name: text("columns.name"),
      cell: (row) => (
        <>
          <InnerLink to={`/people/${row.id}`} className={styles["name"]}>
            {row.name}
          </InnerLink>
          <div className="soft">{row.email}</div>
        </>
      ),
    },
    { key: "roles", name: text("columns.roles"), cell: (row) => row.roles.map((role) => text(`roles.${role}`)).join(", ") },
    { key: "cohort", name: text("columns.cohort"), cell: (row) => <Cohorts row={row} /> },
    { key: "entry", name: text("columns.entry"), cell: (row) => <EntryWords account={row} /> },
    {
      key: "seen",
      name: text("columns.seen"),
      cell: (row) => (row.lastSeenAt === null ? <span className="soft">{text("notSeen")}</span> : <RelativeDay day={localDay(row.lastSeenAt)} />),
    },
  ];
  return <Table label={text("accounts")} columns={columns} rows={rows} selection={{ selected, onSelect, nameOf: (row) => row.name }} />;
}

function Cohorts({ row }: { row: AccountRow }) {
  const text = useTranslations("people");
  return (
    <>
      {row.cohort !== null && <div>{row.cohort.name}</div>}
      {row.cohort === null && row.roles.includes("SEEKER") && <div className="soft">{text("noCohort")}</div>}
      {row.advisedCohorts.length > 0 && (
        <div className="soft">{text("looksAfter", { cohorts: row.advisedCohorts.map((cohort) => cohort.name).join(", ") })}</div>
      )}
    </>
  );
}
