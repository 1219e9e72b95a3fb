import { useQuery } from "urql";
import { useFormatter, useTranslations } from "use-intl";
import { graphql } from "../../api/generated";
import type { TodayQuery } from "../../api/generated/graphql";
import { Empty, Loaded, Page } from "../../ui/Page";
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
  const [{ data, error }, again] = useQuery({ query: TODAY });
  return (
    <Page title={text("title")}>
      <Loaded data={data?.viewer.seeker?.nextActions} failed={error !== undefined} retry={() => again({ requestPolicy: "network-only" })}>
        {(actions) =>
          actions.length === 0 ? (
            <Empty>{text("empty")}</Empty>
          ) : (
            <ul className={styles["list"]}>
              {actions.map((action) => (
                <li key={action.key} className={styles["action"]}>
                  <ActionLine action={action} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Page>
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
