import { useQuery } from "urql";
import { useFormatter, useTranslations } from "use-intl";
import { graphql } from "../../api/generated";
import type { TodayQuery } from "../../api/generated/graphql";
import styles from "./Today.module.css";

const TODAY = graphql(`
  query Today {
    viewer {
      id
      seeker {
        id
        nextActions(first: 7) {
          key
          kind
          practice
          dueOn
          overdue
          why
          contact {
            id
            name
          }
        }
      }
    }
  }
`);

type Action = NonNullable<TodayQuery["viewer"]["seeker"]>["nextActions"][number];

/** At most seven things to do, the most urgent first (A9). */
export function Today() {
  const text = useTranslations("today");
  const [{ data }] = useQuery({ query: TODAY });
  const actions = data?.viewer.seeker?.nextActions;
  return (
    <>
      <h1>{text("title")}</h1>
      {actions?.length === 0 && <p className={styles["empty"]}>{text("empty")}</p>}
      <ul className={styles["list"]}>
        {actions?.map((action) => (
          <li key={action.key} className={styles["action"]}>
            <ActionLine action={action} />
          </li>
        ))}
      </ul>
    </>
  );
}

function ActionLine({ action }: { action: Action }) {
  const text = useTranslations("today");
  const format = useFormatter();
  const date = action.dueOn === null ? undefined : format.dateTime(new Date(`${action.dueOn}T12:00:00`), { dateStyle: "medium" });
  return (
    <>
      <h2>{action.contact?.name ?? action.kind}</h2>
      <p className={styles["why"]}>
        {action.why}{" "}
        {date !== undefined && (
          <span className={action.overdue ? styles["late"] : undefined}>{text(action.overdue ? "overdue" : "due", { date })}</span>
        )}
      </p>
    </>
  );
}
