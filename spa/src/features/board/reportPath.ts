import type { Breakdown, ReportAbout } from "../../api/generated/graphql";
import type { Days } from "./days";

interface ReportFile {
  about: ReportAbout;
  cohortId: string | undefined;
  format: "csv" | "xlsx" | "pdf";
  days: Days;
  by: Breakdown;
  language: string;
}

/** Where the server has a report as a file. */
export function reportPath({ about, cohortId, format, days, by, language }: ReportFile): string {
  const whose = about === "COHORT" ? `cohorts/${cohortId}` : about === "ADVISOR" ? "mine" : "institution";
  const query = new URLSearchParams({ ...days, ...(by === "NONE" ? {} : { breakdown: by }), lang: language });
  return `/reports/${whose}.${format}?${query}`;
}
