// Where things are.
import { mkdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const bench = resolve(dirname(fileURLToPath(import.meta.url)), "..");
export const root = resolve(bench, "..");

/** A folder for what a run leaves behind; never committed. */
export function work(...names) {
  const folder = join(bench, "work", ...names);
  mkdirSync(folder, { recursive: true });
  return folder;
}
