import { useTranslations } from "use-intl";
import styles from "./Board.module.css";
import { FigureNumber, useWritten } from "./Definitions";
import { FigureName } from "./FigureName";
import { type Value, find } from "./figures";
import { strengthInWords } from "./findings";

/** What is counted, and what says whether it was any good. */
const PAIRS = [
  ["REQUESTED", "ACCEPTED"],
  ["PACE", "STRENGTH"],
  ["TARGET_REACHED", "PREPARED"],
  ["NAMES_PER_INTERVIEW", "NAME_PERMITTED"],
  ["HELP", "GIVES_FOR_TAKES"],
] as const;

/** Quality beside quantity (G6). */
export function Quality({ values }: { values: readonly Value[] }) {
  const text = useTranslations("board");
  const written = useWritten();
  const strength = strengthInWords(values);
  const prepared = find(values, "PREPARED")?.value ?? undefined;
  return (
    <section className={styles["section"]} aria-labelledby="quality">
      <h2 id="quality">
        {strength === undefined
          ? text("quality.plain")
          : text("quality.finding", {
              strength,
              value: written("STRENGTH", find(values, "STRENGTH")?.value ?? 0),
              prepared: prepared === undefined ? "none" : written("PREPARED", prepared),
            })}
      </h2>
      <p className={styles["soft"]}>{text("quality.why")}</p>
      <table className={styles["pairs"]}>
        <thead>
          <tr>
            <th scope="col">{text("quality.much")}</th>
            <th scope="col">{text("quality.well")}</th>
          </tr>
        </thead>
        <tbody>
          {PAIRS.map((pair) => (
            <tr key={pair[0]}>
              {pair.map((figure) => (
                <td key={figure}>
                  <span className={styles["pair"]}>
                    <FigureName figure={figure} />
                    <FigureNumber figure={figure} value={find(values, figure)} />
                  </span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
