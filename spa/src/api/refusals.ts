import type { Refusal } from "./useChange";

/** What the server said of this field of the input. */
export function errorAt(refused: readonly Refusal[], field: string): string | undefined {
  return refused.find((each) => each.path?.includes(field))?.message;
}

/** What it said of none of these fields. */
export function errorsBeside(refused: readonly Refusal[], fields: readonly string[]): Refusal[] {
  return refused.filter((each) => !fields.some((field) => each.path?.includes(field)));
}
