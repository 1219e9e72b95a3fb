/** Signing in and out. These are no GraphQL: the server sets and takes the cookie, which no script can read. */

/** Why somebody was not let in: a code of the server's, or that it did not answer. */
export interface SignInRefused {
  code: string;
  retryAfterSeconds: number | undefined;
}

export async function signIn(email: string, password: string, institution: string | undefined): Promise<SignInRefused | undefined> {
  const answer = await send("POST", "/session", { email, password, ...(institution ? { institution } : {}) });
  return answer.ok ? undefined : refusal(answer);
}

/** Signs out; gives the address at which to sign out of the identity provider as well, if there is one. */
export async function signOut(): Promise<string | undefined> {
  const answer = await send("DELETE", "/session");
  if (!answer.ok || answer.status === 204) return undefined;
  return ((await answer.json()) as { continueAt?: string }).continueAt;
}

/** How people can come in here. */
export interface WaysIn {
  /** Where a browser goes to sign in at the identity provider; undefined where there is none. */
  provider: string | undefined;
  passwords: boolean;
}

export async function waysIn(): Promise<WaysIn> {
  const answer = await send("GET", "/oidc");
  if (!answer.ok) return { provider: undefined, passwords: true };
  const told = (await answer.json()) as { isOnlyWay?: boolean; signIn?: string };
  return { provider: told.signIn, passwords: told.isOnlyWay !== true };
}

async function refusal(answer: Response): Promise<SignInRefused> {
  const retryAfter = Number(answer.headers.get("Retry-After"));
  const retryAfterSeconds = retryAfter > 0 ? retryAfter : undefined;
  try {
    return { code: ((await answer.json()) as { error: { code: string } }).error.code, retryAfterSeconds };
  } catch {
    return { code: "INTERNAL", retryAfterSeconds };
  }
}

function send(method: string, path: string, body?: unknown): Promise<Response> {
  return fetch(path, {
    method,
    credentials: "same-origin",
    ...(body === undefined ? {} : { headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) }),
  });
}
