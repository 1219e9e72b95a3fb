import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { readView as readInsightView } from "../features/insights/view";
import { readView } from "../features/network/view";
import { NotFound } from "./NotFound";
import { Shell } from "./Shell";

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

const settings = createRoute({
  getParentRoute: () => root,
  path: "/settings",
  component: lazyRouteComponent(() => import("../features/settings/Settings"), "Settings"),
});

/** Each page is loaded when somebody goes there, or is about to. */
export const router = createRouter({ routeTree: root.addChildren([today, network, chainMap, contact, insights, imports, duplicates, settings]), defaultPreload: "intent" });

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
