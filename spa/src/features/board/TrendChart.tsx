import { scaleLinear, scaleTime } from "@visx/scale";
import { LinePath } from "@visx/shape";
import styles from "./TrendChart.module.css";
import type { Drawn } from "./trends";
import { useWidth } from "./useWidth";

interface TrendChartProps {
  pieces: readonly Drawn[][];
  written: (value: number) => string;
  /** What the line shows, for those who do not see it. */
  label: string;
  height: number;
}

/** Room for the numbers at both ends of the line, and above and below its points. */
const ROOM = { top: 20, right: 48, bottom: 20, left: 8 };

/** The number stands where the line does not go. */
const ABOVE = -8;
const BELOW = 18;

/** A line with its first and last value written beside it: it needs neither axes nor a legend. */
export function TrendChart({ pieces, written, label, height }: TrendChartProps) {
  const [place, width] = useWidth(280);
  const all = pieces.flat();
  const [first, second] = all;
  const last = all.at(-1);
  if (first === undefined || last === undefined) return null;
  const x = scaleTime({ domain: [noon(first.day), noon(last.day)], range: [ROOM.left, Math.max(width - ROOM.right, ROOM.left + 1)] });
  const y = scaleLinear({ domain: [0, Math.max(...all.map(({ value }) => value)) || 1], range: [height - ROOM.bottom, ROOM.top] });
  const at = (point: Drawn) => ({ x: x(noon(point.day)), y: y(point.value) });
  return (
    <div ref={place} className={styles["place"]} style={{ height }}>
      <svg width={width} height={height} role="img" aria-label={label} className={styles["chart"]}>
        <line x1={ROOM.left} x2={width - ROOM.right} y1={y(0)} y2={y(0)} className={styles["zero"]} />
        {pieces.map((piece) => (
          <LinePath key={piece[0]?.day} data={piece} x={(point) => at(point).x} y={(point) => at(point).y} className={styles["line"] ?? ""} />
        ))}
        {all.map((point) => (
          <circle
            key={point.day}
            cx={at(point).x}
            cy={at(point).y}
            r={3}
            className={point.sameSettings ? styles["point"] : styles["hollow"]}
          />
        ))}
        {all.length > 1 && (
          <text x={ROOM.left} y={at(first).y + (second !== undefined && second.value > first.value ? BELOW : ABOVE)} className={styles["label"]}>
            {written(first.value)}
          </text>
        )}
        <text x={at(last).x + 8} y={at(last).y} dominantBaseline="middle" className={styles["last"]}>
          {written(last.value)}
        </text>
      </svg>
    </div>
  );
}

function noon(day: string): Date {
  return new Date(`${day}T12:00:00`);
}
