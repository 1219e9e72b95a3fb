import { getRouteApi } from "@tanstack/react-router";
import { useQuery } from "urql";
import { useTranslations } from "use-intl";
import { useViewer } from "../../api/viewer";
import { Empty, Page } from "../../ui/Page";
import { Board } from "./Board";
import { COHORTS } from "./operations";
import { BoardText } from "./text";

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
  const { roles } = useViewer();
  const [{ data }] = useQuery({ query: COHORTS });
  // Who is an advisor is taken to have cohorts until it is known, so that the board need not wait for that.
  const hasNone = data === undefined ? !roles.includes("ADVISOR") : data.advisedCohorts.length === 0;
  return (
    <Page title={text("title")}>
      {hasNone && !roles.includes("ADMIN") ? (
        <Empty>{text("cohorts.empty")}</Empty>
      ) : (
        <Board
          about={hasNone ? "INSTITUTION" : "ADVISOR"}
          address={address}
          choose={(search) => void navigate({ search, resetScroll: false })}
        />
      )}
    </Page>
  );
}
