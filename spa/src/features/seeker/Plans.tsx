import { useTranslations } from "use-intl";
import { useWrittenDay } from "../../text/useWrittenDay";
import styles from "./Seeker.module.css";
import type { Seeker } from "./operations";

/** What the seeker is after, what comes next and what came of it, as far as it is shared. */
export function Plans({ seeker }: { seeker: Seeker }) {
  const text = useTranslations("seeker.plans");
  const { goal, values, insights } = seeker;
  return (
    <div className={styles["columns"]}>
      <NextActions actions={seeker.nextActions} />
      <Outcomes outcomes={seeker.outcomes.nodes} />
      {(goal !== null || values.nodes.length > 0) && (
        <section className={styles["section"]} aria-labelledby="aims">
          <h2 id="aims">{text("aims")}</h2>
          {goal !== null && <p>{goal}</p>}
          {values.nodes.length > 0 && <p>{text("values", { names: values.nodes.map(({ name }) => name).join(", ") })}</p>}
        </section>
      )}
      {insights.nodes.length > 0 && (
        <section className={styles["section"]} aria-labelledby="insights">
          <h2 id="insights">{text("insights", { count: insights.totalCount })}</h2>
          <p className={styles["soft"]}>{text("insightsWhy")}</p>
          <ul className={styles["bullets"]}>
            {insights.nodes.map(({ id, insight }) => (
              <li key={id}>{insight}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function NextActions({ actions }: { actions: Seeker["nextActions"] }) {
  const text = useTranslations("seeker.plans");
  const does = useTranslations("seeker.actions");
  const day = useWrittenDay();
  if (actions.length === 0) return null;
  return (
    <section className={styles["section"]} aria-labelledby="next">
      <h2 id="next">{text("next")}</h2>
      <p className={styles["soft"]}>{text("nextWhy")}</p>
      <ol className={styles["bullets"]}>
        {actions.map(({ key, kind, dueOn, overdue, practice, contact }) => (
          <li key={key}>
            {[does(kind), ...(contact === null ? [] : [contact.name])].join(": ")}{" "}
            <span className={styles["soft"]}>
              {dueOn !== null &&
                `${text(overdue ? "wasDue" : "due", { date: day(dueOn) })} `}
              ({practice})
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Outcomes({ outcomes }: { outcomes: Seeker["outcomes"]["nodes"] }) {
  const text = useTranslations("seeker.plans");
  const day = useWrittenDay();
  if (outcomes.length === 0) return null;
  return (
    <section className={styles["section"]} aria-labelledby="outcomes">
      <h2 id="outcomes">{text("outcomes")}</h2>
      <p className={styles["soft"]}>{text("outcomesWhy")}</p>
      <ul className={styles["bullets"]}>
        {outcomes.map(({ id, kind, title, organization, occurredOn, origin }) => (
          <li key={id}>
            {text(`outcome.${kind}`, { title })}
            {organization !== null && `, ${organization}`}{" "}
            <span className={styles["soft"]}>
              {day(occurredOn)}
              {origin !== null && ` · ${text("origin", { name: origin.name })}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
