import { Link, getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { graphql } from "../../api/generated";
import { useRead } from "../../api/useRead";
import { Page } from "../../ui/Page";
import { Board } from "./Board";
import { BoardText } from "./text";

const COHORT = graphql(`
  query CohortName($id: ID!) {
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
  const { data } = useRead({ query: COHORT, variables: { id: cohortId } });
  const name = data?.node?.__typename === "Cohort" ? data.node.name : undefined;
  return (
    <Page title={name ?? text("title")} tools={<Link to="/cohorts">{text("back")}</Link>}>
      <Board key={cohortId} about="COHORT" cohortId={cohortId} address={address} choose={(search) => void navigate({ search, resetScroll: false })} />
    </Page>
  );
}
