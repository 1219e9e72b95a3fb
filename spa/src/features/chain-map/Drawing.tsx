import { type Edge, type Node, ReactFlow, ReactFlowProvider, useReactFlow, useStore } from "@xyflow/react";
import "@xyflow/react/dist/base.css";
import { type KeyboardEvent, useMemo, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../../ui/Button";
import styles from "./ChainMap.module.css";
import { LinkNode, type MapState, MapStateContext, NODE_HEIGHT, NODE_WIDTH } from "./LinkNode";
import { type Chains, neighbour, pathBack, placed } from "./chains";

interface DrawingProps {
  chains: Chains;
  folded: ReadonlySet<string>;
  fold: (id: string) => void;
}

/** The longest chain's first contact is what is seen first. */
const BEGINNING = { x: 16, y: 16, zoom: 0.8 };

const NODE_TYPES = { link: LinkNode };

export function Drawing(props: DrawingProps) {
  return (
    <ReactFlowProvider>
      <Drawn {...props} />
    </ReactFlowProvider>
  );
}

/** The chains drawn, to be panned and zoomed. Arrows go along the referrals, Space folds, Enter opens. */
function Drawn({ chains, folded, fold }: DrawingProps) {
  const text = useTranslations("chainMap");
  const [active, setActive] = useState(chains.first[0] ?? "");
  const [looked, setLooked] = useState<string>();
  const wantsFocus = useRef(false);
  const flow = useReactFlow();
  const places = useMemo(() => placed(chains, folded), [chains, folded]);
  // Who was folded away takes no part in the tab order any more.
  const spot = places.has(active) ? active : (pathBack(chains, active).find((id) => places.has(id)) ?? "");
  const lit = useMemo(() => (looked === undefined ? undefined : new Set(pathBack(chains, looked))), [chains, looked]);

  const nodes = useMemo<Node[]>(
    () =>
      [...places.values()].map(({ id, x, y }) => ({
        id,
        type: "link",
        position: { x, y },
        width: NODE_WIDTH,
        height: NODE_HEIGHT,
        data: {},
      })),
    [places],
  );
  const edges = useMemo<Edge[]>(() => {
    const along = [...places.keys()].flatMap((to) => {
      const from = chains.parents.get(to);
      if (from === undefined) return [];
      const isLit = lit?.has(to) === true;
      return [{ id: `${from} ${to}`, source: from, target: to, className: isLit ? styles["lit"] : lit === undefined ? styles["edge"] : styles["dim"] }];
    });
    const besides = chains.others
      .filter(({ from, to }) => places.has(from) && places.has(to))
      .map(({ from, to }) => ({ id: `${from} also ${to}`, source: from, target: to, className: styles["other"] }));
    return [...along, ...besides].map((edge) => ({ ...edge, className: edge.className ?? "", focusable: false }));
  }, [places, chains, lit]);

  const state = useMemo<MapState>(
    () => ({ chains, places, folded, spot, lit, wantsFocus, fold, enter: setActive, look: setLooked }),
    [chains, places, folded, spot, lit, fold],
  );

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === " " && chains.children.has(spot)) {
      event.preventDefault();
      fold(spot);
      return;
    }
    const to = neighbour(chains, places, spot, event.key);
    if (to === undefined) return;
    event.preventDefault();
    wantsFocus.current = true;
    setActive(to);
    bringIntoSight(to);
  }

  const width = useStore((store) => store.width);
  const height = useStore((store) => store.height);
  function bringIntoSight(id: string) {
    const place = places.get(id);
    if (place === undefined) return;
    const { x, y, zoom } = flow.getViewport();
    const left = place.x * zoom + x;
    const top = place.y * zoom + y;
    const isInSight = left >= 0 && top >= 0 && left + NODE_WIDTH * zoom <= width && top + NODE_HEIGHT * zoom <= height;
    if (!isInSight) void flow.setCenter(place.x + NODE_WIDTH / 2, place.y + NODE_HEIGHT / 2, { zoom });
  }

  return (
    <MapStateContext.Provider value={state}>
      <div className={styles["canvas"]} role="group" aria-label={text("title")} aria-describedby="map-keys" onKeyDown={onKeyDown}>
        <ReactFlow
          nodes={nodes}
          edges={edges}
          nodeTypes={NODE_TYPES}
          nodesDraggable={false}
          nodesConnectable={false}
          nodesFocusable={false}
          edgesFocusable={false}
          elementsSelectable={false}
          disableKeyboardA11y
          deleteKeyCode={null}
          selectionKeyCode={null}
          multiSelectionKeyCode={null}
          zoomActivationKeyCode={null}
          panActivationKeyCode={null}
          onlyRenderVisibleElements
          minZoom={0.1}
          maxZoom={2}
          defaultViewport={BEGINNING}
          panOnScroll
          attributionPosition="bottom-left"
        />
        <div className={styles["zoom"]}>
          <Button aria-label={text("zoomIn")} onPress={() => void flow.zoomIn()}>
            <span aria-hidden="true">+</span>
          </Button>
          <Button aria-label={text("zoomOut")} onPress={() => void flow.zoomOut()}>
            <span aria-hidden="true">−</span>
          </Button>
          <Button onPress={() => void flow.fitView({ padding: 0.05 })}>{text("fit")}</Button>
        </div>
      </div>
      <p id="map-keys" className={styles["keys"]}>
        {text("keys")}
      </p>
    </MapStateContext.Provider>
  );
}
