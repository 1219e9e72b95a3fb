/** A cell of a grid: its row, and its column of which the first one is the box. */
export interface Spot {
  row: number;
  column: number;
}

/** How far a grid goes. */
interface Extent {
  rows: number;
  lastColumn: number;
  /** So many rows are a page. */
  page: number;
}

/**
 * Where a key leads from a cell; undefined for a key that leads nowhere.
 *
 * @param isWhole whether it means all of the grid rather than the row
 */
export function moved({ row, column }: Spot, key: string, isWhole: boolean, { rows, lastColumn, page }: Extent): Spot | undefined {
  const within = (toRow: number, toColumn: number): Spot => ({
    row: Math.max(0, Math.min(rows - 1, toRow)),
    column: Math.max(0, Math.min(lastColumn, toColumn)),
  });
  switch (key) {
    case "ArrowDown":
      return within(row + 1, column);
    case "ArrowUp":
      return within(row - 1, column);
    case "ArrowRight":
      return within(row, column + 1);
    case "ArrowLeft":
      return within(row, column - 1);
    case "PageDown":
      return within(row + page, column);
    case "PageUp":
      return within(row - page, column);
    case "Home":
      return isWhole ? within(0, column) : within(row, 0);
    case "End":
      return isWhole ? within(rows - 1, column) : within(row, lastColumn);
    default:
      return undefined;
  }
}
