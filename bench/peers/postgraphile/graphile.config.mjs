import "postgraphile";
import { PgSimplifyInflectionPreset } from "@graphile/simplify-inflection";
import { makePgService } from "postgraphile/adaptors/pg";
import { PostGraphileAmberPreset } from "postgraphile/presets/amber";

export default {
  extends: [PostGraphileAmberPreset, PgSimplifyInflectionPreset],
  // Orders and conditions on columns that lead no index of their own: each of our indexes begins with the institution.
  disablePlugins: ["PgIndexBehaviorsPlugin"],
  pgServices: [
    makePgService({
      connectionString: process.env.BENCH_URL,
      schemas: ["public"],
      poolConfig: { max: Number(process.env.BENCH_POOL) },
    }),
  ],
  schema: { defaultBehavior: "+list -connection", exportSchemaSDLPath: process.env.BENCH_SDL || undefined },
  grafserv: {
    port: Number(process.env.BENCH_PORT),
    host: "127.0.0.1",
    graphiql: false,
    watch: false,
    graphqlOverGET: false,
    websockets: false,
  },
  grafast: { explain: false },
};
