import { type ReactNode, createContext, useCallback, useContext, useMemo, useState } from "react";
import { Provider, useQuery } from "urql";
import { newClient } from "../api/client";
import { graphql } from "../api/generated";
import type { WhoQuery } from "../api/generated/graphql";
import { isKnownHere, noteKnownHere, signOut } from "../api/session";
import { SignIn } from "../features/sign-in/SignIn";

const WHO = graphql(`
  query Who {
    viewer {
      id
      name
      email
      roles
      institution {
        id
        name
        timeZone
      }
      seeker {
        id
      }
    }
  }
`);

/** Who is signed in. */
export interface Session {
  viewer: WhoQuery["viewer"];
  leave: () => void;
}

const CurrentSession = createContext<Session | undefined>(undefined);

export function useSession(): Session {
  const session = useContext(CurrentSession);
  if (session === undefined) throw new Error("Nobody is signed in here.");
  return session;
}

/**
 * Shows its children to who is signed in, and to others where to sign in. Who was signed in and is not any longer signs in
 * over the page, which stays as it is with all that was typed.
 */
export function SessionGate({ children }: { children: ReactNode }) {
  const [isOut, setOut] = useState(() => !isKnownHere());
  const [turn, setTurn] = useState(isOut ? 0 : 1);
  const leave = useCallback(() => {
    noteKnownHere(false);
    setOut(true);
  }, []);
  // Each session has a cache of its own.
  const client = useMemo(() => newClient(leave), [turn, leave]);
  const signedIn = useCallback(() => {
    noteKnownHere(true);
    setOut(false);
    setTurn((before) => before + 1);
  }, []);
  return (
    <Provider value={client}>
      {isOut && <SignIn signedIn={signedIn} />}
      {turn > 0 && (
        <div hidden={isOut}>
          <Known left={leave}>{children}</Known>
        </div>
      )}
    </Provider>
  );
}

/** Keeps who it was until somebody else is known, so that a page survives a new sign-in of the same person. */
function Known({ left, children }: { left: () => void; children: ReactNode }) {
  const [{ data }] = useQuery({ query: WHO });
  const viewer = data?.viewer;
  const session = useMemo<Session | undefined>(
    () =>
      viewer && {
        viewer,
        leave: () => {
          void signOut().then((continueAt) => {
            if (continueAt === undefined) left();
            else location.assign(continueAt);
          });
        },
      },
    [viewer, left],
  );
  if (session === undefined) return null;
  return (
    <CurrentSession.Provider value={session} key={session.viewer.id}>
      {children}
    </CurrentSession.Provider>
  );
}
