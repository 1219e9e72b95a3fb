import { memo } from "react";
import { useTranslations } from "use-intl";
import styles from "./Grid.module.css";
import type { COLUMNS } from "./columns";
import type { Row } from "./useRows";

interface GridRowProps {
  index: number;
  /** Undefined as long as it is not here. */
  row: Row | undefined;
  top: number;
  height: number;
  columns: readonly (typeof COLUMNS)[number][];
  template: string;
  isSelected: boolean;
  /** The column that takes part in the tab order, if it is one of this row. */
  spotColumn: number | undefined;
  onPress: (row: number, isRange: boolean) => void;
  onEnter: (row: number, column: number) => void;
}

/** One contact. It is drawn anew only when something of its own changed. */
export const GridRow = memo(function GridRow({ index, row, top, height, columns, template, isSelected, spotColumn, onPress, onEnter }: GridRowProps) {
  const text = useTranslations("network");
  const place = { transform: `translateY(${top}px)`, height, gridTemplateColumns: template };
  if (row === undefined) {
    return (
      <div role="row" aria-rowindex={index + 2} className={`${styles["row"]} ${styles["placed"]}`} style={place}>
        <div
          role="gridcell"
          aria-label={text("rowComing")}
          className={styles["coming"]}
          tabIndex={spotColumn === undefined ? -1 : 0}
          data-spot={spotColumn === undefined ? undefined : true}
        />
      </div>
    );
  }
  const tabIndexAt = (column: number) => (spotColumn === column ? 0 : -1);
  const spotAt = (column: number) => (spotColumn === column ? true : undefined);
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      className={`${styles["row"]} ${styles["placed"]} ${isSelected ? styles["selected"] : ""}`}
      style={place}
    >
      <div role="gridcell" aria-colindex={1} className={styles["box"]}>
        <input
          type="checkbox"
          aria-label={text("selectOne", { name: row.name })}
          checked={isSelected}
          tabIndex={tabIndexAt(0)}
          data-spot={spotAt(0)}
          onFocus={() => onEnter(index, 0)}
          onClick={(event) => onPress(index, event.shiftKey)}
          readOnly
        />
      </div>
      {columns.map((column, at) => {
        const hasLink = column.hasLink?.(row) === true;
        return (
          <div
            key={column.key}
            role="gridcell"
            aria-colindex={at + 2}
            className={`${styles["cell"]} ${column.isNumber === true ? styles["number"] : ""}`}
            tabIndex={hasLink ? undefined : tabIndexAt(at + 1)}
            data-spot={hasLink ? undefined : spotAt(at + 1)}
            data-link-spot={hasLink ? spotAt(at + 1) : undefined}
            onFocus={() => onEnter(index, at + 1)}
          >
            {column.cell(row, tabIndexAt(at + 1))}
          </div>
        );
      })}
    </div>
  );
});
