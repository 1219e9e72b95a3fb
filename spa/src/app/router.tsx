import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
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
import { NotFound } from "./NotFound";
import { Shell } from "./Shell";
import { onlyFor } from "./onlyFor";
import { withText } from "./withText";

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });

const today = createRoute({
  getParentRoute: () => root,
  path: "/",
  component: lazyRouteComponent(() => import("../features/today/Today"), "Today"),
});

const network = createRoute({
  getParentRoute: () => root,
  path: "/network",
  validateSearch: readView,
  component: lazyRouteComponent(withText(NetworkText, () => import("../features/network/Network")), "Network"),
});

const chainMap = createRoute({
  getParentRoute: () => root,
  path: "/network/map",
  validateSearch: ({ as }: Record<string, unknown>): { as?: "map" | "list" } => (as === "map" || as === "list" ? { as } : {}),
  component: lazyRouteComponent(withText(ChainMapText, () => import("../features/chain-map/ChainMap")), "ChainMap"),
});

const contact = createRoute({
  getParentRoute: () => root,
  path: "/contacts/$contactId",
  component: lazyRouteComponent(withText(ContactText, () => import("../features/contact/Contact")), "Contact"),
});

const threads = createRoute({
  getParentRoute: () => root,
  path: "/threads",
  validateSearch: readListView,
  component: lazyRouteComponent(withText(ThreadsText, () => import("../features/threads/Threads")), "Threads"),
});

const thread = createRoute({
  getParentRoute: () => root,
  path: "/threads/$threadId",
  validateSearch: ({ step }: Record<string, unknown>): { step?: Step } => (isStep(step) ? { step } : {}),
  component: lazyRouteComponent(withText(ThreadsText, () => import("../features/threads/Thread")), "Thread"),
});

const cohorts = createRoute({
  getParentRoute: () => root,
  path: "/cohorts",
  validateSearch: boardAddress,
  component: lazyRouteComponent(withText(BoardText, () => import("../features/board/CohortsPage")), "CohortsPage"),
});

const cohort = createRoute({
  getParentRoute: () => root,
  path: "/cohorts/$cohortId",
  validateSearch: boardAddress,
  component: lazyRouteComponent(withText(BoardText, () => import("../features/board/CohortPage")), "CohortPage"),
});

const seeker = createRoute({
  getParentRoute: () => root,
  path: "/seekers/$seekerId",
  validateSearch: seekerView,
  component: lazyRouteComponent(withText(SeekerText, () => import("../features/seeker/SeekerPage")), "SeekerPage"),
});

const insights = createRoute({
  getParentRoute: () => root,
  path: "/insights",
  validateSearch: readInsightView,
  component: lazyRouteComponent(withText(InsightsText, () => import("../features/insights/Insights")), "Insights"),
});

const imports = createRoute({
  getParentRoute: () => root,
  path: "/import",
  validateSearch: ({ id }: Record<string, unknown>): { id?: string } => (typeof id === "string" ? { id } : {}),
  component: lazyRouteComponent(withText(ImportText, () => import("../features/import/Import")), "Import"),
});

const duplicates = createRoute({
  getParentRoute: () => root,
  path: "/duplicates",
  component: lazyRouteComponent(withText(DuplicatesText, () => import("../features/duplicates/Duplicates")), "Duplicates"),
});

const people = createRoute({
  getParentRoute: () => root,
  path: "/people",
  validateSearch: readPeopleView,
  component: onlyFor("ADMIN", lazyRouteComponent(withText(PeopleText, () => import("../features/people/People")), "People")),
});

const load = createRoute({
  getParentRoute: () => root,
  path: "/people/load",
  validateSearch: readLoadView,
  component: onlyFor("ADMIN", lazyRouteComponent(withText(PeopleText, () => import("../features/people/Load")), "Load")),
});

const account = createRoute({
  getParentRoute: () => root,
  path: "/people/$accountId",
  component: onlyFor("ADMIN", lazyRouteComponent(withText(PeopleText, () => import("../features/people/Account")), "Account")),
});

const programme = createRoute({
  getParentRoute: () => root,
  path: "/programme",
  component: onlyFor("ADMIN", lazyRouteComponent(withText(ProgrammeText, () => import("../features/programme/Programme")), "Programme")),
});

const log = createRoute({
  getParentRoute: () => root,
  path: "/log",
  validateSearch: readLogView,
  component: onlyFor("ADMIN", lazyRouteComponent(withText(LogText, () => import("../features/log/Log")), "Log")),
});

const settings = createRoute({
  getParentRoute: () => root,
  path: "/settings",
  component: lazyRouteComponent(withText(SettingsText, () => import("../features/settings/Settings")), "Settings"),
});

/** Each page is loaded when somebody goes there, or is about to. */
export const router = createRouter({
  routeTree: root.addChildren([today, network, chainMap, contact, threads, thread, cohorts, cohort, seeker, insights, imports, duplicates, people, load, account, programme, log, settings]),
  defaultPreload: "intent",
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
