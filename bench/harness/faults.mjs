// The figures of the last `./mvnw -Pfaults verify` as the table of docs/reliability.md.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { table } from "./single.mjs";

const FILE = fileURLToPath(new URL("../../deployment/target/faults/results.jsonl", import.meta.url));

function figures() {
  const lines = readFileSync(process.argv[2] ?? FILE, "utf8").trim().split("\n").map((line) => JSON.parse(line));
  // A test that was run again has said its figures again; the last ones count.
  const last = new Map(lines.map((line) => [`${line.form} ${line.experiment} ${line.figure}`, line]));
  return [...last.values()];
}

function measured({ value, unit }) {
  const number = Number.isInteger(value) ? value.toLocaleString("en") : value.toFixed(value < 0.1 ? 3 : 1);
  return `${number} ${unit}`.trim();
}

function byExperiment(all) {
  const experiments = new Map();
  for (const one of all) experiments.set(one.experiment, [...(experiments.get(one.experiment) ?? []), one]);
  return experiments;
}

for (const [experiment, all] of byExperiment(figures())) {
  console.log(`\n### ${experiment[0].toUpperCase()}${experiment.slice(1)}\n`);
  console.log(`\`./mvnw -Pfaults verify -Dit.test=${all[0].test}\`${all[0].form === "short" ? " (the short form)" : ""}\n`);
  console.log(table(["figure", "bar", "measured"], all.map((one) => [one.figure, one.bar && `${one.bar} ${one.unit}`.trim(), measured(one)])));
}
