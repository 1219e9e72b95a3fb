import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { boardAddress } from "../features/board/address";
import { NotFound } from "./NotFound";
import { Shell } from "./Shell";

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });

const today = createRoute({
  getParentRoute: () => root,
  path: "/",
  component: lazyRouteComponent(() => import("../features/today/Today"), "Today"),
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

/** Each page is loaded when somebody goes there, or is about to. */
export const router = createRouter({ routeTree: root.addChildren([today, cohorts, cohort]), defaultPreload: "intent" });

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
