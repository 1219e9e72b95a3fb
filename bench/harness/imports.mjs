// A directory imported by our server, and the same file copied and inserted by bare SQL, side by side.
import { createHash } from "node:crypto";
import { openAsBlob, readFileSync } from "node:fs";
import { join } from "node:path";
import * as build from "./build.mjs";
import { UNLIMITED } from "./contenders.mjs";
import { Database } from "./database.mjs";
import { Load, ask } from "./load.mjs";
import { HEADER, people } from "./people.mjs";
import { work } from "./places.mjs";
import { answering, freePort, program, resident, say, serve, stop } from "./processes.mjs";
import { heading, help, kept, machine, median, of, parse, pause, reached, table, versions } from "./single.mjs";
import { page } from "./workloads.mjs";

const OPTIONS = {
  rows: ["n", "1000000", "People in the file."],
  rounds: ["n", "3", "Interleaved rounds of bare SQL and our server."],
  heap: ["512m", "512m", "Most heap of our server."],
  clients: ["n", "1", "Clients that ask for the page while the directory is imported."],
  "shared-buffers": ["1GB", "1GB", "PostgreSQL's memory."],
  jar: ["path", "deployment/target/throughline.jar", "Our server; built if it is not there."],
  keep: [null, false, "Keep the results as JSON in bench/results."],
  help: [null, false, "This."],
};
/** A small import before anything is measured, and load on the page: one that just started still compiles and loads. */
const WARM_UP = { rows: 50_000, clients: 8, seconds: 20 };
const PREVIEWED = 100_000;
const WINDOW = 5;
const ADMIN_SECRET = createHash("sha256").update("an administrator of the benchmark").digest();

const seconds = (ms) => ms / 1000;

async function main() {
  const options = parse(OPTIONS, process.argv.slice(2));
  if (options.help) return console.log(help(OPTIONS, "bench/imports: a directory imported, beside what the database alone would need. See bench/README.md."));
  const jar = build.ours(options.jar);
  const classpath = build.tools(jar);
  const database = await Database.start(classpath, options);
  const base = await database.filled("S");
  const files = { all: await people(options.rows), warm: await people(WARM_UP.rows), previewed: await people(PREVIEWED) };
  const load = new Load(classpath);
  const found = { bare: [], rounds: [] };
  for (let round = 1; round <= options.rounds; round++) {
    found.bare.push(await bare(database, base, files.all));
    say(`${round} bare SQL      ${(found.bare.at(-1).copy / 1000).toFixed(1)} s copying, ${(found.bare.at(-1).insert / 1000).toFixed(1)} s inserting`);
    found.rounds.push(await ours({ database, base, files, options, jar, load, round }));
  }
  Object.assign(found, await beside({ database, base, files, options, jar, load }));
  kept({ date: new Date().toISOString(), machine: machine(), versions: await versions(database, jar), options, ...found }, "imports", markdown);
}

/** What the database alone would need: the file into a staging table, and from there into the directory, in one order. */
async function bare(database, base, file) {
  const name = "bench_bare";
  await database.copied(base, name);
  const begun = performance.now();
  await database.sql(name, `
    create unlogged table bare (${HEADER.split(",").map((column) => `"${column}" text`).join(", ")});
    copy bare from '${file}' with (format csv, header)`, "admin");
  const copied = performance.now();
  await database.sql(name, `
    insert into directory_person (institution_id, id, external_key, name, email, linked_in_url, linked_in_key, organization,
                                  title, sector, place, school, graduation_year, groups, monthly_limit)
    select (select institution_id from bench.admin), uuidv7(), "External key", "Name", "E-mail", "LinkedIn",
           rtrim(split_part("LinkedIn", '/in/', 2), '/'), "Organisation", "Title", "Sector", "Place", "School",
           "Graduation year"::int, coalesce(string_to_array("Groups", ';'), '{}'), coalesce("Monthly limit"::int, 1)
    from bare order by "E-mail" collate "C"
    on conflict do nothing`, "admin");
  const inserted = performance.now();
  await database.sql(name, "analyze directory_person", "admin");
  const result = { copy: copied - begun, insert: inserted - copied, all: inserted - begun, rows: await directory(database, name) };
  await database.dropped(name);
  return result;
}

async function directory(database, name) {
  return Number((await database.sql(name, "select count(*) from directory_person"))[0][0]);
}

/** Our server imports the same file, and then once more, while nobody else asks for anything. */
async function ours({ database, base, files, options, jar, load, round }) {
  const server = await Server.started({ database, base, options, jar, load });
  await server.warmedUp(files.warm);
  await pause(5_000);
  const idle = { resident: resident(server.child.pid), held: server.held().at(-1) };
  const collections = server.held().length;
  const memory = watched(server.child.pid);
  const first = await server.imported(files.all);
  const peak = { resident: memory.end(), held: Math.max(idle.held, ...server.held().slice(collections)) };
  const rows = await directory(database, server.base);
  const again = await server.imported(files.all);
  say(`${round} Throughline   ${seconds(first.time).toFixed(1)} s, again ${seconds(again.time).toFixed(1)} s, ${Math.round(idle.resident)} MB idle, ${Math.round(peak.resident)} MB at most; of the heap ${idle.held} and ${peak.held} MB held`);
  await server.ended();
  return { first, again, idle, peak, rows };
}

/** The one call while nothing else goes on and while the directory is imported; and when a dry run first tells a row. */
async function beside({ database, base, files, options, jar, load }) {
  const server = await Server.started({ database, base, options, jar, load });
  await server.warmedUp(files.warm);
  const run = () => server.pages(options.clients, WINDOW);
  const idle = [];
  for (let i = 0; i < 4; i++) idle.push(await run());
  const preview = await server.previewed(files.previewed);
  const busy = [];
  const importing = server.imported(files.all);
  let over = false;
  importing.then(() => (over = true), () => (over = true));
  while (!over) {
    const window = await run();
    if (!over) busy.push(window);
  }
  const { time } = await importing;
  for (const each of [...idle, ...busy]) if (each.failed > 0) throw new Error(`the page failed ${each.failed} times: ${each.complaint}`);
  say(`p99 ${median(idle.map(({ p99 }) => p99)).toFixed(1)} ms idle, ${median(busy.map(({ p99 }) => p99)).toFixed(1)} ms while importing (${busy.map(({ p99 }) => p99.toFixed(1)).join(" ")})`);
  await server.ended();
  return { beside: { idle, busy, time }, preview };
}

/** Our server on a copy of the data, and an administrator who imports. */
class Server {
  static async started({ database, base, options, jar, load }) {
    const server = Object.assign(new Server(), {
      database, load, base: "bench_imports", port: await freePort(), collections: join(work("log"), "imports-gc.log"),
    });
    await database.copied(base, server.base);
    const [[institution]] = await database.sql(server.base, "select institution_id from bench.admin");
    server.token = `tlp_${Buffer.concat([Buffer.from(institution.replaceAll("-", ""), "hex"), ADMIN_SECRET]).toString("base64url")}`;
    const begun = performance.now();
    server.child = serve(
      "imports",
      build.java,
      [
        `-Xmx${options.heap}`, `-Xms${options.heap}`, "-XX:+AlwaysPreTouch", `-Xlog:gc:file=${server.collections}`, "-jar", jar, `--data=${work("ours")}`, "--http-host=127.0.0.1", `--http-port=${server.port}`,
        `--database-url=${database.jdbcUrl(server.base)}`, `--database-user=${database.user}`,
        "--database-serving-user=bench_serving", "--database-serving-password=bench",
      ],
      { THROUGHLINE_DATABASE_PASSWORD: database.password, ...UNLIMITED },
    );
    await answering(server.child, begun, async () => (await fetch(`http://127.0.0.1:${server.port}/health/ready`)).status === 200);
    server.requests = load.prepare("imports", (await database.seekers(base, "heavy")).map((one) => page("ours", one)));
    return server;
  }

  /** What each collection of the heap has left so far, in MB: what is held, and garbage that has become old. */
  held() {
    return [...readFileSync(this.collections, "utf8").matchAll(/ Pause [^\n]* \d+M->(\d+)M\(/g)].map(([, left]) => Number(left));
  }

  async warmedUp(file) {
    await this.imported(file);
    await this.pages(WARM_UP.clients, WARM_UP.seconds);
  }

  /** The one call, for so many seconds. */
  pages(clients, seconds) {
    return this.load.run({
      port: this.port, clients, ramp: 0, seconds, file: this.requests, same: true, server: this.child.pid, postgres: this.database.process,
    });
  }

  /** Sends a file and has it imported; the milliseconds from the first byte to the end, and of each phase. */
  async imported(file) {
    const begun = performance.now();
    const id = await this.#sent(file, "import");
    const phases = {};
    let last = performance.now();
    let phase = "SENDING";
    phases[phase] = last - begun;
    for (;;) {
      const one = await this.#asked(id, "state phase");
      const now = performance.now();
      phases[one.phase ?? phase] = (phases[one.phase ?? phase] ?? 0) + now - last;
      [last, phase] = [now, one.phase ?? phase];
      if (one.state === "IMPORTED") return { time: now - begun, phases };
      if (one.state !== "IMPORTING") throw new Error(`The import is ${one.state}; see bench/work/log/imports.log`);
      await pause(50);
    }
  }

  /** Has a file tried; how much of it was read when the first row was told. */
  async previewed(file) {
    const id = await this.#sent(file, "check");
    for (;;) {
      const one = await this.#asked(id, "state rowsRead preview { line }");
      if (one.preview.length > 0 || one.state !== "CHECKING") {
        const result = { state: one.state, read: one.rowsRead };
        while ((await this.#asked(id, "state")).state === "CHECKING") await pause(50);
        return result;
      }
      await pause(10);
    }
  }

  async #sent(file, then) {
    const form = new FormData();
    form.set("kind", "DIRECTORY");
    form.set("then", then);
    form.set("file", await openAsBlob(file), "people.csv");
    const answer = await fetch(`http://127.0.0.1:${this.port}/imports`, {
      method: "POST", headers: { Authorization: `Bearer ${this.token}` }, body: form,
    });
    if (!answer.ok) throw new Error(`POST /imports: ${answer.status} ${await answer.text()}`);
    return (await answer.json()).id;
  }

  async #asked(id, fields) {
    const query = `query ($id: ID!) { bulkImport(id: $id) { ${fields} } }`;
    return (await ask(this.port, { token: this.token, body: { query, variables: { id } } })).data.bulkImport;
  }

  async ended() {
    await stop(this.child);
    await this.database.dropped(this.base);
  }
}

/** The most memory that a process holds until the end is asked for. */
function watched(pid) {
  let peak = resident(pid);
  const timer = setInterval(() => (peak = Math.max(peak, resident(pid))), 100);
  return { end: () => (clearInterval(timer), peak) };
}

function markdown(result) {
  const { options, bare, rounds, beside, preview } = result;
  const count = (list) => [...new Set(list.map(({ rows }) => rows.toLocaleString("en")))].join(", ");
  const phases = [...new Set(rounds.flatMap(({ first }) => Object.keys(first.phases)))];
  const ratio = rounds.map(({ first }, i) => bare[i].all / first.time);
  const p99 = median(beside.busy.map((each) => each.p99)) / median(beside.idle.map((each) => each.p99));
  const heap = median(rounds.map(({ idle, peak }) => peak.held - idle.held));
  const beyond = median(rounds.map(({ idle, peak }) => peak.resident - idle.resident));
  const repeated = median(rounds.map(({ first, again }) => again.time / first.time));
  return [
    `${heading(result)}\n` +
      `${Number(options.rows).toLocaleString("en")} people, ${options.rounds} interleaved rounds, heap ${options.heap}; medians (least–most).`,
    table(["", "seconds", "rows in the directory"], [
      ["`COPY` into a staging table", of(bare, ({ copy }) => seconds(copy)), ""],
      ["one sorted `INSERT … ON CONFLICT`", of(bare, ({ insert }) => seconds(insert)), count(bare)],
      ["Throughline, from the first byte sent to IMPORTED", of(rounds, ({ first }) => seconds(first.time)), count(rounds)],
      ...phases.map((phase) => [`– ${phase.toLowerCase().replaceAll("_", " ")}`, of(rounds, ({ first }) => seconds(first.phases[phase] ?? 0)), ""]),
      ["Throughline, the same file again", of(rounds, ({ again }) => seconds(again.time)), ""],
      [`Throughline, while ${options.clients === 1 ? "a client asks" : `${options.clients} clients ask`} for the page`, seconds(beside.time).toFixed(1), ""],
    ]),
    table(["what", "to reach", "measured", "reached"], [
      ["rate of the import, against bare SQL", "0.8 ×", `${median(ratio).toFixed(2)} × (${ratio.map((each) => each.toFixed(2)).join(", ")})`, reached(median(ratio) >= 0.8)],
      ["memory over idle: held of the heap, and resident beyond it", "64 MB at most", `${Math.round(heap)} + ${Math.round(beyond)} MB`, reached(heap + beyond <= 64)],
      ["the one call's p99 during the import, against idle", "2 × at most", `${p99.toFixed(2)} ×`, reached(p99 <= 2)],
      ["the same file again, against the first time", "faster", `${repeated.toFixed(2)} × the time`, reached(repeated < 1)],
      [`first line of a dry run of ${PREVIEWED.toLocaleString("en")} rows`, "while it reads",
        `after ${preview.read.toLocaleString("en")} rows`, reached(preview.state === "CHECKING" && preview.read < PREVIEWED)],
    ]),
  ].join("\n\n");
}

await program(main);
