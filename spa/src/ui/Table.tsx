import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import styles from "./Table.module.css";

export interface TableColumn<Row> {
  key: string;
  name: string;
  cell: (row: Row) => ReactNode;
  isNumber?: boolean;
}

interface TableProps<Row extends { id: string }> {
  label: string;
  /** The first one says whose row it is. */
  columns: readonly TableColumn<Row>[];
  rows: readonly Row[];
  selection?: {
    selected: ReadonlySet<string>;
    onSelect: (ids: ReadonlySet<string>) => void;
    nameOf: (row: Row) => string;
  };
}

/** A table to be read; on a phone each row is a card. The roles are said, because a browser forgets them in a card. */
export function Table<Row extends { id: string }>({ label, columns, rows, selection }: TableProps<Row>) {
  const text = useTranslations("app");
  const isAll = selection !== undefined && rows.length > 0 && rows.every((row) => selection.selected.has(row.id));
  const isSome = selection !== undefined && selection.selected.size > 0 && !isAll;

  function toggle(id: string, isOn: boolean) {
    if (selection === undefined) return;
    const next = new Set(selection.selected);
    if (isOn) next.add(id);
    else next.delete(id);
    selection.onSelect(next);
  }

  return (
    <table role="table" aria-label={label} className={styles["table"]}>
      <thead role="rowgroup">
        <tr role="row">
          {selection !== undefined && (
            <th role="columnheader" className={styles["box"]}>
              <input
                type="checkbox"
                aria-label={text("selectAll")}
                checked={isAll}
                ref={(box) => {
                  if (box !== null) box.indeterminate = isSome;
                }}
                onChange={() => selection.onSelect(isAll ? new Set() : new Set(rows.map((row) => row.id)))}
              />
            </th>
          )}
          {columns.map((column) => (
            <th key={column.key} role="columnheader" className={column.isNumber === true ? styles["number"] : ""}>
              {column.name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={row.id} role="row" className={selection?.selected.has(row.id) === true ? styles["selected"] : ""}>
            {selection !== undefined && (
              <td role="cell" className={styles["box"]}>
                <input
                  type="checkbox"
                  aria-label={text("selectOne", { name: selection.nameOf(row) })}
                  checked={selection.selected.has(row.id)}
                  onChange={(event) => toggle(row.id, event.target.checked)}
                />
              </td>
            )}
            {columns.map((column, index) => (
              <td key={column.key} role={index === 0 ? "rowheader" : "cell"} className={column.isNumber === true ? styles["number"] : ""}>
                {index > 0 && (
                  <span className={styles["name"]} aria-hidden="true">
                    {column.name}
                  </span>
                )}
                <div>{column.cell(row)}</div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
