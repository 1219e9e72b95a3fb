// The figures of the last `./mvnw -Pfaults verify` as the table of docs/reliability.md.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { table } from "./single.mjs";

const FILE = fileURLToPath(new URL("../../deployment/target/faults/results.jsonl", import.meta.url));

/** The figures of each experiment, in their order; of one that was done again only the last time counts. */
function experiments() {
  const lines = readFileSync(process.argv[2] ?? FILE, "utf8").trim().split("\n").map((line) => JSON.parse(line));
  const found = new Map();
  let current = "";
  for (const line of lines) {
    if (line.experiment !== current) found.set(line.experiment, []);
    current = line.experiment;
    found.get(current).push(line);
  }
  return found;
}

function measured({ value, unit }) {
  const number = Number.isInteger(value) ? value.toLocaleString("en") : value.toFixed(value < 0.1 ? 3 : 1);
  return `${number} ${unit}`.trim();
}

for (const [experiment, all] of experiments()) {
  console.log(`\n### ${experiment[0].toUpperCase()}${experiment.slice(1)}\n`);
  console.log(`\`./mvnw -Pfaults verify -Dit.test=${all[0].test}\`${all[0].form === "short" ? " (the short form)" : ""}\n`);
  console.log(table(["figure", "bar", "measured"], all.map((one) => [one.figure, one.bar && `${one.bar} ${one.unit}`.trim(), measured(one)])));
}
