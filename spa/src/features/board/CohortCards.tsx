import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import type { CohortsQuery } from "../../api/generated/graphql";
import { useRead } from "../../api/useRead";
import { useWrittenDay } from "../../text/useWrittenDay";
import { Loaded } from "../../ui/Page";
import styles from "./Board.module.css";
import { Trends } from "./Trends";
import { COHORTS } from "./operations";

/** Each cohort with how it went, so that one sees which is unlike the others. */
export function CohortCards() {
  const { data, failed, again } = useRead({ query: COHORTS, requestPolicy: "cache-first" });
  return (
    <Loaded data={data} failed={failed} retry={again}>
      {({ advisedCohorts }) => <Cards cohorts={advisedCohorts} />}
    </Loaded>
  );
}

function Cards({ cohorts }: { cohorts: CohortsQuery["advisedCohorts"] }) {
  const text = useTranslations("board");
  const day = useWrittenDay();
  return (
    <section className={styles["section"]} aria-labelledby="cohorts">
      <h2 id="cohorts">{text("cohorts.title")}</h2>
      <p className={styles["soft"]}>{text("cohorts.sharingHelp")}</p>
      <ul className={styles["cards"]}>
        {cohorts.map(({ id, name, goalDate, seekers, sharing }) => (
          <li key={id} className={styles["card"]}>
            <div className={styles["cardHead"]}>
              <h3>
                <Link to="/cohorts/$cohortId" params={{ cohortId: id }}>
                  {name}
                </Link>
              </h3>
              <p className={styles["soft"]}>
                {text("cohorts.line", { seekers, sharing })}
                {goalDate !== null && ` · ${text("goal", { date: day(goalDate) })}`}
              </p>
            </div>
            <Trends cohortId={id} isSmall />
          </li>
        ))}
      </ul>
    </section>
  );
}
