import { createRootRoute, createRoute, createRouter } from "@tanstack/react-router";
import { boardAddress } from "../features/board/address";
import { BoardText } from "../features/board/text";
import { ChainMapText } from "../features/chain-map/text";
import { ContactText } from "../features/contact/text";
import { DuplicatesText } from "../features/duplicates/text";
import { ImportText } from "../features/import/text";
import { InsightsText } from "../features/insights/text";
import { readView as readInsightView } from "../features/insights/view";
import { LogText } from "../features/log/text";
import { readView as readLogView } from "../features/log/view";
import { NetworkText } from "../features/network/text";
import { readView } from "../features/network/view";
import { PeopleText } from "../features/people/text";
import { readLoadView, readView as readPeopleView } from "../features/people/view";
import { ProgrammeText } from "../features/programme/text";
import { SeekerText } from "../features/seeker/text";
import { seekerView } from "../features/seeker/view";
import { SettingsText } from "../features/settings/text";
import { readListView } from "../features/threads/list";
import { type Step, isStep } from "../features/threads/path";
import { ThreadsText } from "../features/threads/text";
import { later } from "../ui/later";
import { Broken } from "./Broken";
import { NotFound } from "./NotFound";
import { Shell } from "./Shell";
import { onlyFor } from "./onlyFor";
import { withText } from "./withText";

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });

const today = createRoute({
  getParentRoute: () => root,
  path: "/",
  component: later(() => import("../features/today/Today").then((file) => file.Today)),
});

const network = createRoute({
  getParentRoute: () => root,
  path: "/network",
  validateSearch: readView,
  component: later(withText(NetworkText, () => import("../features/network/Network").then((file) => file.Network))),
});

const chainMap = createRoute({
  getParentRoute: () => root,
  path: "/network/map",
  validateSearch: ({ as }: Record<string, unknown>): { as?: "map" | "list" } => (as === "map" || as === "list" ? { as } : {}),
  component: later(withText(ChainMapText, () => import("../features/chain-map/ChainMap").then((file) => file.ChainMap))),
});

const contact = createRoute({
  getParentRoute: () => root,
  path: "/contacts/$contactId",
  component: later(withText(ContactText, () => import("../features/contact/Contact").then((file) => file.Contact))),
});

const threads = createRoute({
  getParentRoute: () => root,
  path: "/threads",
  validateSearch: readListView,
  component: later(withText(ThreadsText, () => import("../features/threads/Threads").then((file) => file.Threads))),
});

const thread = createRoute({
  getParentRoute: () => root,
  path: "/threads/$threadId",
  validateSearch: ({ step }: Record<string, unknown>): { step?: Step } => (isStep(step) ? { step } : {}),
  component: later(withText(ThreadsText, () => import("../features/threads/Thread").then((file) => file.Thread))),
});

const cohorts = createRoute({
  getParentRoute: () => root,
  path: "/cohorts",
  validateSearch: boardAddress,
  component: later(withText(BoardText, () => import("../features/board/CohortsPage").then((file) => file.CohortsPage))),
});

const cohort = createRoute({
  getParentRoute: () => root,
  path: "/cohorts/$cohortId",
  validateSearch: boardAddress,
  component: later(withText(BoardText, () => import("../features/board/CohortPage").then((file) => file.CohortPage))),
});

const seeker = createRoute({
  getParentRoute: () => root,
  path: "/seekers/$seekerId",
  validateSearch: seekerView,
  component: later(withText(SeekerText, () => import("../features/seeker/SeekerPage").then((file) => file.SeekerPage))),
});

const insights = createRoute({
  getParentRoute: () => root,
  path: "/insights",
  validateSearch: readInsightView,
  component: later(withText(InsightsText, () => import("../features/insights/Insights").then((file) => file.Insights))),
});

const imports = createRoute({
  getParentRoute: () => root,
  path: "/import",
  validateSearch: ({ id }: Record<string, unknown>): { id?: string } => (typeof id === "string" ? { id } : {}),
  component: later(withText(ImportText, () => import("../features/import/Import").then((file) => file.Import))),
});

const duplicates = createRoute({
  getParentRoute: () => root,
  path: "/duplicates",
  component: later(withText(DuplicatesText, () => import("../features/duplicates/Duplicates").then((file) => file.Duplicates))),
});

const people = createRoute({
  getParentRoute: () => root,
  path: "/people",
  validateSearch: readPeopleView,
  component: onlyFor("ADMIN", later(withText(PeopleText, () => import("../features/people/People").then((file) => file.People)))),
});

const load = createRoute({
  getParentRoute: () => root,
  path: "/people/load",
  validateSearch: readLoadView,
  component: onlyFor("ADMIN", later(withText(PeopleText, () => import("../features/people/Load").then((file) => file.Load)))),
});

const account = createRoute({
  getParentRoute: () => root,
  path: "/people/$accountId",
  component: onlyFor("ADMIN", later(withText(PeopleText, () => import("../features/people/Account").then((file) => file.Account)))),
});

const programme = createRoute({
  getParentRoute: () => root,
  path: "/programme",
  component: onlyFor("ADMIN", later(withText(ProgrammeText, () => import("../features/programme/Programme").then((file) => file.Programme)))),
});

const log = createRoute({
  getParentRoute: () => root,
  path: "/log",
  validateSearch: readLogView,
  component: onlyFor("ADMIN", later(withText(LogText, () => import("../features/log/Log").then((file) => file.Log)))),
});

const settings = createRoute({
  getParentRoute: () => root,
  path: "/settings",
  component: later(withText(SettingsText, () => import("../features/settings/Settings").then((file) => file.Settings))),
});

/** Each page is loaded when somebody goes there, or is about to. */
export const router = createRouter({
  routeTree: root.addChildren([today, network, chainMap, contact, threads, thread, cohorts, cohort, seeker, insights, imports, duplicates, people, load, account, programme, log, settings]),
  defaultPreload: "intent",
  defaultErrorComponent: Broken,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
