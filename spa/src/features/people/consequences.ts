import type { Role } from "../../api/generated/graphql";

/** What follows from a change of an account, beside the change itself. */
export type Consequence = "otherAddress" | "otherRoles" | "noSeeker" | "noAdvisor" | "noAdvisorOf";

interface Before {
  email: string;
  roles: readonly Role[];
  advisedCohorts: readonly unknown[];
}

export function consequencesOf(before: Before, changes: { email?: string; roles?: readonly Role[] }): Consequence[] {
  const { email, roles } = changes;
  const found: Consequence[] = [];
  // Another case of letters is the same address.
  if (email !== undefined && email.toLowerCase() !== before.email.toLowerCase()) found.push("otherAddress");
  if (roles === undefined) return found;
  const isGivenUp = (role: Role) => before.roles.includes(role) && !roles.includes(role);
  found.push("otherRoles");
  if (isGivenUp("SEEKER")) found.push("noSeeker");
  if (isGivenUp("ADVISOR")) found.push(before.advisedCohorts.length > 0 ? "noAdvisorOf" : "noAdvisor");
  return found;
}
