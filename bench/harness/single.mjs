// What benchmarks of one comparison share: options, medians, a table, results that are kept.
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, release, totalmem, type } from "node:os";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { java } from "./build.mjs";
import { bench, work } from "./places.mjs";
import { say } from "./processes.mjs";

export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
}

export function machine() {
  return { processors: cpus().length, model: cpus()[0]?.model.trim(), memory: Math.round(totalmem() / 1e9), system: `${type()} ${release()}` };
}

export async function versions(database, jar) {
  const commit = spawnSync("git", ["describe", "--always", "--dirty=+"], { cwd: dirname(jar), encoding: "utf8" }).stdout?.trim();
  const version = /"([^"]+)"/.exec(spawnSync(java, ["-version"], { encoding: "utf8" }).stderr)[1];
  return { Throughline: commit || "of unknown commit", Java: version, PostgreSQL: await database.version() };
}

/** When, on what and with what. */
export function heading({ date, machine, versions }) {
  return (
    `Taken ${date.slice(0, 16).replace("T", " ")} UTC on ${machine.processors} × ${machine.model}, ${machine.memory} GB, ${machine.system}; ` +
    `${Object.entries(versions).map(([name, version]) => `${name} ${version}`).join(", ")}.`
  );
}

export function table(head, rows) {
  return [head, head.map((_, i) => (i === 0 ? "---" : "---:")), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

export const reached = (yes) => (yes ? "yes" : "**no**");

/** The median of what a list holds, with the least and the most. */
export function of(list, figure) {
  const values = list.map(figure).sort((a, b) => a - b);
  const text = (value) => (value < 10 ? value.toFixed(2) : value.toFixed(1));
  return `${text(median(values))} (${text(values[0])}–${text(values.at(-1))})`;
}

/** Shows a result as text, and keeps it as JSON. */
export function kept(result, name, markdown) {
  console.log(markdown(result));
  const folder = result.options.keep ? join(bench, "results") : work("results");
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${result.date.slice(0, 16).replace(/[:T]/g, "-")}-${name}.json`);
  const portable = { ...result, options: { ...result.options, jar: undefined } };
  writeFileSync(file, `${JSON.stringify(portable, (_, value) => (typeof value === "number" ? Number(value.toFixed(4)) : value), 1)}\n`);
  say(`Kept as ${file}`);
}

/** Each option is what it takes (`n` is a whole number above 0, null is nothing), what it is unless given, and what it means. */
export function parse(options, argv) {
  const known = Object.fromEntries(Object.entries(options).map(([name, [takes]]) => [name, { type: takes === null ? "boolean" : "string" }]));
  const { values } = parseArgs({ args: argv, options: known });
  return Object.fromEntries(
    Object.entries(options).map(([name, [takes, usual]]) => [
      name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase()),
      takes === "n" ? number(name, values[name] ?? usual) : (values[name] ?? usual),
    ]),
  );
}

function number(name, text) {
  const value = Number(text);
  if (!(Number.isInteger(value) && value > 0)) throw new Error(`--${name} takes a whole number above 0`);
  return value;
}

export function help(options, what) {
  const lines = Object.entries(options).map(([name, [takes, usual, meaning]]) => {
    const left = `  --${name}${takes === null ? "" : ` ${takes}`}`;
    return `${left.padEnd(26)} ${meaning}${takes !== null && usual !== "" ? ` (${usual})` : ""}`;
  });
  return [what, "", ...lines].join("\n");
}
