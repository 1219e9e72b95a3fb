import { Link, getRouteApi } from "@tanstack/react-router";
import { useQuery } from "urql";
import { useFormatter, useTranslations } from "use-intl";
import { graphql } from "../../api/generated";
import type { CohortsQuery } from "../../api/generated/graphql";
import { Empty, Loaded, Page } from "../../ui/Page";
import { Board } from "./Board";
import styles from "./Board.module.css";
import { Trends } from "./Trends";
import { BoardText } from "./text";

const COHORTS = graphql(`
  query Cohorts {
    viewer {
      id
      roles
      institution {
        id
        timeZone
      }
    }
    advisedCohorts {
      id
      name
      goalDate
      seekers
      sharing
    }
  }
`);

const route = getRouteApi("/cohorts");

/** All cohorts of an advisor together; for administrators the whole institution. */
export function CohortsPage() {
  return (
    <BoardText>
      <AllCohorts />
    </BoardText>
  );
}

function AllCohorts() {
  const text = useTranslations("board");
  const address = route.useSearch();
  const navigate = route.useNavigate();
  const [{ data, error }, again] = useQuery({ query: COHORTS });
  return (
    <Page title={text("title")}>
      <Loaded data={data} failed={error !== undefined} retry={() => again({ requestPolicy: "network-only" })}>
        {({ viewer, advisedCohorts }) => {
          const isOfInstitution = advisedCohorts.length === 0 && viewer.roles.includes("ADMIN");
          if (advisedCohorts.length === 0 && !isOfInstitution) return <Empty>{text("cohorts.empty")}</Empty>;
          return (
            <Board
              about={isOfInstitution ? "INSTITUTION" : "ADVISOR"}
              timeZone={viewer.institution.timeZone}
              address={address}
              choose={(search) => void navigate({ search, resetScroll: false })}
            >
              {isOfInstitution ? <InstitutionTrends /> : <CohortCards cohorts={advisedCohorts} />}
            </Board>
          );
        }}
      </Loaded>
    </Page>
  );
}

function InstitutionTrends() {
  const text = useTranslations("board");
  return (
    <section className={styles["section"]} aria-labelledby="trends">
      <h2 id="trends">{text("trends.title")}</h2>
      <Trends />
    </section>
  );
}

/** Each cohort with how it went, so that one sees which is unlike the others. */
function CohortCards({ cohorts }: { cohorts: CohortsQuery["advisedCohorts"] }) {
  const text = useTranslations("board");
  const format = useFormatter();
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
                {goalDate !== null && ` · ${text("goal", { date: format.dateTime(new Date(`${goalDate}T12:00:00`), { dateStyle: "medium" }) })}`}
              </p>
            </div>
            <Trends cohortId={id} isSmall />
          </li>
        ))}
      </ul>
    </section>
  );
}
