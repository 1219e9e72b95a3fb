/** Signing in and out. These are no GraphQL: the server sets and takes the cookie, which no script can read. */

/** Why somebody was not let in. */
export interface SignInRefused {
  /** The server's own, or OFFLINE if it did not answer, or NO_COOKIE if the browser did not keep what it gave. */
  code: string;
  retryAfterSeconds: number | undefined;
}

export interface Given {
  email: string;
  password: string;
  /** Its short name; needed by those who have accounts at several. */
  institution?: string | undefined;
}

/**
 * Signs in by a password.
 *
 * @param signedIn opens the session, and says whether the server knows it
 * @returns undefined if it worked
 */
export async function signIn(given: Given, signedIn: () => Promise<boolean>): Promise<SignInRefused | undefined> {
  try {
    const answer = await send("POST", "/session", given);
    if (!answer.ok) return await refusal(answer);
    return (await signedIn()) ? undefined : { code: "NO_COOKIE", retryAfterSeconds: undefined };
  } catch {
    return { code: "OFFLINE", retryAfterSeconds: undefined };
  }
}

/**
 * Signs out; gives the address at which to sign out of the identity provider as well, if there is one.
 *
 * @throws if the session may still be there
 */
export async function signOut(): Promise<string | undefined> {
  const answer = await send("DELETE", "/session");
  if (answer.status === 204 || answer.status === 401) return undefined;
  if (!answer.ok) throw new Error(`The server refused to end the session: ${answer.status}.`);
  return ((await answer.json()) as { continueAt?: string }).continueAt;
}

/** An account of a demonstration, which anybody may look at. */
export interface DemoAccount {
  email: string;
  name: string;
  /** What there is to see, in English. */
  shows: string;
}

/** How people can come in here. */
export interface WaysIn {
  /** Whether this browser has a session already, from an identity provider for instance. */
  isSignedIn: boolean;
  /** Where a browser goes to sign in at the identity provider; undefined where there is none. */
  provider: string | undefined;
  passwords: boolean;
  /** Who can be looked at, all by one password; undefined where this is no demonstration. */
  demo: { password: string; accounts: DemoAccount[] } | undefined;
}

export async function waysIn(): Promise<WaysIn> {
  const [session, provider] = await Promise.all([
    told<{ isSignedIn: boolean; demo?: WaysIn["demo"] }>("/session"),
    told<{ isOnlyWay?: boolean; signIn?: string }>("/oidc"),
  ]);
  return {
    isSignedIn: session?.isSignedIn === true,
    demo: session?.demo,
    provider: provider?.signIn,
    passwords: provider?.isOnlyWay !== true,
  };
}

/** Undefined where the server does not say, for then there is a password at least to be tried. */
async function told<Answer>(path: string): Promise<Answer | undefined> {
  try {
    const answer = await send("GET", path);
    return answer.ok ? ((await answer.json()) as Answer) : undefined;
  } catch {
    return undefined;
  }
}

const KNOWN = "throughline.known";
/** What is kept of somebody when only that there is somebody is known. */
const SOMEBODY = "yes";

/**
 * Whether somebody signed in here before and did not sign out: then the session is tried at once. No script can see the cookie
 * itself, and to ask for data without one would be refused.
 */
export function isKnownHere(): boolean {
  return localStorage.getItem(KNOWN) !== null;
}

/** What was noted of who is signed in here, as it was then; undefined where nothing was. */
export function knownHere(): unknown {
  const kept = localStorage.getItem(KNOWN);
  if (kept === null || kept === SOMEBODY) return undefined;
  try {
    return JSON.parse(kept);
  } catch {
    return undefined;
  }
}

/** Notes who is signed in here, if anybody is. */
export function noteKnownHere(who: object | undefined): void {
  if (who === undefined) localStorage.removeItem(KNOWN);
  else localStorage.setItem(KNOWN, JSON.stringify(who));
}

/** Forgets who is signed in here, but not that somebody is. */
export function forgetWhoIsHere(): void {
  localStorage.setItem(KNOWN, SOMEBODY);
}

/**
 * Calls when another tab notes who is signed in, or that nobody is; gives what ends that. Of a tab that does not know who it is
 * nothing is told: it will note that too.
 */
export function onKnownElsewhere(act: (isKnown: boolean) => void): () => void {
  const hear = ({ key, newValue }: StorageEvent) => {
    if (key === KNOWN && newValue !== SOMEBODY) act(newValue !== null);
  };
  window.addEventListener("storage", hear);
  return () => window.removeEventListener("storage", hear);
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
