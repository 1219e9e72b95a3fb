import { useTranslations } from "use-intl";
import type { Breakdown } from "../../api/generated/graphql";
import type board from "../../../messages/en/board.json";
import { Bar } from "../../ui/Bar";
import styles from "./Board.module.css";
import { FigureNumber, useWritten } from "./Definitions";
import { FigureName } from "./FigureName";
import { type Value, find, groupsOf } from "./figures";
import { LEAST_REQUESTS, bestGroup } from "./findings";

const COLUMNS = ["REQUESTED", "REPLIED", "HELD", "REFERRED"] as const;

/** The same figures by groups; those that are too small say so. */
export function Breakdowns({ by, values }: { by: Breakdown; values: readonly Value[] }) {
  const text = useTranslations("board");
  const written = useWritten();
  const groups = groupsOf(values);
  const best = bestGroup(values, "HELD");
  const nameOf = (group: string) => {
    // Groups come from the server as they are; one that is newer than this client keeps its own name.
    const key = `group.${group}` as `group.${keyof typeof board.group}`;
    return text.has(key) ? text(key) : group;
  };
  return (
    <section className={styles["section"]} aria-labelledby="breakdown">
      <h2 id="breakdown">
        {best === undefined
          ? text("breakdown.plain", { by: text(`by.${by}`) })
          : text("breakdown.finding", { group: nameOf(best.group), percent: written("HELD", best.share), least: LEAST_REQUESTS })}
      </h2>
      {groups.length === 0 ? (
        <p className={styles["soft"]}>{text("breakdown.empty")}</p>
      ) : (
        <div className={styles["wide"]} role="region" aria-label={text(`by.${by}`)} tabIndex={0}>
          <table className={styles["groups"]}>
            <thead>
              <tr>
                <th scope="col">{text("breakdown.group")}</th>
                {COLUMNS.map((figure) => (
                  <th scope="col" key={figure}>
                    <FigureName figure={figure} />
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {groups.map((group) => (
                <tr key={group}>
                  <th scope="row">{nameOf(group)}</th>
                  {COLUMNS.map((figure) => {
                    const value = find(values, figure, group);
                    const isShare = figure !== "REQUESTED" && value?.value != null;
                    return (
                      <td key={figure}>
                        {isShare ? (
                          <Bar count={value.value ?? 0} of={1} label={written(figure, value.value ?? 0)} />
                        ) : (
                          <FigureNumber figure={figure} value={value} />
                        )}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
