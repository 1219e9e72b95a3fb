import { Link, getRouteApi } from "@tanstack/react-router";
import { useQuery } from "urql";
import { useTranslations } from "use-intl";
import { graphql } from "../../api/generated";
import { Loaded, Page } from "../../ui/Page";
import { Board } from "./Board";
import styles from "./Board.module.css";
import { Trends } from "./Trends";
import { BoardText } from "./text";

const COHORT = graphql(`
  query CohortName($id: ID!) {
    viewer {
      id
      institution {
        id
        timeZone
      }
    }
    node(id: $id) {
      id
      ... on Cohort {
        id
        name
      }
    }
  }
`);

const route = getRouteApi("/cohorts/$cohortId");

/** One cohort. */
export function CohortPage() {
  return (
    <BoardText>
      <OneCohort />
    </BoardText>
  );
}

function OneCohort() {
  const text = useTranslations("board");
  const { cohortId } = route.useParams();
  const address = route.useSearch();
  const navigate = route.useNavigate();
  const [{ data, error }, again] = useQuery({ query: COHORT, variables: { id: cohortId } });
  const name = data?.node?.__typename === "Cohort" ? data.node.name : undefined;
  return (
    <Page title={name ?? text("title")} tools={<Link to="/cohorts">{text("back")}</Link>}>
      <Loaded data={data} failed={error !== undefined} retry={() => again({ requestPolicy: "network-only" })}>
        {({ viewer }) => (
          <Board
            about="COHORT"
            cohortId={cohortId}
            timeZone={viewer.institution.timeZone}
            address={address}
            choose={(search) => void navigate({ search, resetScroll: false })}
          >
            <section className={styles["section"]} aria-labelledby="trends">
              <h2 id="trends">{text("trends.title")}</h2>
              <Trends cohortId={cohortId} />
            </section>
          </Board>
        )}
      </Loaded>
    </Page>
  );
}
