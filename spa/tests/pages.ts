import type { Locator, Page } from "playwright-core";
import { DEMO, type Person } from "./harness/people";

/** A page that is looked at in both themes and widths, and by axe. */
export interface PageToLookAt {
  /** Of its pictures. */
  name: string;
  path: string;
  /** Who looks; nobody who is signed in unless told. */
  as?: Person;
  /** What is there once the page is. */
  shows: (page: Page) => Locator;
  /** What it asks of GraphQL until then, beside who is signed in. */
  asks: readonly string[];
}

const heading = (page: Page) => page.getByRole("heading", { level: 1 });

/** Every page of the client: add yours. */
export const PAGES: readonly PageToLookAt[] = [
  { name: "sign-in", path: "/", shows: (page) => page.getByRole("button"), asks: [] },
  { name: "today", path: "/", as: DEMO.star, shows: (page) => page.getByRole("main").getByRole("listitem"), asks: ["Today"] },
  { name: "today-of-a-beginner", path: "/", as: DEMO.beginner, shows: heading, asks: ["Today"] },
  { name: "import", path: "/import", as: DEMO.star, shows: (page) => page.getByRole("main").getByRole("button"), asks: ["Imports"] },
  { name: "import-of-an-administrator", path: "/import", as: DEMO.admin, shows: (page) => page.getByRole("main").getByRole("button"), asks: ["Imports"] },
  { name: "settings", path: "/settings", as: DEMO.star, shows: (page) => page.getByRole("radiogroup"), asks: ["Settings"] },
  { name: "settings-of-an-administrator", path: "/settings", as: DEMO.admin, shows: (page) => page.getByRole("main").getByRole("heading", { level: 2 }).nth(3), asks: ["Settings"] },
  { name: "duplicates", path: "/duplicates", as: DEMO.star, shows: heading, asks: ["Duplicates"] },
  { name: "insights", path: "/insights", as: DEMO.star, shows: (page) => page.getByRole("main").getByRole("listitem"), asks: ["Insights"] },
  {
    name: "insights-of-others",
    path: "/insights?of=others",
    as: DEMO.star,
    shows: (page) => page.getByRole("main").getByRole("listitem"),
    asks: ["InsightsOfOthers"],
  },
  { name: "not-found", path: "/nowhere", as: DEMO.star, shows: heading, asks: [] },
];
