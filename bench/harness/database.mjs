// The server's own PostgreSQL, and the benchmark's data in it.
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { java } from "./build.mjs";
import { bench, work } from "./places.mjs";
import { converse } from "./processes.mjs";

/** The data of every benchmark, and what some need beside it. */
const USUAL = /^[123]-/;

/** Institutions, and seekers of each: 40 contacts a seeker. */
const SIZES = { S: [1, 500], M: [20, 500], L: [100, 1000] };

export class Database {
  #tool;

  static async start(classpath, options) {
    const database = new Database();
    const settings = [`shared_buffers=${options.sharedBuffers}`];
    database.#tool = converse("database", java, [
      "-cp", classpath, "org.throughline.bench.Database", work("data"), ...settings,
    ]);
    const [[host, port, user, password, administrator, administratorPassword, process, log]] =
      await database.#ask("where");
    Object.assign(database, { host, port: Number(port), user, password, administrator, administratorPassword, log });
    database.process = Number(process);
    return database;
  }

  async #ask(command) {
    this.#tool.say(command);
    const rows = [];
    for (;;) {
      const [kind, ...cells] = (await this.#tool.hear()).split("\t");
      if (kind === "row") rows.push(cells);
      else if (kind === "ok") return rows;
      else throw new Error(`The database says: ${kind.replace(/^failed /, "")}`);
    }
  }

  /** Runs a text of statements and gives their rows, each an array of texts. */
  async sql(database, text, as = "run") {
    const file = join(work("sql"), "statement.sql");
    writeFileSync(file, text);
    return this.#ask(`${as} ${database} ${file}`);
  }

  jdbcUrl(database) {
    return `jdbc:postgresql://${this.host}:${this.port}/${database}`;
  }

  url(database) {
    return `postgres://${this.user}:${encodeURIComponent(this.password)}@${this.host}:${this.port}/${database}`;
  }

  /** Has a text's last statement ready on a connection of its own, after the others, until it is forgotten. */
  async prepared(database, text) {
    const file = join(work("sql"), "prepared.sql");
    writeFileSync(file, text);
    await this.#ask(`prepare ${database} ${file}`);
  }

  /** Runs what is ready once more; the milliseconds. */
  async again() {
    return Number((await this.#ask("again"))[0][0]);
  }

  /** Closes the connection of what is ready. */
  async forgotten() {
    await this.#ask("forget");
  }

  /** Runs texts by two connections at once, the first one by both; the milliseconds of all but the first. */
  async shared(database, texts) {
    const file = join(work("sql"), "shared.sql");
    writeFileSync(file, texts.join("\n-- next\n"));
    return Number((await this.#ask(`share ${database} ${file}`))[0][0]);
  }

  #scripts(size, beside) {
    const [institutions, seekers] = SIZES[size];
    return readdirSync(join(bench, "data"))
      .filter((file) => USUAL.test(file) || file.endsWith(`-${beside}.sql`))
      .sort()
      .map((file) => readFileSync(join(bench, "data", file), "utf8"))
      .map((text) => text.replaceAll(":institutions", institutions).replaceAll(":seekers", seekers));
  }

  async #fill(name, scripts, beside) {
    for (const script of scripts) await this.sql(name, script);
    if (beside) await this.sql(name, "vacuum full interview_thread");
    await this.sql(name, "vacuum (freeze, analyze)");
    await this.sql(name, "checkpoint", "admin");
  }

  /** Makes the data of a size unless it is there and made by these very scripts, beside it what one benchmark needs; gives the database's name. */
  async filled(size, beside = null) {
    const name = ["bench", size.toLowerCase(), ...(beside ? [beside] : [])].join("_");
    const scripts = this.#scripts(size, beside);
    const mark = join(work("data"), `${name}.sql`);
    if (!existsSync(mark) || readFileSync(mark, "utf8") !== scripts.join("")) {
      console.error(`Making the data of size ${size} …`);
      await this.sql("postgres", `drop database if exists ${name}`, "admin");
      await this.#ask(`migrate ${name}`);
      await this.#fill(name, scripts, beside);
      writeFileSync(mark, scripts.join(""));
    } else {
      await this.#ask(`migrate ${name}`);
    }
    return name;
  }

  /** The same data in the schema of another jar, which migrates an empty database when it starts. */
  async filledBy(jar, size, migrated) {
    const name = `bench_${size.toLowerCase()}_before`;
    const scripts = this.#scripts(size, null);
    const mark = join(work("data"), `${name}.sql`);
    const wanted = [...scripts, `-- ${jar} of ${statSync(jar).mtimeMs}`].join("");
    if (!existsSync(mark) || readFileSync(mark, "utf8") !== wanted) {
      console.error(`Making the data of size ${size} in the schema of ${jar} …`);
      await this.dropped(name);
      await this.sql("postgres", `create database ${name} owner ${this.user}`, "admin");
      await migrated(name);
      await this.#fill(name, scripts);
      writeFileSync(mark, wanted);
    }
    return name;
  }

  /** Makes a copy of a database, as it is on a disk that has nothing to write any more. */
  async copied(base, name) {
    await this.dropped(name);
    await this.sql("postgres", `create database ${name} template ${base} owner ${this.user}`, "admin");
    await this.sql("postgres", "checkpoint", "admin");
  }

  async dropped(name) {
    await this.sql("postgres", `drop database if exists ${name} with (force)`, "admin");
  }

  async counts(database) {
    const tables = ["institution", "seeker", "contact", "organization", "interview_thread", "thread_event", "referral"];
    const rows = await this.sql(database, tables.map((table) => `select '${table}', count(*) from ${table}`).join(" union all "));
    const [[bytes]] = await this.sql(database, "select pg_database_size(current_database())");
    const counts = Object.fromEntries(rows.map(([table, count]) => [table, Number(count)]));
    return { ...counts, megabytes: Math.round(Number(bytes) / 1e6) };
  }

  async version() {
    return (await this.sql("postgres", "show server_version"))[0][0];
  }

  /** The seekers of a kind, each with its ids, its API token and four of its contacts. */
  async seekers(database, kind) {
    const rows = await this.sql(
      database,
      `select p.institution_id, p.id, p.account_id,
              'tlp_' || translate(encode(uuid_send(p.institution_id) || p.secret, 'base64'), E'+/\\n', '-_'),
              (select string_agg(c.id::text, ',') from (
                   select id from contact
                   where institution_id = p.institution_id and seeker_id = p.id and deleted_at is null
                   order by md5(id::text) limit 4) c)
       from bench.person p where p.kind = '${kind}' order by p.n`,
    );
    return rows.map(([institution, seeker, account, token, contacts]) => ({
      institution, seeker, account, token, contacts: contacts.split(","),
    }));
  }
}
