import type { Locator, Page } from "playwright-core";
import { DEMO, type Person } from "./harness/people";
import { cohortOf, contactOf, seekerOf, threadOf } from "./harness/places";

/** A page that is looked at in both themes and widths, and by axe. */
export interface PageToLookAt {
  /** Of its pictures. */
  name: string;
  /** Found out when it is a page of something that has an id. */
  path: string | (() => Promise<string>);
  /** Who looks; nobody who is signed in unless told. */
  as?: Person;
  /** What is there once the page is. */
  shows: (page: Page) => Locator;
  /** What it asks of GraphQL until then, beside who is signed in. */
  asks: readonly string[];
  /** What it may ask as well: the demonstration's people differ a little from day to day. */
  mayAsk?: readonly string[];
}

const heading = (page: Page) => page.getByRole("main").getByRole("heading", { level: 1 });
const list = (page: Page) => page.getByRole("main").getByRole("listitem");
const rows = (page: Page) => page.getByRole("main").getByRole("row").nth(1);
const bars = (page: Page) => page.getByRole("main").getByRole("rowheader");

const COHORTS = ["Board", "Definitions", "Cohorts", "BoardTrends", "BoardTrends", "BoardTrends", "Attention", "ReportRuns"];
const COHORT = ["Board", "Definitions", "CohortName", "BoardTrends", "Attention", "ReportRuns"];
const INSTITUTION = ["Board", "Definitions", "Cohorts", "BoardTrends", "Attention", "ReportRuns"];

/** Every page of the client, a line for each: add yours. */
export const PAGES: readonly PageToLookAt[] = [
  { name: "sign-in", path: "/", shows: heading, asks: [] },
  { name: "today", path: "/", as: DEMO.star, shows: list, asks: ["Today"] },
  { name: "today-of-a-beginner", path: "/", as: DEMO.beginner, shows: heading, asks: ["Today"] },
  { name: "network", path: "/network", as: DEMO.star, shows: rows, asks: ["Network"] },
  { name: "network-of-a-beginner", path: "/network", as: DEMO.beginner, shows: heading, asks: ["Network"] },
  { name: "chain-map", path: "/network/map?as=map", as: DEMO.star, shows: heading, asks: ["Chains"] },
  { name: "chain-list", path: "/network/map?as=list", as: DEMO.star, shows: list, asks: ["Chains"] },
  { name: "contact", path: contactOf(DEMO.star, "KEEPING_IN_TOUCH"), as: DEMO.star, shows: list, asks: ["ContactPage", "ContactTimeline"] },
  { name: "threads", path: "/threads", as: DEMO.star, shows: list, asks: ["ThreadList"] },
  { name: "threads-of-a-beginner", path: "/threads", as: DEMO.beginner, shows: list, asks: ["ThreadList"] },
  { name: "thread-to-write", path: threadOf(DEMO.star, "DRAFT"), as: DEMO.star, shows: list, asks: ["ThreadPage", "DraftTemplates"] },
  { name: "thread-asked", path: threadOf(DEMO.star, "FOLLOWED_UP"), as: DEMO.star, shows: list, asks: ["ThreadPage"] },
  { name: "thread-agreed", path: threadOf(DEMO.star, "ACCEPTED"), as: DEMO.star, shows: list, asks: ["ThreadPage"] },
  { name: "thread-to-prepare", path: threadOf(DEMO.star, "SCHEDULED"), as: DEMO.star, shows: list, asks: ["ThreadPage", "ThreadBrief"] },
  { name: "thread-talked", path: threadOf(DEMO.star, "HELD"), as: DEMO.star, shows: list, asks: ["ThreadPage"], mayAsk: ["DraftTemplates", "ThreadBrief"] },
  { name: "thread-in-touch", path: threadOf(DEMO.star, "KEEPING_IN_TOUCH"), as: DEMO.star, shows: list, asks: ["ThreadPage"] },
  { name: "cohorts", path: "/cohorts", as: DEMO.advisor, shows: bars, asks: COHORTS },
  { name: "cohorts-of-an-administrator", path: "/cohorts?by=LEVEL", as: DEMO.admin, shows: bars, asks: INSTITUTION },
  { name: "cohort", path: cohortOf(DEMO.advisor, "Spring graduates"), as: DEMO.advisor, shows: bars, asks: COHORT },
  { name: "seeker-who-shares", path: seekerOf(DEMO.star), as: DEMO.advisor, shows: list, asks: ["Advised", "AdvisedThreads"] },
  { name: "seeker-who-does-not", path: seekerOf(DEMO.beginner), as: DEMO.advisor, shows: heading, asks: ["Advised"] },
  { name: "import", path: "/import", as: DEMO.star, shows: (page) => page.getByRole("main").getByRole("button"), asks: ["Imports"] },
  { name: "import-of-an-administrator", path: "/import", as: DEMO.admin, shows: (page) => page.getByRole("main").getByRole("button"), asks: ["Imports"] },
  { name: "settings", path: "/settings", as: DEMO.star, shows: (page) => page.getByRole("radiogroup"), asks: ["Settings"] },
  { name: "settings-of-an-administrator", path: "/settings", as: DEMO.admin, shows: (page) => page.getByRole("main").getByRole("heading", { level: 2 }).nth(3), asks: ["Settings"] },
  { name: "duplicates", path: "/duplicates", as: DEMO.star, shows: heading, asks: ["Duplicates"] },
  { name: "insights", path: "/insights", as: DEMO.star, shows: (page) => page.getByRole("main").getByRole("listitem"), asks: ["Insights"], mayAsk: ["Insights"] },
  {
    name: "insights-of-others",
    path: "/insights?of=others",
    as: DEMO.star,
    shows: (page) => page.getByRole("main").getByRole("listitem"),
    asks: ["InsightsOfOthers"],
  },
  { name: "people", path: "/people", as: DEMO.admin, shows: bars, asks: ["CohortNames", "Accounts", "NeverHere"] },
  { name: "load-on-people", path: "/people/load", as: DEMO.admin, shows: bars, asks: ["DirectoryLoad", "DirectoryLoadSum"] },
  { name: "programme", path: "/programme", as: DEMO.admin, shows: (page) => page.getByRole("spinbutton"), asks: ["CohortsOfInstitution", "AdvisorsOfInstitution", "InstitutionSettings"] },
  { name: "log", path: "/log", as: DEMO.admin, shows: bars, asks: ["CohortNames", "AuditLog"] },
  { name: "not-found", path: "/nowhere", as: DEMO.star, shows: heading, asks: [] },
];
