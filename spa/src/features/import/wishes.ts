import type { ColumnWishInput } from "../../api/generated/graphql";

interface Column {
  sheet: number;
  position: number;
  name: string;
  field: string | null;
}

/** What a column is to be, by {@link keyOf}; an empty field leaves it out. */
export type Choices = Readonly<Record<string, string>>;

/** Tells the columns of a file apart, also where two have one name. */
export function keyOf({ sheet, position }: Column): string {
  return `${sheet}.${position}`;
}

export function fieldOf(column: Column, choices: Choices): string {
  return choices[keyOf(column)] ?? column.field ?? "";
}

export function isChanged(columns: readonly Column[], choices: Choices): boolean {
  return columns.some((column) => fieldOf(column, choices) !== (column.field ?? ""));
}

/**
 * What is wished of the columns. A wish that is not repeated is forgotten, so what was recognised is said too; but a wish is
 * known by a name, and where several columns have one only what somebody chose is.
 */
export function wishesOf(columns: readonly Column[], choices: Choices): ColumnWishInput[] {
  const fields = new Map<string, string>();
  const isUnique = new Set(columns.map(({ name }) => name)).size === columns.length;
  for (const column of columns) {
    const field = fieldOf(column, choices);
    if (column.name !== "" && (isUnique || field !== (column.field ?? ""))) fields.set(column.name, field);
  }
  return [...fields].map(([column, field]) => ({ column, field }));
}

/** What a column can be. */
export interface Field {
  name: string;
  tableName: string | null;
  repeated: boolean;
}

/** The fields that a column of this table can be; all kinds but a history have one list for all tables. */
export function fieldsOf<One extends Field>(fields: readonly One[], sheetName: string | null): One[] {
  const table = (sheetName ?? "").replace(/^.*\//, "").replace(/\.csv$/i, "");
  return fields.filter(({ tableName }) => tableName === null || tableName === table);
}

/** Fields that several columns of a table are, of which only the first one counts. */
export function fieldsTwice(columns: readonly Column[], fields: readonly Field[], choices: Choices): string[] {
  const twice = new Set<string>();
  const seen = new Set<string>();
  for (const column of columns) {
    const field = fieldOf(column, choices);
    const key = `${column.sheet} ${field}`;
    if (seen.has(key) && fields.some(({ name, repeated }) => name === field && !repeated)) twice.add(field);
    seen.add(key);
  }
  return [...twice];
}
