import { type ReactNode, useCallback, useEffect, useState } from "react";
import { Provider, useQuery } from "urql";
import { noteKnownHere, onKnownElsewhere } from "../api/session";
import { onSessionEnd } from "../api/sessionEnd";
import { ViewerProvider } from "../api/viewer";
import { dropWaiting } from "../ui/Toasts";
import { later } from "../ui/later";
import { Unreachable } from "./Unreachable";
import { type OpenSession, WHO, known, openSession, rememberedSession } from "./openSession";

// Those who are signed in need neither.
const SignIn = later(() => import("../features/sign-in/SignIn").then((file) => file.SignIn), null);
const SignInAgain = later(() => import("../features/sign-in/SignInAgain").then((file) => file.SignInAgain), null);

type State = { is: "asked" | "unreachable" | "out" } | { is: "in" | "ended"; session: OpenSession };

interface SessionGateProps {
  /** What the server was asked already; undefined where nobody signed in before. */
  first: OpenSession | Promise<OpenSession | undefined> | undefined;
  children: ReactNode;
}

/**
 * Shows its children to who is signed in, and to others where to sign in. Whose session has ended signs in over the page, which
 * stays as it is with all that was typed, dialogs too.
 */
export function SessionGate({ first, children }: SessionGateProps) {
  const [state, setState] = useState<State>(first === undefined ? { is: "out" } : first instanceof Promise ? { is: "asked" } : { is: "in", session: first });
  const session = "session" in state ? state.session : undefined;

  const take = useCallback(
    (opened: OpenSession | undefined) => {
      // Nothing of one account may be seen, or be done, in the name of another.
      if (opened !== undefined && session !== undefined && opened.viewer.id !== session.viewer.id) startAnew();
      else setState((now) => (opened === undefined ? without(now) : { is: "in", session: opened }));
    },
    [session],
  );
  /** Whether there is somebody. */
  const enter = useCallback(
    async (opening: Promise<OpenSession | undefined> = openSession()) => {
      const opened = await opening;
      noteKnownHere(opened && known(opened.viewer));
      take(opened);
      return opened !== undefined;
    },
    [take],
  );
  const ask = useCallback(
    (opening?: Promise<OpenSession | undefined>) => {
      enter(opening).catch(() => setState((now) => ("session" in now ? now : { is: "unreachable" })));
    },
    [enter],
  );

  const isAsked = state.is === "asked";
  useEffect(() => {
    if (isAsked && first instanceof Promise) ask(first);
  }, [isAsked, first, ask]);
  useEffect(() => {
    if (session === undefined) return;
    let isCurrent = true;
    const leave = (wasOpen: boolean) => {
      if (!isCurrent) return;
      noteKnownHere(undefined);
      setState((now) => (wasOpen ? without(now) : { is: "out" }));
    };
    void session.ended.then(({ wasOpen }) => leave(wasOpen));
    const unhear = onSessionEnd(() => leave(true));
    return () => {
      isCurrent = false;
      unhear();
    };
  }, [session]);
  const isIn = state.is === "in";
  useEffect(
    () =>
      onKnownElsewhere((isKnown) => {
        if (!isKnown) return setState(without);
        // What another tab has noted is not noted again here, or they would tell each other for ever.
        const there = rememberedSession();
        if (!isIn || there?.viewer.id !== session?.viewer.id) take(there);
      }),
    [isIn, session, take],
  );
  // When it is needed, the server may be of a newer build and not have it.
  useEffect(() => {
    const loading = setTimeout(SignInAgain.preload, WHEN_ALL_IS_HERE);
    return () => clearTimeout(loading);
  }, []);

  switch (state.is) {
    case "asked":
      return null;
    case "unreachable":
      return <Unreachable retry={() => ask()} />;
    case "out":
      return <SignIn signedIn={enter} />;
    default:
      return (
        <Provider value={state.session.client}>
          <Known session={state.session} key={state.session.viewer.id}>
            {children}
          </Known>
          {state.is === "ended" && <SignInAgain email={state.session.viewer.email} signedIn={enter} />}
        </Provider>
      );
  }
}

/** In milliseconds after the page began. */
const WHEN_ALL_IS_HERE = 10_000;

/** Loads the page again, without doing what still waited to be done. */
function startAnew() {
  dropWaiting();
  location.reload();
}

/** What is there without the session: the page that it was, if there was one. */
function without(now: State): State {
  return "session" in now ? { is: "ended", session: now.session } : { is: "out" };
}

/** Tells the page who it is, also when the name changes. */
function Known({ session, children }: { session: OpenSession; children: ReactNode }) {
  const [{ data }] = useQuery({ query: WHO, requestPolicy: "cache-only" });
  return <ViewerProvider value={data?.viewer ?? session.viewer}>{children}</ViewerProvider>;
}
