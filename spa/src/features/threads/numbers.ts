/** A whole number that was typed; undefined where it is none. */
export function wholeNumber(typed: string): number | undefined {
  return /^\d+$/.test(typed.trim()) ? Number(typed.trim()) : undefined;
}
