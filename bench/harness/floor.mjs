// The floor: the very statements of our plan, caught on their way into PostgreSQL, sent by pgbench in one libpq pipeline.
import { execFileSync, spawn } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ask } from "./load.mjs";
import { logged } from "./log.mjs";
import { work } from "./places.mjs";
import { cpu, machine } from "./processes.mjs";
import { page } from "./workloads.mjs";

export function pgbench() {
  try {
    return execFileSync("pgbench", ["--version"], { encoding: "utf8" }).trim();
  } catch {
    return null;
  }
}

export class Floor {
  #database;
  #base;
  #script;
  #rows;

  /** Has our server answer every seeker's page while PostgreSQL logs, and keeps statements and parameters. */
  static async caught(database, base, port, seekers) {
    const floor = new Floor();
    floor.#database = database;
    floor.#base = base;
    await ask(port, page("ours", seekers[0]));
    const statements = await logged(database, async () => {
      for (const one of seekers) await ask(port, page("ours", one));
    });
    await floor.#prepare(pages(statements), seekers);
    return floor;
  }

  async #prepare(all, seekers) {
    if (all.length === 0) throw new Error("the floor: no statements were caught");
    const shape = all[0].map((statement) => statement.sql).join(";\n");
    if (all.length !== seekers.length || all.some((each) => each.map((statement) => statement.sql).join(";\n") !== shape)) {
      throw new Error(`the floor: ${all.length} pages of different statements were caught for ${seekers.length} seekers`);
    }
    // A parameter that is the same for all stays a literal; the others become columns of a table that pgbench draws a row from.
    const columns = [];
    const lines = all[0].map((statement, s) =>
      statement.sql.replace(/\$(\d+)/g, (_, p) => {
        const values = all.map((each) => each[s].parameters[p]);
        if (values.every((value) => value === values[0])) return literal(values[0]);
        let place = columns.findIndex((column) => column.every((value, i) => value === values[i]));
        if (place < 0) place = columns.push(values) - 1;
        return `:p${place}${type(values.find((value) => value !== null))}`;
      }),
    );
    const names = columns.map((_, i) => `p${i}`);
    const rows = all.map((_, n) => `(${[n + 1, ...columns.map((column) => literal(column[n]))].join(",")})`);
    await this.#database.sql(this.#base, "drop table if exists bench.floor");
    await this.#database.sql(
      this.#base,
      `create table bench.floor (n int primary key, ${names.map((name) => `${name} text`).join(", ")})`,
    );
    await this.#database.sql(this.#base, `insert into bench.floor values ${rows.join(",\n")}`);
    await this.#database.sql(this.#base, "vacuum (freeze, analyze) bench.floor");
    this.#rows = rows.length;
    this.statements = lines.length;
    this.#script = join(work("floor"), "page.sql");
    writeFileSync(
      this.#script,
      [
        `\\set n random(1, :rows)`,
        `select ${names.join(", ")} from bench.floor where n = :n \\gset`,
        "\\startpipeline",
        ...lines.map((line) => `${line};`),
        "\\endpipeline",
        "",
      ].join("\n"),
    );
  }

  async run({ clients, ramp, seconds, postgres }) {
    if (ramp > 0) await this.#pgbench(clients, ramp);
    const before = [cpu(postgres), machine()];
    const output = await this.#pgbench(clients, seconds);
    const after = [cpu(postgres), machine()];
    const times = timesIn(work("floor"));
    const at = (percent) => times[Math.max(Math.ceil((times.length * percent) / 100) - 1, 0)] / 1000;
    return {
      answers: times.length,
      failed: Number(/failed transactions: (\d+)/.exec(output)?.[1] ?? 0),
      perSecond: Number(/tps = ([\d.]+)/.exec(output)[1]),
      p50: at(50), p90: at(90), p99: at(99), longest: at(100),
      bytes: 0,
      complaint: "",
      serverCpu: NaN,
      postgresCpu: (after[0] - before[0]) / times.length,
      busy: (after[1].busy - before[1].busy) / (after[1].all - before[1].all),
    };
  }

  #pgbench(clients, seconds) {
    for (const file of logs(work("floor"))) rmSync(file);
    const database = this.#database;
    const args = [
      "-n", "-M", "prepared", "-f", this.#script, "-D", `rows=${this.#rows}`, "-c", String(clients), "-j", String(Math.min(clients, 2)),
      "-T", String(seconds), "-l", `--log-prefix=${join(work("floor"), "times")}`,
      "-h", database.host, "-p", String(database.port), "-U", database.user, this.#base,
    ];
    return new Promise((resolve, reject) => {
      const child = spawn("pgbench", args, { env: { ...process.env, PGPASSWORD: database.password } });
      let output = "";
      let complaint = "";
      child.stdout.on("data", (data) => (output += data));
      child.stderr.on("data", (data) => (complaint += data));
      child.on("exit", (code) => (code === 0 ? resolve(output) : reject(new Error(`pgbench: ${complaint.slice(0, 1000)}`))));
    });
  }
}

function logs(folder) {
  return readdirSync(folder).filter((name) => name.startsWith("times")).map((name) => join(folder, name));
}

function timesIn(folder) {
  return logs(folder)
    .flatMap((file) => readFileSync(file, "latin1").trimEnd().split("\n").map((line) => Number(line.split(" ")[2])))
    .sort((a, b) => a - b);
}

/** The plan's statements of each page: those in a read-only transaction, but for what opens and ends it. */
function pages(statements) {
  const all = [];
  let current = null;
  for (const { sql, parameters } of statements) {
    if (/^begin/i.test(sql)) current = /^begin isolation/i.test(sql) ? [] : null;
    else if (/^(rollback|commit)/i.test(sql)) {
      if (current?.length) all.push(current);
      current = null;
    } else if (current && /^(select|with)/i.test(sql)) current.push({ sql, parameters });
  }
  return all;
}

function type(value) {
  if (/^\{.*\}$/s.test(value)) return "::uuid[]";
  if (/^[0-9a-f]{8}-[0-9a-f]{4}-/.test(value)) return "::uuid";
  if (/^-?\d+$/.test(value)) return "::int";
  return "";
}

function literal(value) {
  if (value === null || value === undefined) return "null";
  return `'${value.replaceAll("'", "''")}'${type(value)}`;
}
