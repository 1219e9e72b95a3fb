import type { RouteComponent } from "@tanstack/react-router";
import type { Role } from "../api/generated/graphql";
import { useViewer } from "../api/viewer";
import { NotFound } from "./NotFound";

/** A page for those who have a role; for others there is nothing in its place, as the server has nothing for them. */
export function onlyFor(role: Role, Page: RouteComponent): RouteComponent {
  function ForRole() {
    const { roles } = useViewer();
    return roles.includes(role) ? <Page /> : <NotFound />;
  }
  return Object.assign(ForRole, Page.preload === undefined ? {} : { preload: Page.preload });
}
