import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import german from "./definitions.de.json";

/** What the server writes into reports in German; the API tells definitions in English only. */
const SERVERS = join(import.meta.dirname, "../../../../reporting/src/main/resources/org/throughline/reporting/download/figures_de.properties");

test("a figure is explained in German as it is in the reports", () => {
  const lines = readFileSync(SERVERS, "utf8").split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  const ours = Object.entries(german).flatMap(([figure, parts]) => Object.entries(parts).map(([part, words]) => `${figure}.${part}=${words}`));
  expect(ours).toEqual(lines);
});
