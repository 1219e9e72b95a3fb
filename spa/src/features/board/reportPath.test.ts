import { expect, test } from "vitest";
import { reportPath } from "./reportPath";

const days = { from: "2026-01-01", to: "2026-06-30" };

test("a report has its days, its groups and its language in the address", () => {
  expect(reportPath({ about: "ADVISOR", cohortId: undefined, format: "pdf", days, by: "NONE", language: "en" })).toBe(
    "/reports/mine.pdf?from=2026-01-01&to=2026-06-30&lang=en",
  );
  expect(reportPath({ about: "COHORT", cohortId: "c1", format: "csv", days, by: "LEVEL", language: "de" })).toBe(
    "/reports/cohorts/c1.csv?from=2026-01-01&to=2026-06-30&breakdown=LEVEL&lang=de",
  );
  expect(reportPath({ about: "INSTITUTION", cohortId: undefined, format: "xlsx", days, by: "NONE", language: "en" })).toMatch(
    /^\/reports\/institution\.xlsx/,
  );
});
