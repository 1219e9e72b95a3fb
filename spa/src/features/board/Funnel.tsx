import { useTranslations } from "use-intl";
import { Bar } from "../../ui/Bar";
import styles from "./Board.module.css";
import { FigureNumber } from "./Definitions";
import { FigureName } from "./FigureName";
import { STAGES, type Value, find } from "./figures";
import { funnelFinding } from "./findings";

/** How far requests get: a table whose bars show the same as its numbers. */
export function Funnel({ values }: { values: readonly Value[] }) {
  const text = useTranslations("board");
  const finding = funnelFinding(values);
  const largest = Math.max(1, ...STAGES.map((stage) => find(values, stage)?.numerator ?? 0));
  return (
    <section className={styles["section"]} aria-labelledby="funnel">
      <h2 id="funnel">
        {finding === undefined
          ? text("funnel.plain")
          : text("funnel.finding", { held: finding.held, requests: finding.requests, lostAt: finding.lostAt ?? "none" })}
      </h2>
      <p className={styles["soft"]}>{text("funnel.why")}</p>
      <table className={styles["bars"]}>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{text("funnel.stage")}</th>
            <th scope="col">{text("funnel.count")}</th>
            <th scope="col">{text("funnel.share")}</th>
          </tr>
        </thead>
        <tbody>
          {STAGES.map((stage) => {
            const value = find(values, stage);
            return (
              <tr key={stage}>
                <th scope="row">
                  <FigureName figure={stage} />
                </th>
                <td className={styles["barCell"]}>
                  {value === undefined || value.numerator === null ? (
                    <FigureNumber figure={stage} value={value} />
                  ) : (
                    <Bar count={value.numerator} of={largest} />
                  )}
                </td>
                <td className={styles["share"]}>{value?.denominator != null && value.value !== null && <FigureNumber figure={stage} value={value} />}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
