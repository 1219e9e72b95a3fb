import type { Role } from "../api/generated/graphql";
import type app from "../../messages/en/app.json";

interface Place {
  to: "/" | "/network" | "/threads" | "/insights" | "/import" | "/cohorts" | "/people" | "/programme" | "/log" | "/settings";
  name: keyof typeof app;
  roles: readonly Role[];
}

/** Where the rail leads, in its order; each role has its own. */
const PLACES: readonly Place[] = [
  { to: "/", name: "today", roles: ["SEEKER"] },
  { to: "/network", name: "network", roles: ["SEEKER"] },
  { to: "/threads", name: "threads", roles: ["SEEKER"] },
  { to: "/insights", name: "insights", roles: ["SEEKER"] },
  { to: "/people", name: "people", roles: ["ADMIN"] },
  { to: "/cohorts", name: "cohorts", roles: ["ADVISOR", "ADMIN"] },
  { to: "/programme", name: "administration", roles: ["ADMIN"] },
  { to: "/import", name: "import", roles: ["SEEKER", "ADMIN"] },
  { to: "/log", name: "audit", roles: ["ADMIN"] },
  { to: "/settings", name: "settings", roles: ["SEEKER", "ADVISOR", "ADMIN"] },
];

export function placesOf(roles: readonly Role[]): readonly Place[] {
  return PLACES.filter((place) => place.roles.some((role) => roles.includes(role)));
}

/** Where somebody begins. */
export function startOf(roles: readonly Role[]): Place["to"] {
  return placesOf(roles)[0]?.to ?? "/";
}
