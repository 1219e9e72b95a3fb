// One run of the benchmark, from the data to the tables.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, release, totalmem, type } from "node:os";
import { basename, dirname, join } from "node:path";
import * as build from "./build.mjs";
import { CONTENDERS, LABELS, built, started } from "./contenders.mjs";
import { Database } from "./database.mjs";
import { contacts, difference, extent } from "./equal.mjs";
import { Floor, pgbench } from "./floor.mjs";
import { Load, ask } from "./load.mjs";
import { help, options as parse } from "./options.mjs";
import { bench, work } from "./places.mjs";
import { answering, freePort, program, resident, say, serve, stop } from "./processes.mjs";
import * as profile from "./profile.mjs";
import { markdown } from "./report.mjs";
import { UNIQUE, WORKLOADS, page } from "./workloads.mjs";

const WARM_UP_CLIENTS = 8;
const PAGES_COMPARED = 25;
/** What --profile looks into, at so many clients, and for how long. */
const PROFILED = { page: 8, tiny: 32, point: 8, mutation: 8, network: 8 };
const PROFILE_SECONDS = 20;


async function main() {
  const options = parse(process.argv.slice(2));
  if (options.help) return console.log(help());
  const wanted = chosen(options);
  const jar = build.ours(options.jar);
  const classpath = build.tools(jar);
  built(wanted.contenders);
  const database = await Database.start(classpath, options);
  const data = await seekersAndData(database, options, wanted);
  const servers = await startedAll({ database, options, jar, classpath, wanted, data });
  const load = new Load(classpath);
  const result = {
    date: new Date().toISOString(),
    size: options.size,
    machine: machine(),
    versions: await versions(database, wanted, jar),
    options,
    data: await database.counts(data.base),
    starts: Object.fromEntries([...servers].map(([name, server]) => [LABELS[name], server.startedIn])),
    memory: {},
    cases: [],
  };
  if (servers.has("ours")) Object.assign(data.context, await farPages(servers.get("ours"), data.context.collector));
  result.checked = await checkedEqual(servers, data.context);
  say(`Equal answers: ${result.checked.pages} pages of ${result.checked.contenders.join(", ")}`);
  if (options.checkOnly) return;
  if (wanted.has("floor", "page")) {
    servers.set("floor", { name: "floor", floor: await Floor.caught(database, data.base, servers.get("ours").port, data.context.heavy) });
  }
  await measured({ servers, load, database, options, wanted, context: data.context, result });
  if (wanted.works.includes("start")) await ownDatabaseStarts(options, jar, result);
  finish(result, options, wanted);
}

/** Which contenders and workloads take part, from what was told. */
function chosen(options) {
  const unknown = [
    ...options.only.filter((name) => !CONTENDERS.includes(name)),
    ...options.work.filter((name) => name !== "start" && !Object.entries(WORKLOADS).some(([key, { part }]) => (part ?? key) === name)),
  ];
  if (unknown.length > 0) throw new Error(`There is no ${unknown.join(", ")}; see bench/run --help.`);
  let contenders = options.only.length > 0 ? options.only : CONTENDERS;
  if (contenders.includes("floor") && !pgbench()) {
    say("No pgbench on the PATH: the floor is left out.");
    contenders = contenders.filter((name) => name !== "floor");
  }
  if (options.against) contenders = withBefore(contenders);
  if (contenders.includes("floor") && !contenders.includes("ours")) contenders = ["ours", ...contenders];
  const works = options.work.length > 0 ? options.work : [...new Set(Object.entries(WORKLOADS).map(([key, { part }]) => part ?? key)), "start"];
  const cases = [];
  for (const [workload, { part, clients, of }] of Object.entries(WORKLOADS)) {
    if (!works.includes(part ?? workload)) continue;
    for (const contender of withBefore(of)) {
      const kind = contender === "ours-s" ? "ours" : contender;
      if (!contenders.includes(kind) || (contender === "ours-s" && options.size === "S")) continue;
      for (const each of clients ?? options.clients) cases.push({ contender, workload, clients: each, rounds: [] });
    }
  }
  const has = (contender, workload) => cases.some((each) => each.contender === contender && each.workload === workload);
  return { contenders, works, cases, has };
}

async function seekersAndData(database, options, wanted) {
  const base = await database.filled(options.size);
  const context = { heavy: await database.seekers(base, "heavy"), collector: (await database.seekers(base, "collector"))[0] };
  const before = options.against ? await dataBefore(database, options) : undefined;
  let small;
  if (wanted.has("ours-s", "growth")) {
    small = await database.filled("S");
    context.heavyS = await database.seekers(small, "heavy");
  }
  return { base, before, small, context };
}

/** Beside ours, an earlier one of ours. */
function withBefore(names) {
  return names.flatMap((name) => (name === "ours" ? ["ours", "ours-before"] : [name]));
}

/** An earlier jar cannot read what a later one has migrated. */
function dataBefore(database, options) {
  const jar = build.ours(options.against);
  return database.filledBy(jar, options.size, async (base) => {
    const server = await started("ours-before", { base, database, options });
    await answering(server.child, server.begun, async () => (await fetch(`http://127.0.0.1:${server.port}/health/ready`)).status === 200);
    await stop(server.child);
  });
}

/** Starts the servers one after the other, so that each has the machine for itself; notes how long each took. */
async function startedAll({ database, options, jar, classpath, wanted, data }) {
  const servers = new Map();
  const start = async (kind, name, base, one) => {
    const server = await started(kind, { name, base, database, options, jar, classpath });
    server.startedIn = await answering(server.child, server.begun, async () => (await ask(server.port, page(name, one))).data);
    servers.set(name, server);
    say(`${LABELS[name]} answers after ${(server.startedIn / 1000).toFixed(1)} s`);
  };
  for (const kind of wanted.contenders.filter((name) => name !== "floor")) {
    await start(kind, kind, kind === "ours-before" ? data.before : data.base, data.context.heavy[0]);
  }
  if (data.small) await start("ours", "ours-s", data.small, data.context.heavyS[0]);
  return servers;
}

/** The cursors before a seeker's pages 1 to 20, and before those from 191 to 210: several, because no two hold as much. */
async function farPages(server, one) {
  const cursors = [null];
  for (let page = 1; page < 210; page++) {
    const { data } = await ask(server.port, {
      token: one.token,
      body: {
        query: "query Walk($first: Int!, $after: String) { contacts(first: $first, after: $after, orderBy: {field: NAME, direction: ASC}) { pageInfo { endCursor } } }",
        variables: { first: 50, after: cursors.at(-1) },
      },
    });
    cursors.push(data.contacts.pageInfo.endCursor);
  }
  return { near: cursors.slice(0, 20), far: cursors.slice(190, 210) };
}

/** Compares every contender's page with that of the first, for seekers spread over all; fails at a difference. */
async function checkedEqual(servers, { heavy }) {
  const contenders = [...servers.keys()].filter((name) => name !== "ours-s");
  const step = Math.max(Math.floor(heavy.length / PAGES_COMPARED), 1);
  const sample = heavy.filter((_, i) => i % step === 0).slice(0, PAGES_COMPARED);
  const sum = {};
  for (const one of sample) {
    let reference;
    for (const name of contenders) {
      const { data, bytes } = await ask(servers.get(name).port, page(name, one));
      const list = contacts(data);
      if (!reference) {
        reference = list;
        for (const [key, count] of Object.entries({ ...extent(list), bytes })) sum[key] = (sum[key] ?? 0) + count;
      } else {
        const found = difference(reference, list);
        if (found) throw new Error(`${contenders[0]} and ${name} answer differently for seeker ${one.seeker}: ${found}`);
      }
    }
  }
  const mean = Object.fromEntries(Object.entries(sum).map(([key, count]) => [key, Math.round(count / sample.length)]));
  return { contenders, pages: sample.length, mean };
}

async function measured({ servers, load, database, options, wanted, context, result }) {
  const files = new Map();
  const run = (one, seconds, ramp, clients = one.clients) => {
    const server = servers.get(one.contender);
    if (server.floor) return server.floor.run({ clients, ramp, seconds, postgres: database.process });
    const key = `${one.contender}-${one.workload}`;
    const { requests, changes } = WORKLOADS[one.workload];
    if (!files.has(key)) files.set(key, load.prepare(key, requests(one.contender, context)));
    return load.run({
      port: server.port, clients, ramp, seconds, file: files.get(key), same: !changes, server: server.child.pid, postgres: database.process,
    });
  };
  for (const one of wanted.cases) await sensible(servers.get(one.contender), one, context);
  // Changes come last: until then every answer is the same in every round.
  for (const changes of [false, true]) {
    const cases = wanted.cases.filter(({ workload }) => Boolean(WORKLOADS[workload].changes) === changes);
    const warmed = new Set();
    for (const one of cases) {
      const which = `${one.contender} ${one.workload}`;
      if (warmed.has(which) || options.warmUp === 0) continue;
      warmed.add(which);
      await run(one, options.warmUp, 0, WARM_UP_CLIENTS);
      say(`warm: ${which}`);
    }
    for (let round = 1; round <= options.rounds; round++) {
      for (const one of cases) {
        note(round, one, await run(one, options.seconds, options.ramp));
        const server = servers.get(one.contender);
        if (server.child) result.memory[one.contender] = resident(server.child.pid);
      }
    }
  }
  result.cases = wanted.cases;
  if (options.profile && servers.has("ours")) {
    result.profiles = {};
    for (const [workload, clients] of Object.entries(PROFILED)) {
      if (wanted.has("ours", workload)) {
        result.profiles[workload] = await profiled(servers.get("ours"), () => run({ contender: "ours", workload, clients }, PROFILE_SECONDS, 0));
      }
    }
  }
}

async function profiled(server, load) {
  profile.begin(server.child.pid);
  await load();
  return profile.end(server.child.pid);
}

/** Asks once what a case will ask many times: nothing at the top of the answer is missing, and nothing was refused. */
async function sensible(server, one, context) {
  if (server.floor) return;
  const [request] = WORKLOADS[one.workload].requests(one.contender, context);
  const { data } = await ask(server.port, JSON.parse(JSON.stringify(request).replaceAll(UNIQUE, "1234567890")));
  const refused = JSON.stringify(data).match(/"userErrors":\[[^\]]+\]/);
  if (refused || Object.values(data).some((value) => value === null)) {
    throw new Error(`${one.contender} gives no answer to ${one.workload}: ${JSON.stringify(data).slice(0, 300)}`);
  }
}

function note(round, one, found) {
  one.rounds.push(found);
  say(
    `${round} ${one.contender.padEnd(14)} ${one.workload.padEnd(12)} ${String(one.clients).padStart(2)} clients ` +
      `${found.perSecond.toFixed(1).padStart(8)}/s  p50 ${found.p50.toFixed(2)}  p99 ${found.p99.toFixed(2)}  ` +
      `CPU ${found.serverCpu.toFixed(2)} + ${found.postgresCpu.toFixed(2)} ms` + (found.failed ? `  ${found.failed} FAILED: ${found.complaint}` : ""),
  );
  if (found.failed > 0) throw new Error(`${one.contender} failed ${found.failed} times: ${found.complaint}`);
}

/** Our server with the database of its own: the very first start, and the next. */
async function ownDatabaseStarts(options, jar, result) {
  const folder = work("starts", String(Date.now()));
  for (const which of ["the first time", "again"]) {
    const port = await freePort();
    const begun = performance.now();
    const child = serve("start", build.java, [`-Xmx${options.heap}`, "-jar", jar, `--data=${folder}`, "--http-host=127.0.0.1", `--http-port=${port}`]);
    const time = await answering(child, begun, async () => (await fetch(`http://127.0.0.1:${port}/health/ready`)).status === 200);
    result.starts[`Throughline with a database of its own, ${which}`] = time;
    await stop(child);
  }
}

function machine() {
  return {
    processors: cpus().length,
    model: cpus()[0]?.model.trim(),
    memory: Math.round(totalmem() / 1e9),
    system: `${type()} ${release()}`,
  };
}

async function versions(database, wanted, jar) {
  const found = { Throughline: commit(dirname(jar)), Java: javaVersion(), PostgreSQL: await database.version() };
  const pom = (name, tag) => new RegExp(`<${tag}>([^<]+)</${tag}>`).exec(readFileSync(join(bench, "peers", name, "pom.xml"), "utf8"))?.[1];
  const npm = JSON.parse(readFileSync(join(bench, "peers", "postgraphile", "package.json"), "utf8")).dependencies;
  if (wanted.contenders.some((name) => name.startsWith("postgraphile"))) Object.assign(found, { PostGraphile: npm.postgraphile, Node: npm.node });
  if (wanted.contenders.includes("spring")) found["Spring Boot"] = /<artifactId>spring-boot-starter-parent<\/artifactId>\s*<version>([^<]+)/.exec(
    readFileSync(join(bench, "peers", "spring", "pom.xml"), "utf8"))[1];
  if (wanted.contenders.includes("smallrye")) Object.assign(found, { SmallRye: pom("smallrye", "version.smallrye-graphql"), WildFly: pom("smallrye", "version.wildfly") });
  if (wanted.contenders.includes("floor")) found.pgbench = /\d[\d.]*/.exec(pgbench())[0];
  return found;
}

/** From which commit a jar was built, when it lies in a checkout. */
function commit(folder) {
  return spawnSync("git", ["describe", "--always", "--dirty=+"], { cwd: folder, encoding: "utf8" }).stdout?.trim() || "of unknown commit";
}

function javaVersion() {
  return /"([^"]+)"/.exec(spawnSync(build.java, ["-version"], { encoding: "utf8" }).stderr)[1];
}

function finish(result, options, wanted) {
  const tables = markdown(result);
  console.log(tables);
  for (const [workload, { samples, owners, frames }] of Object.entries(result.profiles ?? {})) {
    const share = ([name, part]) => `  ${(part * 100).toFixed(1).padStart(5)} %  ${name}`;
    console.log(`\nWhere our server spends its time on ${WORKLOADS[workload].title} (${samples} samples)\n${owners.map(share).join("\n")}`);
    console.log(`the innermost frames\n${frames.map(share).join("\n")}`);
  }
  const whole = options.size !== "S" && options.only.length === 0 && options.work.length === 0;
  const folder = whole || options.keep ? join(bench, "results") : work("results");
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${result.date.slice(0, 16).replace(/[:T]/g, "-")}-${result.size}.json`);
  // Where it lay on this machine tells nobody anything.
  const portable = { ...result, options: { ...options, jar: undefined, against: options.against && basename(options.against) } };
  writeFileSync(file, `${JSON.stringify(portable, (_, value) => (typeof value === "number" ? Number(value.toFixed(4)) : value), 1)}\n`);
  say(`Kept as ${file}`);
}

await program(main);
