// What may be told on the command line.
import { parseArgs } from "node:util";

const OPTIONS = {
  only: ["a,b", "", "These contenders only: ours, postgraphile, postgraphile-2, spring, smallrye, thin, floor."],
  work: ["a,b", "", "These workloads only: page, network, tiny, point, search, search-large, deep, unseen, growth, mutation, start."],
  size: ["S|M|L", "M", "Which data."],
  clients: ["1,8,32", "1,8,32", "How many clients ask for the page at a time."],
  rounds: ["3", "3", "How many interleaved rounds."],
  seconds: ["10", "10", "How long each measurement is."],
  "warm-up": ["20", "20", "Seconds of load before the first round, for each workload of each contender."],
  ramp: ["2", "2", "Seconds of load before each measurement that do not count."],
  pool: ["10", "10", "Connections to the database of each contender."],
  heap: ["1g", "1g", "Most heap of each Java server."],
  "shared-buffers": ["1GB", "1GB", "PostgreSQL's memory."],
  jar: ["path", "deployment/target/throughline.jar", "Our server; built if it is not there."],
  against: ["path", "", "An earlier jar of ours, which takes part side by side with the same data in a schema of its own."],
  profile: [null, false, "Also record where our server spends its time."],
  "check-only": [null, false, "Start all, compare their answers, and stop."],
  keep: [null, false, "Keep the results as JSON in bench/results, which a run of size M does anyway unless --only or --work."],
  help: [null, false, "This."],
};

export function options(argv) {
  const known = Object.fromEntries(
    Object.entries(OPTIONS).map(([name, [value]]) => [name, { type: value === null ? "boolean" : "string" }]),
  );
  const { values } = parseArgs({ args: argv, options: known });
  const given = (name) => values[name] ?? OPTIONS[name][1];
  const list = (name) => String(given(name)).split(",").filter(Boolean);
  const number = (name) => {
    const value = Number(given(name));
    if (!(value >= 0)) throw new Error(`--${name} takes a number`);
    return value;
  };
  const size = String(given("size")).toUpperCase();
  if (!["S", "M", "L"].includes(size)) throw new Error("--size is S, M or L");
  return {
    only: list("only"),
    work: list("work"),
    size,
    clients: list("clients").map(Number),
    rounds: number("rounds"),
    seconds: number("seconds"),
    warmUp: number("warm-up"),
    ramp: number("ramp"),
    pool: number("pool"),
    heap: given("heap"),
    sharedBuffers: given("shared-buffers"),
    jar: given("jar"),
    against: given("against"),
    profile: given("profile"),
    checkOnly: given("check-only"),
    keep: given("keep"),
    help: given("help"),
  };
}

export function help() {
  const lines = Object.entries(OPTIONS).map(([name, [value, usual, meaning]]) => {
    const left = `  --${name}${value === null ? "" : ` ${value}`}`;
    return `${left.padEnd(26)} ${meaning}${value !== null && usual !== "" ? ` (${usual})` : ""}`;
  });
  return ["bench/run: the one call, side by side. See bench/README.md.", "", ...lines].join("\n");
}
