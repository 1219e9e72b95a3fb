/** A row that was not accepted, with what somebody wrote into its cells. */
export interface MendedRow {
  cells: readonly string[];
}

/** The file of mended rows, as any spreadsheet would write it. */
export function mendedFile(names: readonly string[], rows: readonly MendedRow[], fileName: string): File {
  const lines = [names, ...rows.map(({ cells }) => names.map((_, position) => cells[position] ?? ""))];
  const text = lines.map((cells) => `${cells.map(quoted).join(",")}\r\n`).join("");
  return new File([text], mendedName(fileName), { type: "text/csv" });
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) || cell !== cell.trim() ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function mendedName(fileName: string): string {
  return `${fileName.replace(/(-mended)?\.[A-Za-z]{1,5}$/, "")}-mended.csv`;
}

interface Rejection {
  sheet: number;
  column: string | null;
}

interface Column {
  sheet: number;
  position: number;
  name: string;
}

/** Whether rejected rows can be mended here: they are of one table, of which each column has a name of its own. */
export function canMendHere(format: string | null, columns: readonly Column[], rejections: readonly Rejection[]): boolean {
  if (format === "VCARD" || rejections.length === 0) return false;
  const names = columns.map(({ name }) => name);
  return columns.every(({ sheet }) => sheet === 0) && new Set(names).size === names.length && !names.includes("");
}
