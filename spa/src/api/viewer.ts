import { createContext, useContext } from "react";
import type { WhoQuery } from "./generated/graphql";

/** Who is signed in. */
export type Viewer = WhoQuery["viewer"];

const CurrentViewer = createContext<Viewer | undefined>(undefined);

/** Tells those within who is signed in. */
export const ViewerProvider = CurrentViewer.Provider;

/** Who is signed in; a page need not ask the server for that. */
export function useViewer(): Viewer {
  const viewer = useContext(CurrentViewer);
  if (viewer === undefined) throw new Error("Nobody is signed in here.");
  return viewer;
}
