import { NODE_HEIGHT, NODE_WIDTH, type Place } from "./chains";

/** Which part of the map a window shows: where the map's corner is in it, and how large the map is drawn. */
export interface Viewport {
  x: number;
  y: number;
  zoom: number;
}

export interface Size {
  width: number;
  height: number;
}

type Spot = Pick<Place, "x" | "y">;

const MARGIN = 16;
const ZOOM = 0.8;

/** What is seen first: the map's upper left corner, or as far down as brings the first contact to the middle. */
export function beginningAt(first: Spot, { height }: Size): Viewport {
  return { x: MARGIN, y: Math.min(MARGIN, height / 2 - (first.y + NODE_HEIGHT / 2) * ZOOM), zoom: ZOOM };
}

/** Whether all of it is in sight; or any of it. */
export function isInSight(spot: Spot, { x, y, zoom }: Viewport, { width, height }: Size, how: "whole" | "any"): boolean {
  const [left, top] = [spot.x * zoom + x, spot.y * zoom + y];
  const [right, bottom] = [left + NODE_WIDTH * zoom, top + NODE_HEIGHT * zoom];
  return how === "whole" ? left >= 0 && top >= 0 && right <= width && bottom <= height : right > 0 && bottom > 0 && left < width && top < height;
}

/** Who stands nearest to the middle of the window. */
export function nearestToMiddle(places: Iterable<Place>, { x, y, zoom }: Viewport, { width, height }: Size): string | undefined {
  let nearest: { id: string; distance: number } | undefined;
  for (const place of places) {
    const across = (place.x + NODE_WIDTH / 2) * zoom + x - width / 2;
    const down = (place.y + NODE_HEIGHT / 2) * zoom + y - height / 2;
    const distance = Math.hypot(across, down);
    if (nearest === undefined || distance < nearest.distance) nearest = { id: place.id, distance };
  }
  return nearest?.id;
}
