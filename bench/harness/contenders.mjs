// Who takes part, and how each is started.
import { join } from "node:path";
import * as build from "./build.mjs";
import { java } from "./build.mjs";
import { bench, work } from "./places.mjs";
import { freePort, serve } from "./processes.mjs";

/** All load comes from one address; an older jar does not know the settings and has no such limits. */
export const UNLIMITED = {
  THROUGHLINE_RATE_PER_ADDRESS: "2000000000",
  THROUGHLINE_RATE_PER_ACCOUNT: "2000000000",
  THROUGHLINE_IMPORTS_MEGABYTES_PER_DAY: "2000000000",
};

/** Each starts a server on a port against a database, and gives its process. */
const STARTS = {
  ours,
  "ours-before": (given) => ours({ ...given, jar: build.ours(given.options.against) }),
  postgraphile: (given) => postgraphile(given, 1),
  "postgraphile-2": (given) => postgraphile(given, 2),
  spring: ({ name, port, database, base, options }) =>
    serve(name, java, [`-Xmx${options.heap}`, "-jar", build.spring()], environment(port, database, base, options)),
  smallrye: ({ name, port, database, base, options }) =>
    serve(
      name,
      java,
      [`-Xmx${options.heap}`, `-Djava.io.tmpdir=${work("tmp")}`, "-jar", build.smallrye(), "-b=127.0.0.1", `-Djboss.http.port=${port}`],
      environment(port, database, base, options),
    ),
  thin: ({ name, port, database, base, options, classpath }) =>
    serve(
      name,
      java,
      [
        `-Xmx${options.heap}`, "-cp", classpath, "org.throughline.bench.Thin", String(port), String(options.pool),
        join(bench, "queries", "page.sql"),
      ],
      environment(port, database, base, options),
    ),
};

/** Its settings are in its environment as far as an older jar may not know them. */
function ours({ name, port, database, base, options, jar }) {
  return serve(
    name,
    java,
    [
      `-Xmx${options.heap}`, "-jar", jar, `--data=${work(name)}`, "--http-host=127.0.0.1", `--http-port=${port}`,
      `--database-url=${database.jdbcUrl(base)}`, `--database-user=${database.user}`, `--database-pool-size=${options.pool}`,
    ],
    {
      THROUGHLINE_DATABASE_PASSWORD: database.password,
      THROUGHLINE_DATABASE_SERVING_USER: "bench_serving",
      THROUGHLINE_DATABASE_SERVING_PASSWORD: "bench",
      ...UNLIMITED,
    },
  );
}

export const LABELS = {
  ours: "Throughline",
  "ours-before": "Throughline as it was before",
  "ours-s": "Throughline, size S",
  postgraphile: "PostGraphile, one process",
  "postgraphile-2": "PostGraphile, two processes",
  spring: "Spring for GraphQL, `@BatchMapping`",
  smallrye: "SmallRye GraphQL as it comes",
  thin: "one `json_agg` statement, passed through",
  floor: "pgbench, the plan's own statements in a pipeline",
};

export const CONTENDERS = [...Object.keys(STARTS).filter((name) => name !== "ours-before"), "floor"];

/** Builds what a contender needs before anything runs. */
export function built(names) {
  if (names.includes("spring")) build.spring();
  if (names.includes("smallrye")) build.smallrye();
  if (names.some((name) => name.startsWith("postgraphile"))) build.postgraphile();
}

/** Starts a contender; it does not answer yet. */
export async function started(kind, given) {
  const name = given.name ?? kind;
  const port = await freePort();
  const begun = performance.now();
  const child = STARTS[kind]({ ...given, name, port });
  return { name, kind, port, child, begun, base: given.base };
}

function postgraphile({ name, port, database, base, options }, processes) {
  const { node, server } = build.postgraphile();
  return serve(name, node, [server], {
    ...environment(port, database, base, options),
    NODE_ENV: "production",
    GRAPHILE_ENV: "production",
    BENCH_PROCESSES: String(processes),
    BENCH_POOL: String(Math.ceil(options.pool / processes)),
  });
}

function environment(port, database, base, options) {
  return {
    BENCH_PORT: String(port),
    BENCH_POOL: String(options.pool),
    BENCH_URL: database.url(base),
    BENCH_JDBC_URL: database.jdbcUrl(base),
    BENCH_USER: database.user,
    BENCH_PASSWORD: database.password,
  };
}
