import { type ReactNode, createContext, startTransition, useContext, useEffect, useState } from "react";
import { Skeleton } from "../ui/Page";

const Coming = createContext<Promise<unknown> | undefined>(undefined);

/** Tells those within when the page that was asked for first has come; undefined where none was asked for yet. */
export const FirstPageComing = Coming.Provider;

/**
 * Lines in place of the first page until all of it has come. React's Suspense would do the same, but keeps what stands in for a
 * page at least 300 ms, so as not to flicker; the page asks for its data only then.
 */
export function FirstPage({ children }: { children: ReactNode }) {
  const coming = useContext(Coming);
  const [isHere, setHere] = useState(coming === undefined);
  useEffect(() => {
    const show = () => startTransition(() => setHere(true));
    // What did not come is told by the page itself.
    void coming?.then(show, show);
  }, [coming]);
  return isHere ? children : <Skeleton />;
}
