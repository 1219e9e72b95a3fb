import { createRootRoute, createRoute, createRouter } from "@tanstack/react-router";
import { Today } from "../features/today/Today";
import { Shell } from "./Shell";

const root = createRootRoute({ component: Shell });

const today = createRoute({ getParentRoute: () => root, path: "/", component: Today });

export const router = createRouter({ routeTree: root.addChildren([today]), defaultPreload: "intent" });

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
