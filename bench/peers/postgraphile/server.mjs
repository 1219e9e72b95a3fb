// PostGraphile over the server's own schema, in as many processes as BENCH_PROCESSES says.
import cluster from "node:cluster";
import { createServer } from "node:http";

const processes = Number(process.env.BENCH_PROCESSES);
if (processes > 1 && cluster.isPrimary) {
  for (let i = 0; i < processes; i++) cluster.fork();
  cluster.on("exit", () => process.exit(1));
} else {
  const { postgraphile } = await import("postgraphile");
  const { grafserv } = await import("postgraphile/grafserv/node");
  const { default: preset } = await import("./graphile.config.mjs");
  const server = createServer();
  await postgraphile(preset).createServ(grafserv).addTo(server);
  server.listen(Number(process.env.BENCH_PORT), "127.0.0.1");
}
