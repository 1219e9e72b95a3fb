import { Fragment } from "react";
import { useTranslations } from "use-intl";
import type board from "../../../messages/en/board.json";
import styles from "./Board.module.css";
import { FigureNumber } from "./Definitions";
import { FigureName } from "./FigureName";
import type { Value } from "./figures";

/** Each begins a group in the server's order, and gives it its name. */
type First = keyof typeof board.all.groups;

/** Everything that is computed, for who looks for one of them; closed until then. */
export function AllFigures({ values }: { values: readonly Value[] }) {
  const text = useTranslations("board.all");
  const whole = values.filter(({ group }) => group === null);
  return (
    <section className={styles["section"]} aria-labelledby="all-figures">
      <h2 id="all-figures">{text("title")}</h2>
      <details className={styles["details"]}>
        <summary>{text("open")}</summary>
        <p className={styles["soft"]}>{text("lead")}</p>
        <table className={styles["all"]}>
          <thead>
            <tr>
              <th scope="col">{text("figure")}</th>
              <th scope="col">{text("value")}</th>
              <th scope="col">{text("behind")}</th>
            </tr>
          </thead>
          <tbody>
            {whole.map((value) => {
              const first = `groups.${value.figure}` as `groups.${First}`;
              return (
                <Fragment key={value.figure}>
                  {text.has(first) && (
                    <tr>
                      <th scope="colgroup" colSpan={3} className={styles["group"]}>
                        {text(first)}
                      </th>
                    </tr>
                  )}
                  <tr>
                    <th scope="row">
                      <FigureName figure={value.figure} />
                    </th>
                    <td>
                      <FigureNumber figure={value.figure} value={value} />
                    </td>
                    <td>
                      <Behind value={value} />
                    </td>
                  </tr>
                </Fragment>
              );
            })}
          </tbody>
        </table>
      </details>
    </section>
  );
}

/** Numerator and denominator; nothing where the figure is a count itself. */
function Behind({ value: { numerator, denominator } }: { value: Value }) {
  const text = useTranslations("board.all");
  if (numerator === null || denominator === null) return null;
  return <span className={styles["soft"]}>{text("outOf", { count: numerator, of: denominator })}</span>;
}
