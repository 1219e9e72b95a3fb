import { useVirtualizer, defaultRangeExtractor } from "@tanstack/react-virtual";
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef } from "react";
import { useTranslations } from "use-intl";
import styles from "./Grid.module.css";
import { GridRow } from "./GridRow";
import { COLUMNS, type ColumnKey, PERSON_COLUMN } from "./columns";
import { moved } from "./moved";
import type { Row } from "./useRows";
import { useSpot } from "./useSpot";
import { type Sort, type View, sortOf } from "./view";

const ROW_HEIGHT = 40;
const PERSON_HEIGHT = 88;
/** Rows above and below those in sight, so that a scroll shows no gaps. */
const SPARE_ROWS = 6;
/** The next page is read when so few rows are left below. */
const ROWS_AHEAD = 40;

/** How far down somebody was in a view, to come back there from a contact. */
const placesLeft = new Map<string, number>();

interface GridProps {
  rows: readonly Row[];
  /** With those that are not here yet. */
  total: number;
  isNarrow: boolean;
  shown: ReadonlySet<ColumnKey>;
  view: View;
  selected: ReadonlySet<string>;
  onSelect: (ids: ReadonlySet<string>) => void;
  onSort: (by: Sort) => void;
  /** Says which rows are in sight, and which is the last one wanted soon. */
  onSight: (first: number, last: number, wanted: number) => void;
}

/**
 * The contacts as a grid of which only the rows in sight are in the page. One cell takes part in the tab order; arrows, Page
 * up and down, Home and End move it, Space selects its row, Shift with an arrow selects on.
 */
export function Grid({ rows, total, isNarrow, shown, view, selected, onSelect, onSort, onSight }: GridProps) {
  const text = useTranslations("network");
  const columns = useMemo(() => (isNarrow ? [PERSON_COLUMN] : COLUMNS.filter((column) => shown.has(column.key))), [isNarrow, shown]);
  const template = `44px ${columns.map(({ width }) => `minmax(${width}px, ${width}fr)`).join(" ")}`;
  const width = columns.reduce((sum, column) => sum + column.width, 44);
  const rowHeight = isNarrow ? PERSON_HEIGHT : ROW_HEIGHT;
  const scroller = useRef<HTMLDivElement>(null);
  const viewKey = JSON.stringify(view);
  const { body, spot, setSpot, moveTo } = useSpot(rows);
  const anchor = useRef<number>(undefined);
  const focusedRow = Math.min(spot.row, Math.max(0, total - 1));

  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: SPARE_ROWS,
    initialOffset: placesLeft.get(viewKey) ?? 0,
    // The focused row stays, or the focus would be lost when it is scrolled away.
    rangeExtractor: useCallback(
      (range: Parameters<typeof defaultRangeExtractor>[0]) => {
        const indexes = defaultRangeExtractor(range);
        if (focusedRow >= range.count || indexes.includes(focusedRow)) return indexes;
        return [...indexes, focusedRow].sort((one, other) => one - other);
      },
      [focusedRow],
    ),
  });
  useEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);

  const { startIndex = 0, endIndex = 0 } = virtualizer.range ?? {};
  useEffect(() => onSight(startIndex, endIndex, Math.min(total - 1, endIndex + ROWS_AHEAD)), [startIndex, endIndex, rows, total, onSight]);

  // Another view begins at its top; the same one where it was left.
  const viewBefore = useRef(viewKey);
  useEffect(() => {
    if (viewBefore.current === viewKey) return;
    viewBefore.current = viewKey;
    setSpot({ row: 0, column: 1 });
    virtualizer.scrollToOffset(0);
  }, [viewKey, virtualizer, setSpot]);

  const toggle = useCallback(
    (row: number, isRange: boolean) => {
      const next = new Set(selected);
      const id = rows[row]?.id;
      if (id === undefined) return;
      if (isRange && anchor.current !== undefined) {
        const [from, to] = [Math.min(anchor.current, row), Math.max(anchor.current, row)];
        for (const each of rows.slice(from, to + 1)) next.add(each.id);
      } else if (!next.delete(id)) next.add(id);
      anchor.current = row;
      onSelect(next);
    },
    [rows, selected, onSelect],
  );
  // A row is drawn anew only when something of its own changed, so what it calls must stay the same.
  const latestToggle = useRef(toggle);
  latestToggle.current = toggle;
  const press = useCallback((row: number, isRange: boolean) => latestToggle.current(row, isRange), []);
  const enter = useCallback((row: number, column: number) => setSpot({ row, column }), [setSpot]);

  function onKeyDown(event: KeyboardEvent) {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / rowHeight) - 2);
    const row = focusedRow;
    const isWhole = event.ctrlKey || event.metaKey;
    const to = moved({ row, column: spot.column }, event.key, isWhole, { rows: total, lastColumn: columns.length, page });
    if (to !== undefined) {
      event.preventDefault();
      if (event.shiftKey && anchor.current === undefined) toggle(row, false);
      moveTo(to);
      virtualizer.scrollToIndex(to.row, { align: "auto" });
      if (event.shiftKey && to.row !== row) toggle(to.row, true);
      if (!event.shiftKey) anchor.current = undefined;
    } else if (event.key === " " && !(event.target instanceof HTMLInputElement)) {
      event.preventDefault();
      toggle(row, event.shiftKey);
    } else if (event.key === "Escape" && selected.size > 0) {
      onSelect(new Set());
    } else if (isWhole && event.key === "a") {
      event.preventDefault();
      onSelect(new Set(rows.map((each) => each.id)));
    }
  }

  const isAll = rows.length > 0 && rows.every((row) => selected.has(row.id));
  const { by, isDescending } = sortOf(view);
  return (
    <div
      ref={scroller}
      className={styles["scroller"]}
      role="grid"
      aria-label={text("title")}
      aria-rowcount={total + 1}
      aria-colcount={columns.length + 1}
      aria-multiselectable="true"
      onScroll={(event) => placesLeft.set(viewKey, event.currentTarget.scrollTop)}
    >
      <div role="rowgroup" className={styles["head"]} style={{ minWidth: width }}>
        <div role="row" aria-rowindex={1} className={styles["row"]} style={{ gridTemplateColumns: template }}>
          <div role="columnheader" aria-colindex={1} className={styles["box"]}>
            <input
              type="checkbox"
              aria-label={text("selectLoaded")}
              checked={isAll}
              ref={(box) => {
                if (box !== null) box.indeterminate = selected.size > 0 && !isAll;
              }}
              onChange={() => onSelect(isAll ? new Set() : new Set(rows.map((row) => row.id)))}
            />
          </div>
          {columns.map((column, index) => (
            <div
              key={column.key}
              role="columnheader"
              aria-colindex={index + 2}
              className={`${styles["cell"]} ${column.isNumber === true ? styles["number"] : ""}`}
              aria-sort={column.sort === by ? (isDescending ? "descending" : "ascending") : undefined}
            >
              <ColumnHead name={text(`columns.${column.key}`)} sort={column.sort} by={by} isDescending={isDescending} onSort={onSort} />
            </div>
          ))}
        </div>
      </div>
      <div ref={body} role="rowgroup" className={styles["body"]} style={{ height: virtualizer.getTotalSize(), minWidth: width }} onKeyDown={onKeyDown}>
        {virtualizer.getVirtualItems().map((item) => (
          <GridRow
            key={item.key}
            index={item.index}
            row={rows[item.index]}
            top={item.start}
            height={rowHeight}
            columns={columns}
            template={template}
            isSelected={selected.has(rows[item.index]?.id ?? "")}
            spotColumn={item.index === focusedRow ? Math.min(spot.column, columns.length) : undefined}
            onPress={press}
            onEnter={enter}
          />
        ))}
      </div>
    </div>
  );
}

interface ColumnHeadProps {
  name: string;
  sort: Sort | undefined;
  by: Sort;
  isDescending: boolean;
  onSort: (by: Sort) => void;
}

function ColumnHead({ name, sort, by, isDescending, onSort }: ColumnHeadProps) {
  if (sort === undefined) return name;
  return (
    <button type="button" className={styles["sort"]} onClick={() => onSort(sort)}>
      {name}
      {sort === by && <span aria-hidden="true">{isDescending ? "↓" : "↑"}</span>}
    </button>
  );
}
