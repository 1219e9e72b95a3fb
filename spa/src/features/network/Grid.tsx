import { useVirtualizer, defaultRangeExtractor } from "@tanstack/react-virtual";
import { type KeyboardEvent, memo, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import styles from "./Grid.module.css";
import { COLUMNS, type ColumnKey, PERSON_COLUMN } from "./columns";
import type { Row } from "./useRows";
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

/** Where the focus is: a row, and a column of which the first one is the box. */
interface Spot {
  row: number;
  column: number;
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
  const [spot, setSpot] = useState<Spot>({ row: 0, column: 1 });
  const anchor = useRef<number>(undefined);
  const wantsFocus = useRef(false);
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
  }, [viewKey, virtualizer]);

  // A row that is still to come takes the focus as well, and hands it on to what stands there then.
  useEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = rows[spot.row] === undefined;
    scroller.current?.querySelector<HTMLElement>("[data-spot], [data-link-spot] a")?.focus({ preventScroll: true });
  }, [spot, rows]);

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
  const enter = useCallback((row: number, column: number) => setSpot({ row, column }), []);

  function move(row: number, column: number) {
    const to = { row: Math.max(0, Math.min(total - 1, row)), column: Math.max(0, Math.min(columns.length, column)) };
    wantsFocus.current = true;
    setSpot(to);
    virtualizer.scrollToIndex(to.row, { align: "auto" });
    return to.row;
  }

  function onKeyDown(event: KeyboardEvent) {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / rowHeight) - 2);
    const { row, column } = { row: focusedRow, column: spot.column };
    const isWhole = event.ctrlKey || event.metaKey;
    const moves: Record<string, () => number> = {
      ArrowDown: () => move(row + 1, column),
      ArrowUp: () => move(row - 1, column),
      ArrowRight: () => move(row, column + 1),
      ArrowLeft: () => move(row, column - 1),
      PageDown: () => move(row + page, column),
      PageUp: () => move(row - page, column),
      Home: () => (isWhole ? move(0, column) : move(row, 0)),
      End: () => (isWhole ? move(total - 1, column) : move(row, columns.length)),
    };
    const go = moves[event.key];
    if (go !== undefined) {
      event.preventDefault();
      if (event.shiftKey && anchor.current === undefined) toggle(row, false);
      const reached = go();
      if (event.shiftKey && reached !== row) toggle(reached, true);
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
      <div role="rowgroup" className={styles["body"]} style={{ height: virtualizer.getTotalSize(), minWidth: width }} onKeyDown={onKeyDown}>
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

const GridRow = memo(function GridRow({ index, row, top, height, columns, template, isSelected, spotColumn, onPress, onEnter }: GridRowProps) {
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
