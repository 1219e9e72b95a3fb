import { type ReactNode, createContext, useCallback, useContext, useMemo, useState } from "react";
import { Provider, useQuery } from "urql";
import { newClient } from "../api/client";
import { graphql } from "../api/generated";
import { signOut } from "../api/session";
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

interface Session {
  leave: () => void;
}

const CurrentSession = createContext<Session | undefined>(undefined);

export function useSession(): Session {
  const session = useContext(CurrentSession);
  if (session === undefined) throw new Error("Nobody is signed in here.");
  return session;
}

/** Shows its children to who is signed in, and to others where to. */
export function SessionGate({ children }: { children: ReactNode }) {
  const [isOut, setOut] = useState(false);
  const [turn, setTurn] = useState(0);
  // Each session has a cache of its own.
  const client = useMemo(() => newClient(() => setOut(true)), [turn]);
  const signedIn = useCallback(() => {
    setOut(false);
    setTurn((before) => before + 1);
  }, []);
  const session = useMemo<Session>(
    () => ({
      leave: () => {
        void signOut().then((continueAt) => {
          if (continueAt === undefined) setOut(true);
          else location.assign(continueAt);
        });
      },
    }),
    [],
  );
  if (isOut) return <SignIn signedIn={signedIn} />;
  return (
    <Provider value={client}>
      <CurrentSession.Provider value={session}>
        <Known>{children}</Known>
      </CurrentSession.Provider>
    </Provider>
  );
}

function Known({ children }: { children: ReactNode }) {
  const [{ data }] = useQuery({ query: WHO });
  return data === undefined ? null : children;
}
