import { useTranslations } from "use-intl";
import { graphql, read } from "../../api/generated";
import type { BoardTrendsQuery, LineFragment } from "../../api/generated/graphql";
import { useRead } from "../../api/useRead";
import { useWrittenDay } from "../../text/useWrittenDay";
import { Loaded } from "../../ui/Page";
import { later } from "../../ui/later";
import styles from "./Trends.module.css";
import { useWritten } from "./Definitions";
import { FigureName } from "./FigureName";
import { WATCHED, type Watched } from "./figures";
import { type Drawn, drawn, pieces, trendFinding } from "./trends";

const TRENDS = graphql(`
  query BoardTrends($cohortId: ID) {
    PACE: trend(figure: "PACE", cohortId: $cohortId) {
      ...Line
    }
    BY_REFERRAL: trend(figure: "BY_REFERRAL", cohortId: $cohortId) {
      ...Line
    }
    THANKED_IN_TIME: trend(figure: "THANKED_IN_TIME", cohortId: $cohortId) {
      ...Line
    }
    STRENGTH: trend(figure: "STRENGTH", cohortId: $cohortId) {
      ...Line
    }
  }
`);

const LINE = graphql(`
  fragment Line on TrendPayload {
    trend {
      days
      leftOut
      points {
        from
        to
        sameSettings
        value {
          figure
          value
          withheld
        }
      }
    }
  }
`);

type Line = NonNullable<LineFragment["trend"]>;

/** Drawn when somebody comes to where charts are; the rest of the board does not wait for it. */
const TrendChart = later(() => import("./TrendChart").then((file) => file.TrendChart), RoomForChart);

function RoomForChart({ height }: { height: number }) {
  return <div style={{ height }} />;
}

interface TrendsProps {
  /** Of which cohort; of the institution unless told. */
  cohortId?: string;
  /** Beside those of other cohorts; then each has its figure's name in place of what it says. */
  isSmall?: boolean;
}

/** How much, by which way, how kindly and how well, over the kept reports (G10). */
export function Trends({ cohortId, isSmall = false }: TrendsProps) {
  const { data, failed, again } = useRead({ query: TRENDS, variables: { cohortId: cohortId ?? null } });
  return (
    <Loaded data={data} failed={failed} retry={again}>
      {(lines) => <Four lines={lines} isSmall={isSmall} />}
    </Loaded>
  );
}

function Four({ lines, isSmall }: { lines: BoardTrendsQuery; isSmall: boolean }) {
  const text = useTranslations("board");
  const trends = WATCHED.map((figure) => ({ figure, trend: read(LINE, lines[figure]).trend }));
  const hasBegun = trends.some(({ trend }) => trend !== null && trendFinding(drawn(trend.points)) !== undefined);
  return (
    <>
      <div className={isSmall ? styles["small"] : styles["trends"]}>
        {trends.map(({ figure, trend }) => trend !== null && <Trend key={figure} figure={figure} trend={trend} isSmall={isSmall} />)}
      </div>
      {!hasBegun && <p className={styles["soft"]}>{text("trends.notYet")}</p>}
    </>
  );
}

interface TrendProps {
  figure: Watched;
  trend: Line;
  isSmall: boolean;
}

function Trend({ figure, trend, isSmall }: TrendProps) {
  const text = useTranslations("board");
  const written = useWritten();
  const points = drawn(trend.points);
  const finding = trendFinding(points);
  const [first] = points;
  const said =
    finding !== undefined
      ? text(`trends.${figure}`, {
          way: finding.way,
          first: written(figure, finding.first.value),
          last: written(figure, finding.last.value),
        })
      : first !== undefined
        ? text("trends.one", { value: written(figure, first.value) })
        : text(trend.points.some(({ value }) => value.withheld) ? "trends.withheld" : "trends.noneYet");
  return (
    <figure className={styles["trend"]}>
      <figcaption>
        {!isSmall && finding !== undefined && <h3>{said}</h3>}
        <FigureName figure={figure} />
      </figcaption>
      {finding === undefined ? (
        <p className={styles["soft"]}>{said}</p>
      ) : (
        <>
          <TrendChart
            pieces={pieces(trend.points)}
            written={(value) => written(figure, value)}
            label={said}
            height={isSmall ? 72 : 140}
          />
          {!isSmall && <Notes leftOut={trend.leftOut} hasOldSettings={points.some(({ sameSettings }) => !sameSettings)} />}
          {!isSmall && <PointTable points={points} figure={figure} />}
        </>
      )}
    </figure>
  );
}

function Notes({ leftOut, hasOldSettings }: { leftOut: number; hasOldSettings: boolean }) {
  const text = useTranslations("board");
  return (
    <>
      {hasOldSettings && <p className={styles["soft"]}>{text("trends.newSettings")}</p>}
      {leftOut > 0 && <p className={styles["soft"]}>{text("trends.leftOut", { count: leftOut })}</p>}
    </>
  );
}

/** The same as the line, in numbers. */
function PointTable({ points, figure }: { points: readonly Drawn[]; figure: Watched }) {
  const text = useTranslations("board");
  const dayOf = useWrittenDay();
  const written = useWritten();
  return (
    <details className={styles["details"]}>
      <summary>{text("trends.table")}</summary>
      <table className={styles["points"]}>
        <thead>
          <tr>
            <th scope="col">{text("trends.day")}</th>
            <th scope="col">{text("trends.value")}</th>
          </tr>
        </thead>
        <tbody>
          {points.map(({ day, value }) => (
            <tr key={day}>
              <td>{dayOf(day)}</td>
              <td>{written(figure, value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
