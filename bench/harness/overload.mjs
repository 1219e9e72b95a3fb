// Five times as many requests as the server can answer, for a minute: what is served, what is refused, and how it is afterwards.
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import * as build from "./build.mjs";
import { started } from "./contenders.mjs";
import { Database } from "./database.mjs";
import { Load } from "./load.mjs";
import { answering, program, say, stop } from "./processes.mjs";
import { heading, help, kept, machine, parse, pause, reached, table, versions } from "./single.mjs";
import { page } from "./workloads.mjs";

const OPTIONS = {
  times: ["n", "5", "How many times as many as it can answer."],
  seconds: ["n", "60", "How long."],
  clients: ["n", "8", "Clients that find out how many it can answer."],
  connections: ["n", "800", "Most connections of the many."],
  heap: ["512m", "512m", "Most heap of our server."],
  pool: ["n", "10", "Connections to the database."],
  "shared-buffers": ["1GB", "1GB", "PostgreSQL's memory."],
  jar: ["path", "deployment/target/throughline.jar", "Our server; built if it is not there."],
  keep: [null, false, "Keep the results as JSON in bench/results."],
  help: [null, false, "This."],
};
const WARM_UP = 25;
const MEASURED = 10;
/** What the issue asks for, in milliseconds. */
const BARS = { served: 2_000, refused: 1_500, afterwards: 2 };
const REST = 5_000;

async function main() {
  const options = parse(OPTIONS, process.argv.slice(2));
  if (options.help) return console.log(help(OPTIONS, "bench/overload: far more requests than can be answered. See bench/README.md."));
  const jar = build.ours(options.jar);
  const classpath = build.tools(jar);
  const database = await Database.start(classpath, options);
  const base = await database.filled("S");
  const load = new Load(classpath);
  const server = await started("ours", { database, base, options, jar, classpath, name: "overload" });
  await answering(server.child, server.begun, async () => (await fetch(`http://127.0.0.1:${server.port}/health/ready`)).status === 200);
  const requests = load.prepare("overload", (await database.seekers(base, "heavy")).map((one) => page("ours", one)));
  const normal = (seconds) =>
    load.run({ port: server.port, clients: options.clients, ramp: 0, seconds, file: requests, same: true, server: server.child.pid, postgres: database.process });
  await normal(WARM_UP);
  const before = await normal(MEASURED);
  const perSecond = Math.round(before.perSecond * options.times);
  say(`${before.perSecond.toFixed(0)} a second with ${options.clients} clients; now ${perSecond} a second for ${options.seconds} s`);
  const probe = probed(server.port);
  const { stdout } = await promisify(execFile)(build.java, [
    "-Xmx2g", "-XX:+UseParallelGC", "-Xss256k", "-cp", classpath, "org.throughline.bench.Overload",
    String(server.port), String(options.connections), String(perSecond), String(options.seconds), requests,
  ]);
  const during = { ...JSON.parse(stdout), health: await probe.end() };
  await pause(REST);
  const after = await normal(MEASURED);
  await stop(server.child);
  kept({ date: new Date().toISOString(), machine: machine(), versions: await versions(database, jar), options, before, perSecond, during, after }, "overload", markdown);
}

/** Somebody who asks ten times a second whether the server lives. */
function probed(port) {
  const times = [];
  let failed = 0;
  let over = false;
  const asking = (async () => {
    while (!over) {
      const begun = performance.now();
      try {
        const answer = await fetch(`http://127.0.0.1:${port}/health/live`);
        await answer.arrayBuffer();
        if (answer.status === 200) times.push(performance.now() - begun);
        else failed++;
      } catch {
        failed++;
      }
      await pause(100);
    }
  })();
  return {
    async end() {
      over = true;
      await asking;
      return { answered: times.length, failed, longest: Math.max(...times) };
    },
  };
}

function markdown(result) {
  const { options, before, perSecond, during, after } = result;
  const ms = (value) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
  const ratio = after.p99 / before.p99;
  return [
    heading(result),
    "",
    `${perSecond} requests a second (${options.times} × ${before.perSecond.toFixed(0)}) for ${options.seconds} s: ` +
      `${Object.entries(during.kinds).map(([kind, number]) => `${number} × ${kind}`).join(", ")}.`,
    "",
    table(
      ["", "bar", "measured", "reached"],
      [
        ["served, p99", ms(BARS.served), ms(during.served.p99), reached(during.served.p99 <= BARS.served)],
        ["refused, p99", ms(BARS.refused), ms(during.refused.p99), reached(during.refused.p99 <= BARS.refused)],
        ["without an answer", "0", String(during.lost), reached(during.lost === 0)],
        ["served a second, of what it can do", "", `${(during.served.number / options.seconds / before.perSecond).toFixed(2)} ×`, ""],
        ["health checks not answered", "0", `${during.health.failed} of ${during.health.answered + during.health.failed}`, reached(during.health.failed === 0)],
        [`p99 ${REST / 1000} s later, of before`, `${BARS.afterwards} ×`, `${ratio.toFixed(2)} × (${ms(before.p99)}, ${ms(after.p99)})`, reached(ratio <= BARS.afterwards)],
        ["longest that the generator was late", "", ms(during.longestWithoutConnection), ""],
      ],
    ),
  ].join("\n");
}

program(main);
