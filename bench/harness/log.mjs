// What PostgreSQL logs while something is done: the very statements that our server sends.
import { closeSync, openSync, readSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const SETTINGS = { log_destination: "jsonlog", log_statement: "all", log_parameter_max_length: "-1" };

/** Does something, and gives the statements that were sent meanwhile, in their order: process, SQL, and parameters by place. */
export async function logged(database, work) {
  const reload = async (statements) => {
    for (const statement of statements) await database.sql("postgres", statement, "admin");
    await database.sql("postgres", "select pg_reload_conf()", "admin");
    await new Promise((resolve) => setTimeout(resolve, 500));
  };
  await reload(Object.entries(SETTINGS).map(([name, value]) => `alter system set ${name} = '${value}'`));
  const from = sizes(database.log);
  try {
    await work();
  } finally {
    await reload(Object.keys(SETTINGS).map((name) => `alter system reset ${name}`));
  }
  return appended(database.log, from).flatMap(({ pid, message, detail }) => {
    const sql = /^(?:execute [^:]*|statement): (.*)$/s.exec(message ?? "")?.[1].trim();
    return sql === undefined ? [] : [{ pid, sql, parameters: parameters(detail ?? "") }];
  });
}

/** Of each log in a folder, how long it is. */
function sizes(folder) {
  return new Map(
    readdirSync(folder).filter((name) => name.endsWith(".json")).map((name) => [name, statSync(join(folder, name)).size]),
  );
}

/** The entries that were logged since then. */
function appended(folder, from) {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .flatMap((name) => {
      const start = from.get(name) ?? 0;
      const bytes = Buffer.alloc(statSync(join(folder, name)).size - start);
      const file = openSync(join(folder, name), "r");
      readSync(file, bytes, 0, bytes.length, start);
      closeSync(file);
      return bytes.toString("utf8").split("\n").filter(Boolean);
    })
    .map((line) => JSON.parse(line));
}

function parameters(detail) {
  return Object.fromEntries(
    [...detail.matchAll(/\$(\d+) = (NULL|'((?:[^']|'')*)')/g)].map(([, place, whole, text]) => [
      place,
      whole === "NULL" ? null : text.replaceAll("''", "'"),
    ]),
  );
}
