import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { Spot } from "./moved";

interface SpotOfGrid {
  /** For what the rows stand in. */
  body: RefObject<HTMLDivElement | null>;
  /** The cell that takes part in the tab order. */
  spot: Spot;
  setSpot: (spot: Spot) => void;
  /** Takes the focus along. */
  moveTo: (spot: Spot) => void;
}

/**
 * The cell of a grid where the focus is or goes to. A row that is still to come takes the focus as well, and hands it on to what
 * stands there then; unless somebody went elsewhere meanwhile.
 *
 * @param rows those that are here
 */
export function useSpot(rows: readonly unknown[]): SpotOfGrid {
  const [spot, setSpot] = useState<Spot>({ row: 0, column: 1 });
  const body = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
  const moveTo = useCallback((to: Spot) => {
    wantsFocus.current = true;
    setSpot(to);
  }, []);
  useEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = rows[spot.row] === undefined;
    body.current?.querySelector<HTMLElement>("[data-spot], [data-link-spot] a")?.focus({ preventScroll: true });
  }, [spot, rows]);
  useEffect(() => {
    const went = ({ target }: Event) => {
      if (target instanceof Node && body.current?.contains(target) !== true) wantsFocus.current = false;
    };
    for (const kind of ["pointerdown", "focusin"]) document.addEventListener(kind, went);
    return () => {
      for (const kind of ["pointerdown", "focusin"]) document.removeEventListener(kind, went);
    };
  }, []);
  return { body, spot, setSpot, moveTo };
}
