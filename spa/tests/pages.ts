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

const rows = (page: Page) => page.getByRole("rowheader");
const heading = (page: Page) => page.getByRole("heading", { level: 1 });

/** Every page of the client: add yours. */
export const PAGES: readonly PageToLookAt[] = [
  { name: "sign-in", path: "/", shows: (page) => page.getByRole("button"), asks: [] },
  { name: "today", path: "/", as: DEMO.star, shows: (page) => page.getByRole("main").getByRole("listitem"), asks: ["Today"] },
  { name: "today-of-a-beginner", path: "/", as: DEMO.beginner, shows: heading, asks: ["Today"] },
  { name: "people", path: "/people", as: DEMO.admin, shows: rows, asks: ["Accounts", "AroundAccounts"] },
  { name: "load-on-people", path: "/people/load", as: DEMO.admin, shows: rows, asks: ["DirectoryLoad", "DirectoryLoadSum"] },
  { name: "programme", path: "/programme", as: DEMO.admin, shows: (page) => page.getByRole("spinbutton"), asks: ["CohortsOfInstitution", "InstitutionSettings"] },
  { name: "log", path: "/log", as: DEMO.admin, shows: rows, asks: ["AuditLog", "NamesInLog"] },
  { name: "not-found", path: "/nowhere", as: DEMO.star, shows: heading, asks: [] },
];
