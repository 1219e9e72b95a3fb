import { Link } from "@tanstack/react-router";
import { useFormatter, useTranslations } from "use-intl";
import { Table, type TableColumn } from "../../ui/Table";
import styles from "./Log.module.css";
import type { Entry } from "./operations";
import { useWhat } from "./useWhat";

interface EntryTableProps {
  rows: readonly Entry[];
  nameOf: (id: string) => string | undefined;
}

export function EntryTable({ rows, nameOf }: EntryTableProps) {
  const text = useTranslations("log");
  const what = useWhat();
  const format = useFormatter();
  const columns: TableColumn<Entry>[] = [
    {
      key: "what",
      name: text("columns.what"),
      cell: (row) => (
        <>
          <div className="soft">{text(`kind.${row.kind}`)}</div>
          <strong>{what(row.what)}</strong>
          <div className={styles["operation"]}>{row.what}</div>
        </>
      ),
    },
    {
      key: "when",
      name: text("columns.when"),
      cell: (row) => <time dateTime={row.happenedAt}>{format.dateTime(new Date(row.happenedAt), { dateStyle: "medium", timeStyle: "medium" })}</time>,
    },
    {
      key: "who",
      name: text("columns.who"),
      cell: (row) => (
        <Link from="/log" to="/log" search={(before) => ({ ...before, account: row.accountId })}>
          {row.name ?? text("gone")}
        </Link>
      ),
    },
    {
      key: "about",
      name: text("columns.about"),
      cell: (row) =>
        row.subjectId === null ? (
          <span className="soft">{text("nobody")}</span>
        ) : (
          <Subject id={row.subjectId} name={nameOf(row.subjectId)} />
        ),
    },
    {
      key: "address",
      name: text("columns.address"),
      cell: (row) => <span className="soft">{row.address ?? text("unknown")}</span>,
    },
  ];
  return <Table label={text("title")} columns={columns} rows={rows} />;
}

/** What it was about: by its name where we know one, else by its id, which stands in the files too. */
function Subject({ id, name }: { id: string; name: string | undefined }) {
  return (
    <Link from="/log" to="/log" search={(before) => ({ ...before, subject: id })} className={name === undefined ? styles["id"] : ""}>
      {name ?? id}
    </Link>
  );
}
