/** A point of a trend, as the server gives it. */
export interface Point {
  from: string;
  to: string;
  sameSettings: boolean;
  value: { value: number | null; withheld: boolean };
}

/** A point at which something can be drawn. */
export interface Drawn {
  day: string;
  value: number;
  sameSettings: boolean;
}

export type Way = "up" | "down" | "steady";

export interface TrendFinding {
  way: Way;
  first: Drawn;
  last: Drawn;
}

/** Points without those that are withheld, or of periods in which there was nothing to compute from. */
export function drawn(points: readonly Point[]): Drawn[] {
  return points.flatMap(({ to, value, sameSettings }) => (value.value === null ? [] : [{ day: to, value: value.value, sameSettings }]));
}

/** A change by less than a twentieth of what it was is none that people would notice. */
const NOTICEABLE = 0.05;

/** How a figure went from its first point to its last; undefined where there are not two. */
export function trendFinding(points: readonly Drawn[]): TrendFinding | undefined {
  const first = points[0];
  const last = points.at(-1);
  if (first === undefined || last === undefined || points.length < 2) return undefined;
  const change = last.value - first.value;
  const isNoticed = Math.abs(change) > NOTICEABLE * Math.abs(first.value);
  return { way: !isNoticed ? "steady" : change > 0 ? "up" : "down", first, last };
}

/** The line's pieces: it is interrupted where a point cannot be told, rather than drawn across. */
export function pieces(points: readonly Point[]): Drawn[][] {
  const all: Drawn[][] = [[]];
  for (const point of points) {
    const [here] = drawn([point]);
    if (here === undefined) all.push([]);
    else all.at(-1)?.push(here);
  }
  return all.filter((piece) => piece.length > 0);
}
