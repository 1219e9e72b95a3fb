import { type Edge, type Node, ReactFlow, ReactFlowProvider, type Viewport, useReactFlow } from "@xyflow/react";
import "@xyflow/react/dist/base.css";
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../../ui/Button";
import styles from "./ChainMap.module.css";
import { LinkNode, type MapState, MapStateContext } from "./LinkNode";
import { type Chains, NODE_HEIGHT, NODE_WIDTH, type Place, neighbour, pathBack, placed } from "./chains";
import { type Size, beginningAt, isInSight, nearestToMiddle } from "./sight";

interface DrawingProps {
  chains: Chains;
  folded: ReadonlySet<string>;
  fold: (id: string) => void;
}

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
  const shown = (id: string) => pathBack(chains, id).find((each) => places.has(each)) ?? "";
  const spot = shown(active);
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

  // Others make room, or close up, around whoever was folded: the map moves under them so that they stay where they are.
  const folds = useRef<Place>(undefined);
  useEffect(() => {
    const before = folds.current;
    const now = before && places.get(before.id);
    folds.current = undefined;
    if (before === undefined || now === undefined) return;
    const { x, y, zoom } = flow.getViewport();
    void flow.setViewport({ x: x + (before.x - now.x) * zoom, y: y + (before.y - now.y) * zoom, zoom });
  }, [places, flow]);
  const foldInPlace = useCallback(
    (id: string) => {
      folds.current = places.get(id);
      fold(id);
    },
    [places, fold],
  );
  const state = useMemo<MapState>(
    () => ({ chains, places, folded, spot, lit, wantsFocus, fold: foldInPlace, enter: setActive, look: setLooked }),
    [chains, places, folded, spot, lit, foldInPlace],
  );

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === " " && chains.children.has(spot)) {
      event.preventDefault();
      foldInPlace(spot);
      return;
    }
    const to = neighbour(chains, places, spot, event.key);
    if (to === undefined) return;
    event.preventDefault();
    wantsFocus.current = true;
    setActive(to);
    bringIntoSight(to);
  }

  const canvas = useRef<HTMLDivElement>(null);
  function begin() {
    const first = places.get(chains.first[0] ?? "");
    if (first !== undefined && canvas.current !== null) void flow.setViewport(beginningAt(first, sizeOf(canvas.current)));
  }

  function bringIntoSight(id: string) {
    const place = places.get(id);
    if (place === undefined || canvas.current === null || isInSight(place, flow.getViewport(), sizeOf(canvas.current), "whole")) return;
    void flow.setCenter(place.x + NODE_WIDTH / 2, place.y + NODE_HEIGHT / 2, { zoom: flow.getZoom() });
  }

  // What is out of sight is not in the page, and Tab would find no way in: who is in sight takes its place.
  function takeSpotAlong(viewport: Viewport) {
    if (canvas.current === null) return;
    const size = sizeOf(canvas.current);
    setActive((before) => {
      const place = places.get(shown(before));
      return place !== undefined && isInSight(place, viewport, size, "any") ? before : (nearestToMiddle(places.values(), viewport, size) ?? before);
    });
  }

  return (
    <MapStateContext.Provider value={state}>
      <div ref={canvas} className={styles["canvas"]} role="group" aria-label={text("title")} aria-describedby="map-keys" onKeyDown={onKeyDown}>
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
          onInit={begin}
          onMoveEnd={(_, viewport) => takeSpotAlong(viewport)}
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

function sizeOf({ clientWidth, clientHeight }: HTMLElement): Size {
  return { width: clientWidth, height: clientHeight };
}
