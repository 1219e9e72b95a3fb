import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { boardAddress } from "../features/board/address";
import { readView as readInsightView } from "../features/insights/view";
import { readView as readLogView } from "../features/log/view";
import { readView } from "../features/network/view";
import { readLoadView, readView as readPeopleView } from "../features/people/view";
import { seekerView } from "../features/seeker/view";
import { readListView } from "../features/threads/list";
import { type Step, isStep } from "../features/threads/path";
import { NotFound } from "./NotFound";
import { Shell } from "./Shell";
import { onlyFor } from "./onlyFor";

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
  component: lazyRouteComponent(() => import("../features/network/Network"), "Network"),
});

const chainMap = createRoute({
  getParentRoute: () => root,
  path: "/network/map",
  validateSearch: ({ as }: Record<string, unknown>): { as?: "map" | "list" } => (as === "map" || as === "list" ? { as } : {}),
  component: lazyRouteComponent(() => import("../features/chain-map/ChainMap"), "ChainMap"),
});

const contact = createRoute({
  getParentRoute: () => root,
  path: "/contacts/$contactId",
  component: lazyRouteComponent(() => import("../features/contact/Contact"), "Contact"),
});

const threads = createRoute({
  getParentRoute: () => root,
  path: "/threads",
  validateSearch: readListView,
  component: lazyRouteComponent(() => import("../features/threads/Threads"), "Threads"),
});

const thread = createRoute({
  getParentRoute: () => root,
  path: "/threads/$threadId",
  validateSearch: ({ step }: Record<string, unknown>): { step?: Step } => (isStep(step) ? { step } : {}),
  component: lazyRouteComponent(() => import("../features/threads/Thread"), "Thread"),
});

const cohorts = createRoute({
  getParentRoute: () => root,
  path: "/cohorts",
  validateSearch: boardAddress,
  component: lazyRouteComponent(() => import("../features/board/CohortsPage"), "CohortsPage"),
});

const cohort = createRoute({
  getParentRoute: () => root,
  path: "/cohorts/$cohortId",
  validateSearch: boardAddress,
  component: lazyRouteComponent(() => import("../features/board/CohortPage"), "CohortPage"),
});

const seeker = createRoute({
  getParentRoute: () => root,
  path: "/seekers/$seekerId",
  validateSearch: seekerView,
  component: lazyRouteComponent(() => import("../features/seeker/SeekerPage"), "SeekerPage"),
});

const insights = createRoute({
  getParentRoute: () => root,
  path: "/insights",
  validateSearch: readInsightView,
  component: lazyRouteComponent(() => import("../features/insights/Insights"), "Insights"),
});

const imports = createRoute({
  getParentRoute: () => root,
  path: "/import",
  validateSearch: ({ id }: Record<string, unknown>): { id?: string } => (typeof id === "string" ? { id } : {}),
  component: lazyRouteComponent(() => import("../features/import/Import"), "Import"),
});

const duplicates = createRoute({
  getParentRoute: () => root,
  path: "/duplicates",
  component: lazyRouteComponent(() => import("../features/duplicates/Duplicates"), "Duplicates"),
});

const people = createRoute({
  getParentRoute: () => root,
  path: "/people",
  validateSearch: readPeopleView,
  component: onlyFor("ADMIN", lazyRouteComponent(() => import("../features/people/People"), "People")),
});

const load = createRoute({
  getParentRoute: () => root,
  path: "/people/load",
  validateSearch: readLoadView,
  component: onlyFor("ADMIN", lazyRouteComponent(() => import("../features/people/Load"), "Load")),
});

const account = createRoute({
  getParentRoute: () => root,
  path: "/people/$accountId",
  component: onlyFor("ADMIN", lazyRouteComponent(() => import("../features/people/Account"), "Account")),
});

const programme = createRoute({
  getParentRoute: () => root,
  path: "/programme",
  component: onlyFor("ADMIN", lazyRouteComponent(() => import("../features/programme/Programme"), "Programme")),
});

const log = createRoute({
  getParentRoute: () => root,
  path: "/log",
  validateSearch: readLogView,
  component: onlyFor("ADMIN", lazyRouteComponent(() => import("../features/log/Log"), "Log")),
});

const settings = createRoute({
  getParentRoute: () => root,
  path: "/settings",
  component: lazyRouteComponent(() => import("../features/settings/Settings"), "Settings"),
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
