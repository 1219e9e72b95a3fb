import { Handle, Position } from "@xyflow/react";
import { type RefObject, createContext, useContext, useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { InnerLink } from "../../ui/InnerLink";
import { StateShape } from "../../ui/StateMark";
import styles from "./ChainMap.module.css";
import { type Chains, type Link, type Place, descendantsOf } from "./chains";

export interface MapState {
  chains: Chains;
  places: ReadonlyMap<string, Place>;
  folded: ReadonlySet<string>;
  /** The one that takes part in the tab order. */
  spot: string;
  /** The path that is looked at, from somebody back to the first contact. */
  lit: ReadonlySet<string> | undefined;
  /** Whether the spot was moved by a key and the focus has to follow. */
  wantsFocus: RefObject<boolean>;
  fold: (id: string) => void;
  enter: (id: string) => void;
  look: (id: string | undefined) => void;
}

export const MapStateContext = createContext<MapState | undefined>(undefined);

function useMapState(): MapState {
  const state = useContext(MapStateContext);
  if (state === undefined) throw new Error("There is no map around this.");
  return state;
}

/** One person or outcome on the map. */
export function LinkNode({ id }: { id: string }) {
  const { chains, places, folded, spot, lit, wantsFocus, fold, enter, look } = useMapState();
  const box = useRef<HTMLDivElement>(null);
  const isSpot = spot === id;
  useEffect(() => {
    if (!isSpot || !wantsFocus.current) return;
    wantsFocus.current = false;
    box.current?.querySelector<HTMLElement>("[data-spot]")?.focus({ preventScroll: true });
  }, [isSpot, wantsFocus]);
  const link = chains.links.get(id);
  const place = places.get(id);
  if (link === undefined || place === undefined) return null;
  const looks = lit === undefined ? "" : lit.has(id) ? styles["litNode"] : styles["dimNode"];
  return (
    <div
      ref={box}
      className={`${styles["node"]} ${link.kind === "outcome" ? styles["outcome"] : ""} ${looks}`}
      onMouseEnter={() => look(id)}
      onMouseLeave={() => look(undefined)}
      onFocus={() => {
        enter(id);
        look(id);
      }}
      onBlur={() => look(undefined)}
    >
      <Handle type="target" position={Position.Left} isConnectable={false} className={styles["handle"] ?? ""} />
      <Words link={link} tabIndex={isSpot ? 0 : -1} ledTo={descendantsOf(chains, id).length} hidden={place.hidden} />
      {chains.children.has(id) && <Fold isFolded={folded.has(id)} hidden={place.hidden} fold={() => fold(id)} />}
      <Handle type="source" position={Position.Right} isConnectable={false} className={styles["handle"] ?? ""} />
    </div>
  );
}

interface WordsProps {
  link: Link;
  tabIndex: number;
  ledTo: number;
  hidden: number;
}

function Words({ link, tabIndex, ledTo, hidden }: WordsProps) {
  const text = useTranslations("chainMap");
  const states = useTranslations("words.state");
  const spot = { tabIndex, "data-spot": true };
  if (link.kind === "outcome") {
    return (
      <div className={styles["words"]} role="img" aria-label={`${text(link.outcome)}: ${link.title}`} {...spot}>
        <span className={styles["name"]}>{text(link.outcome)}</span>
        <span className={styles["soft"]}>{link.title}</span>
      </div>
    );
  }
  const label = [
    link.name,
    link.contactId === null ? text("notYet") : states(link.standing),
    ...(ledTo > 0 ? [text("ledTo", { count: ledTo })] : []),
    ...(hidden > 0 ? [text("isFolded")] : []),
  ].join(", ");
  const inside = (
    <>
      <span className={styles["shape"]}>
        <StateShape standing={link.standing} size={10 + 4 * (link.strength ?? 0)} />
      </span>
      <span className={styles["words"]}>
        <span className={styles["name"]}>{link.name}</span>
        <span className={styles["soft"]}>{link.contactId === null ? text("notYet") : link.organization}</span>
      </span>
    </>
  );
  if (link.contactId === null) {
    return (
      <div className={styles["inside"]} role="img" aria-label={label} {...spot}>
        {inside}
      </div>
    );
  }
  return (
    <InnerLink to={`/contacts/${link.contactId}`} className={styles["inside"]} label={label} isSpot tabIndex={tabIndex}>
      {inside}
    </InnerLink>
  );
}

/** For a mouse or a finger; the keyboard has Space. */
function Fold({ isFolded, hidden, fold }: { isFolded: boolean; hidden: number; fold: () => void }) {
  const text = useTranslations("chainMap");
  return (
    <button type="button" tabIndex={-1} className={styles["fold"]} aria-label={text(isFolded ? "unfold" : "fold")} aria-expanded={!isFolded} onClick={fold}>
      {isFolded ? `+${hidden}` : "−"}
    </button>
  );
}
