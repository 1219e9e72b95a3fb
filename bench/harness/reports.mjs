// Reports by our server and by bare SQL, side by side: all figures of one cohort as somebody waits for them, and those of every
// cohort by night.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as build from "./build.mjs";
import { Database } from "./database.mjs";
import { difference } from "./equal.mjs";
import { Load, ask } from "./load.mjs";
import { logged } from "./log.mjs";
import { bench, work } from "./places.mjs";
import { answering, freePort, program, say, serve, stop } from "./processes.mjs";
import { heading, help, kept, machine, median, of, parse, pause, reached, table, versions } from "./single.mjs";
import { page } from "./workloads.mjs";

const OPTIONS = {
  size: ["size", "M", "Size of the data: S or M."],
  rounds: ["n", "7", "Interleaved rounds of bare SQL and our server for one cohort."],
  nights: ["n", "3", "Interleaved rounds of both for the nightly run."],
  only: ["part", "", "live or nightly; both unless given."],
  clients: ["n", "1", "Clients that ask for the page during the nightly run."],
  heap: ["512m", "512m", "Most heap of our server."],
  "shared-buffers": ["1GB", "1GB", "PostgreSQL's memory."],
  jar: ["path", "deployment/target/throughline.jar", "Our server; built if it is not there."],
  keep: [null, false, "Keep the results as JSON in bench/results."],
  help: [null, false, "This."],
};
/** Of one report by hand and one by our server, in turns, in each round. */
const PAIRS = 7;
const WARM_UP = { pairs: 10, clients: 8, seconds: 20 };
const WINDOW = 5;
/** Before the night, and again after it. */
const IDLE_WINDOWS = 4;
/** Nobody else is to begin a run. */
const NO_NIGHTS = ["--reports-hour=off"];
/** How our server looks for waiting runs, every second. */
const LOOK = /state in \('WAITING', 'RUNNING'\)/;
/** Floating-point sums may be added up in another order. */
const NEARLY = 1e-9;

const VALUES = "values { figure group numerator denominator value seekers withheld }";
const REPORT = `query ($cohort: ID!, $from: Date!, $to: Date!) {
  cohortReport(cohortId: $cohort, from: $from, to: $to) { report { seekers ${VALUES} } userErrors { code message } } }`;
const SNAPSHOT = `query ($run: ID!, $cohort: ID!) {
  reportSnapshot(runId: $run, cohortId: $cohort) { report { seekers ${VALUES} } userErrors { code message } } }`;
const RUN = `mutation ($from: Date!, $to: Date!) {
  runReport(input: { from: $from, to: $to }) { reportRun { id } userErrors { code message } } }`;
const STATE = "query ($id: ID!) { reportRun(id: $id) { state cohortsTotal } }";

async function main() {
  const options = parse(OPTIONS, process.argv.slice(2));
  if (options.help) return console.log(help(OPTIONS, "bench/reports: all figures of cohorts, beside hand-written and bare SQL. See bench/README.md."));
  const jar = build.ours(options.jar);
  const classpath = build.tools(jar);
  const database = await Database.start(classpath, options);
  const base = await database.filled(options.size, "reports");
  const subject = await subjectOf(database, base);
  const bench = { options, jar, database, base, subject, load: new Load(classpath) };
  const live = options.only === "nightly" ? undefined : await liveReport(bench);
  const nightly = options.only === "live" ? undefined : await nightlyRun(bench);
  const result = { date: new Date().toISOString(), machine: machine(), versions: await versions(database, jar), options, subject, live, nightly };
  kept(result, "reports", markdown);
}

/** The large cohort, its period, and how much is in it. */
async function subjectOf(database, base) {
  const [[institution, cohort, first, last, seekers, threads, interviews]] = await database.sql(base, `
    select r.institution_id, r.cohort_id, r.first, r.last, count(distinct s.id), count(t.id), count(t.held_at)
    from bench.report r
    join seeker s on s.institution_id = r.institution_id and s.cohort_id = r.cohort_id
    join interview_thread t on t.institution_id = s.institution_id and t.seeker_id = s.id and t.deleted_at is null
    group by 1, 2, 3, 4`);
  return { institution, cohort, first, last, seekers: Number(seekers), threads: Number(threads), interviews: Number(interviews) };
}

/** The hand-written SQL of a cohort's figures: settings of the session, then the statement. */
async function handWritten({ database, base, subject }) {
  const [[from, until, zone]] = await database.sql(base, `
    select r.first::timestamp at time zone i.time_zone, (r.last + 1)::timestamp at time zone i.time_zone, i.time_zone
    from bench.report r
    join institution i on i.institution_id = r.institution_id`);
  const values = { institution: subject.institution, cohort: subject.cohort, first: subject.first, today: subject.last, from, until, zone };
  return readFileSync(join(bench, "queries", "figures.sql"), "utf8")
    .replace(/^--.*\n/gm, "")
    .replace(/(?<!:):(\w+)/g, (_, name) => `'${values[name]}'`);
}

/** All figures of the large cohort, over and over by both. */
async function liveReport(given) {
  const { database, base, options, subject } = given;
  const text = await handWritten(given);
  const server = await Server.started(given);
  const request = { token: server.administrators[0].token, body: { query: REPORT, variables: { cohort: subject.cohort, from: subject.first, to: subject.last } } };
  const report = async () => reportOf((await ask(server.port, request)).data.cohortReport);
  const figures = sameFigures(await report(), await database.sql(base, text));
  say(`${figures} figures of ${subject.seekers} seekers with ${subject.threads} threads are the same`);
  await database.prepared(base, text);
  const pair = async () => {
    const bare = await database.again();
    const begun = performance.now();
    await report();
    return { bare, ours: performance.now() - begun };
  };
  for (let i = 0; i < WARM_UP.pairs; i++) await pair();
  const rounds = [];
  for (let round = 1; round <= options.rounds; round++) {
    const pairs = [];
    for (let i = 0; i < PAIRS; i++) pairs.push(await pair());
    rounds.push({ bare: median(pairs.map(({ bare }) => bare)), ours: median(pairs.map(({ ours }) => ours)) });
    say(`${round} by hand ${rounds.at(-1).bare.toFixed(0)} ms, Throughline ${rounds.at(-1).ours.toFixed(0)} ms`);
  }
  await database.forgotten();
  await server.ended();
  return { figures, rounds };
}

function reportOf({ report, userErrors }) {
  if (!report) throw new Error(`no report: ${JSON.stringify(userErrors)}`);
  return report;
}

/** Ends the run unless every value is the same in both; gives how many there are. */
function sameFigures({ values }, rows) {
  const number = (text) => (text === "" || text === null ? null : Number(text));
  const hand = new Map(rows.map(([figure, ...cells]) => [figure, cells.map(number)]));
  if (hand.size !== values.length) throw new Error(`${values.length} figures of ours, ${hand.size} by hand`);
  for (const { figure, group, withheld, ...ours } of values) {
    if (group !== null || withheld) throw new Error(`${figure} is ${withheld ? "withheld" : "of a group"}`);
    const [numerator, denominator, value, seekers] = hand.get(figure) ?? [];
    const near = ours.value !== null && Math.abs(ours.value - value) <= NEARLY * Math.abs(value);
    const found = difference(ours, { numerator, denominator, value: near ? ours.value : value, seekers }, figure);
    if (found) throw new Error(`Throughline and the hand-written SQL differ in ${found}`);
  }
  return hand.size;
}

/** The figures of every cohort and institution, in every breakdown, computed and kept by both. */
async function nightlyRun(given) {
  const { database, options, subject } = given;
  const server = await Server.started(given, await copy(given, "bench_reports"));
  let runs;
  const statements = await logged(database, async () => (runs = await server.night()));
  const transactions = replayed(statements);
  const snapshot = { token: server.administrators[0].token, body: { query: SNAPSHOT, variables: { run: runs[0].id, cohort: subject.cohort } } };
  const figures = sameFigures(reportOf((await ask(server.port, snapshot)).data.reportSnapshot), await database.sql(server.base, await handWritten(given)));
  const reads = (await logged(database, () => ask(server.port, snapshot))).filter(({ sql }) => /\breport_/.test(sql) && !LOOK.test(sql)).length;
  const cohorts = runs.reduce((sum, { cohortsTotal }) => sum + cohortsTotal, 0);
  if (transactions.length !== cohorts + 1) throw new Error(`${transactions.length - 1} transactions were caught of ${cohorts} cohorts and institutions`);
  await server.ended();
  const bare = await copy(given, "bench_bare", server.base);
  await database.sql(bare, "vacuum analyze report_subject");
  const rounds = [];
  const again = await Server.started(given, server.base);
  await again.pages(WARM_UP.clients, WARM_UP.seconds);
  await again.night();
  for (let round = 1; round <= options.nights; round++) {
    await database.sql(bare, `
      delete from report_snapshot;
      update report_subject set computed_at = null;
      update report_run set state = 'RUNNING', ended_at = null`);
    const alone = await database.shared(bare, transactions);
    const begun = performance.now();
    await again.night();
    rounds.push({ bare: alone, ours: performance.now() - begun });
    say(`${round} bare ${(alone / 1000).toFixed(1)} s, Throughline ${(rounds.at(-1).ours / 1000).toFixed(1)} s`);
  }
  const [[values]] = await database.sql(bare, "select sum(cardinality(figures)) from report_snapshot");
  const beside = await besideNight(again, options);
  await again.ended();
  await database.dropped(bare);
  await database.dropped(server.base);
  return { institutions: runs.length, cohorts, figures, values: Number(values), reads, rounds, beside };
}

async function copy({ database, base }, name, of = base) {
  await database.copied(of, name);
  return name;
}

/** The transactions in which a cohort was computed, for others to send: all statements, prepared where they have parameters. */
function replayed(statements) {
  const names = new Map();
  const open = new Map();
  const all = [];
  for (const { pid, sql, parameters } of statements) {
    if (/^begin\b/i.test(sql)) open.set(pid, []);
    else if (/^(commit|rollback)\b/i.test(sql)) {
      const one = open.get(pid) ?? [];
      open.delete(pid);
      if (one.some((text) => text.startsWith("execute") && names.get("kept")?.has(text.split("(")[0]))) all.push(["begin", ...one, "commit"].join(";\n"));
    } else if (open.has(pid)) open.get(pid).push(execution(names, sql, parameters));
  }
  const prepared = [...names].filter(([sql]) => sql !== "kept").map(([sql, name]) => `prepare ${name} as ${sql}`);
  return [prepared.join(";\n"), ...all];
}

function execution(names, sql, parameters) {
  const places = Object.keys(parameters).map(Number).sort((a, b) => a - b);
  if (places.length === 0) return sql;
  if (!names.has(sql)) names.set(sql, `statement_${names.size}`);
  const name = names.get(sql);
  if (/^insert into report_snapshot/i.test(sql)) names.set("kept", new Set([...(names.get("kept") ?? []), `execute ${name} `]));
  return `execute ${name} (${places.map((place) => literal(parameters[place])).join(", ")})`;
}

const literal = (value) => (value === null ? "null" : `'${value.replaceAll("'", "''")}'`);

/** The one call while nothing else goes on, and while the night's reports are computed. */
async function besideNight(server, { clients }) {
  const run = () => server.pages(clients, WINDOW);
  const idle = [];
  for (let i = 0; i < IDLE_WINDOWS; i++) idle.push(await run());
  const busy = [];
  let over = false;
  const begun = performance.now();
  const night = server.night().finally(() => (over = true));
  while (!over) {
    const window = await run();
    if (!over || busy.length === 0) busy.push(window);
  }
  await night;
  for (let i = 0; i < IDLE_WINDOWS; i++) idle.push(await run());
  for (const each of [...idle, ...busy]) if (each.failed > 0) throw new Error(`the page failed ${each.failed} times: ${each.complaint}`);
  say(`p99 ${median(idle.map(({ p99 }) => p99)).toFixed(1)} ms idle, ${median(busy.map(({ p99 }) => p99)).toFixed(1)} ms by night (${busy.map(({ p99 }) => p99.toFixed(1)).join(" ")})`);
  return { idle, busy, time: performance.now() - begun };
}

/** Our server, and an administrator of each institution. */
class Server {
  static async started({ database, base, options, jar, load, subject }, name = base) {
    const server = Object.assign(new Server(), { database, base: name, load, subject, port: await freePort() });
    const rows = await database.sql(name, `
      select institution_id, 'tlp_' || translate(encode(uuid_send(institution_id) || secret, 'base64'), E'+/\\n', '-_')
      from bench.administrator
      order by institution_id <> '${subject.institution}', institution_id`);
    server.administrators = rows.map(([institution, token]) => ({ institution, token }));
    const begun = performance.now();
    server.child = serve(
      "reports",
      build.java,
      [
        `-Xmx${options.heap}`, `-Xms${options.heap}`, "-jar", jar, `--data=${work("ours")}`, "--http-host=127.0.0.1", `--http-port=${server.port}`,
        `--database-url=${database.jdbcUrl(name)}`, `--database-user=${database.user}`, ...NO_NIGHTS,
      ],
      { THROUGHLINE_DATABASE_PASSWORD: database.password },
    );
    await answering(server.child, begun, async () => (await fetch(`http://127.0.0.1:${server.port}/health/ready`)).status === 200);
    server.requests = load.prepare("reports", (await database.seekers(name, "heavy")).map((one) => page("ours", one)));
    return server;
  }

  /** The one call, for so many seconds. */
  pages(clients, seconds) {
    return this.load.run({
      port: this.port, clients, ramp: 0, seconds, file: this.requests, same: true, server: this.child.pid, postgres: this.database.process,
    });
  }

  /** Has the reports of every institution computed and kept. */
  async night() {
    const { first, last } = this.subject;
    const runs = [];
    for (const { token } of this.administrators) {
      const { data } = await ask(this.port, { token, body: { query: RUN, variables: { from: first, to: last } } });
      if (!data.runReport.reportRun) throw new Error(`no run: ${JSON.stringify(data.runReport.userErrors)}`);
      runs.push({ token, id: data.runReport.reportRun.id });
    }
    for (const run of runs) run.cohortsTotal = await this.#done(run);
    return runs;
  }

  async #done({ token, id }) {
    for (;;) {
      const { data } = await ask(this.port, { token, body: { query: STATE, variables: { id } } });
      if (data.reportRun.state === "DONE") return data.reportRun.cohortsTotal;
      if (!["WAITING", "RUNNING"].includes(data.reportRun.state)) throw new Error(`A run is ${data.reportRun.state}; see bench/work/log/reports.log`);
      await pause(50);
    }
  }

  async ended() {
    await stop(this.child);
  }
}

function markdown(result) {
  const { options, subject, live, nightly } = result;
  const seconds = (ms) => ms / 1000;
  const ratio = (rounds) => median(rounds.map(({ bare }) => bare)) / median(rounds.map(({ ours }) => ours));
  const each = (rounds) => rounds.map(({ bare, ours }) => (bare / ours).toFixed(2)).join(", ");
  const times = [];
  const bars = [];
  if (live) {
    times.push(
      ["all figures of a cohort: hand-written SQL, ms", of(live.rounds, ({ bare }) => bare)],
      ["– Throughline, from the request to the answer, ms", of(live.rounds, ({ ours }) => ours)],
    );
    bars.push([`all figures of a cohort of ${subject.seekers} seekers (${subject.threads.toLocaleString("en")} threads), live, against hand-written SQL`,
      "0.9 ×", `${ratio(live.rounds).toFixed(2)} × (${each(live.rounds)})`, reached(ratio(live.rounds) >= 0.9)]);
  }
  if (nightly) {
    const p99 = median(nightly.beside.busy.map((one) => one.p99)) / median(nightly.beside.idle.map((one) => one.p99));
    times.push(
      ["the nightly run: the same SQL bare, by two connections, s", of(nightly.rounds, ({ bare }) => seconds(bare))],
      ["– Throughline, from the request to the last run done, s", of(nightly.rounds, ({ ours }) => seconds(ours))],
      [`– Throughline, while ${options.clients === 1 ? "a client asks" : `${options.clients} clients ask`} for the page, s`, seconds(nightly.beside.time).toFixed(1)],
    );
    bars.push(
      [`the nightly run of ${nightly.institutions} institutions (${nightly.cohorts} reports, ${nightly.values.toLocaleString("en")} values), against the same SQL run bare`,
        "0.8 ×", `${ratio(nightly.rounds).toFixed(2)} × (${each(nightly.rounds)})`, reached(ratio(nightly.rounds) >= 0.8)],
      ["a snapshot read", "one statement", `${nightly.reads}`, reached(nightly.reads === 1)],
      ["the one call's p99 during the nightly run, against idle", "2 × at most", `${p99.toFixed(2)} ×`, reached(p99 <= 2)],
    );
  }
  return [
    `${heading(result)}\n` +
      `Size ${options.size}; the cohort has ${subject.seekers} seekers, ${subject.threads.toLocaleString("en")} threads and ${subject.interviews.toLocaleString("en")} interviews. ` +
      `${live ? `${live.figures} figures are the same by hand; ` : ""}${options.rounds} rounds of ${PAIRS} reports of each in turns, ${options.nights} interleaved rounds of nights; heap ${options.heap}; medians (least–most).`,
    table(["", "time"], times),
    table(["what", "to reach", "measured", "reached"], bars),
  ].join("\n\n");
}

await program(main);
