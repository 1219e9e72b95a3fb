// Half an hour of people who read and write: does anything grow that should not?
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { java } from "./build.mjs";
import * as build from "./build.mjs";
import { UNLIMITED } from "./contenders.mjs";
import { Database } from "./database.mjs";
import { Load } from "./load.mjs";
import { work } from "./places.mjs";
import { answering, freePort, program, resident, say, serve, stop } from "./processes.mjs";
import { heading, help, kept, machine, median, parse, pause, reached, table, versions } from "./single.mjs";
import { WORKLOADS } from "./workloads.mjs";

const OPTIONS = {
  minutes: ["n", "30", "How long."],
  clients: ["n", "4", "Clients of each kind of request."],
  heap: ["512m", "512m", "Most heap of our server."],
  "shared-buffers": ["1GB", "1GB", "PostgreSQL's memory."],
  jar: ["path", "deployment/target/throughline.jar", "Our server; built if it is not there."],
  keep: [null, false, "Keep the results as JSON in bench/results."],
  help: [null, false, "This."],
};
const KINDS = ["page", "tiny", "search", "unseen", "mutation"];
const WARM_UP = 60;
const BETWEEN_LOOKS = 15_000;
const WINDOW = 10;
/** How much more the last third of the time may have than the first. */
const BAR = 1.1;

async function main() {
  const options = parse(OPTIONS, process.argv.slice(2));
  if (options.help) return console.log(help(OPTIONS, "bench/soak: a long time under load. See bench/README.md."));
  const jar = build.ours(options.jar);
  const classpath = build.tools(jar);
  const database = await Database.start(classpath, options);
  const base = "bench_soak";
  await database.copied(await database.filled("S"), base);
  const port = await freePort();
  const collections = join(work("log"), "soak-gc.log");
  const begun = performance.now();
  const child = serve(
    "soak",
    java,
    [
      `-Xmx${options.heap}`, `-Xlog:gc:file=${collections}`, "-jar", jar, `--data=${work("soak")}`, "--http-host=127.0.0.1", `--http-port=${port}`,
      `--database-url=${database.jdbcUrl(base)}`, `--database-user=${database.user}`,
      "--database-serving-user=bench_serving", "--database-serving-password=bench",
    ],
    { THROUGHLINE_DATABASE_PASSWORD: database.password, ...UNLIMITED },
  );
  await answering(child, begun, async () => (await fetch(`http://127.0.0.1:${port}/health/ready`)).status === 200);
  const heavy = await database.seekers(base, "heavy");
  const loads = KINDS.map((kind) => {
    const load = new Load(classpath);
    const file = load.prepare(`soak-${kind}`, WORKLOADS[kind].requests("ours", { heavy }));
    return (seconds) => load.run({ port, clients: options.clients, ramp: 0, seconds, file, same: false, server: child.pid, postgres: database.process });
  });
  await Promise.all(loads.map((run) => run(WARM_UP)));
  const until = performance.now() + options.minutes * 60_000;
  const looks = looking(() => look({ child, database, base, collections }));
  const windows = loads.map(() => []);
  let told = 0;
  while (performance.now() < until) {
    (await Promise.all(loads.map((run) => run(WINDOW)))).forEach((window, i) => windows[i].push(window));
    if (++told % 12 === 0) say(`${Math.round((until - performance.now()) / 60_000)} minutes left; ${JSON.stringify(looks.last())}`);
  }
  const seen = await looks.end();
  await stop(child);
  await database.dropped(base);
  const kinds = Object.fromEntries(KINDS.map((kind, i) => [kind, summary(windows[i])]));
  kept({ date: new Date().toISOString(), machine: machine(), versions: await versions(database, jar), options, kinds, seen }, "soak", markdown);
}

function summary(windows) {
  const third = Math.ceil(windows.length / 3);
  const p99 = (list) => median(list.map((window) => window.p99));
  return {
    answers: windows.reduce((sum, { answers }) => sum + answers, 0),
    failed: windows.reduce((sum, { failed }) => sum + failed, 0),
    complaint: windows.map(({ complaint }) => complaint).find((text) => text) ?? "",
    p99First: p99(windows.slice(0, third)),
    p99Last: p99(windows.slice(-third)),
  };
}

/** What the server holds now. */
async function look({ child, database, base, collections }) {
  const left = [...readFileSync(collections, "utf8").matchAll(/ Pause [^\n]* \d+M->(\d+)M\(/g)].map(([, megabytes]) => Number(megabytes));
  const [[connections]] = await database.sql(base, "select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()");
  return {
    heap: Math.min(...left.slice(-20)),
    resident: resident(child.pid),
    files: readdirSync(`/proc/${child.pid}/fd`).length,
    threads: readdirSync(`/proc/${child.pid}/task`).length,
    connections: Number(connections),
  };
}

function looking(look) {
  const seen = [];
  let over = false;
  const going = (async () => {
    while (!over) {
      seen.push(await look());
      await pause(BETWEEN_LOOKS);
    }
  })();
  return { last: () => seen.at(-1), end: async () => ((over = true), await going, seen) };
}

const LABELS = {
  heap: "heap after a collection, MB",
  resident: "resident memory, MB",
  files: "open files",
  threads: "threads",
  connections: "connections to the database",
};

function markdown(result) {
  const { options, kinds, seen } = result;
  const third = Math.ceil(seen.length / 3);
  return [
    heading(result),
    "",
    `${options.minutes} minutes, ${options.clients} clients of each kind.`,
    "",
    table(
      ["", "answers", "failed", "p99 in the first third", "in the last"],
      Object.entries(kinds).map(([kind, { answers, failed, p99First, p99Last }]) => [
        WORKLOADS[kind].title, String(answers), String(failed), `${p99First.toFixed(1)} ms`, `${p99Last.toFixed(1)} ms`,
      ]),
    ),
    "",
    table(
      ["", "median of the first third", "of the last", `flat (at most ${BAR} ×)`],
      Object.entries(LABELS).map(([name, label]) => {
        const first = median(seen.slice(0, third).map((each) => each[name]));
        const last = median(seen.slice(-third).map((each) => each[name]));
        return [label, first.toFixed(0), last.toFixed(0), reached(last <= first * BAR)];
      }),
    ),
  ].join("\n");
}

program(main);
