import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useRead } from "../../api/useRead";
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
  const { data } = useRead({ query: COHORTS });
  // Who is an advisor is taken to have cohorts until it is known, so that the board need not wait for that.
  const hasNone = data === undefined ? !roles.includes("ADVISOR") : data.advisedCohorts.length === 0;
  const about = hasNone ? "INSTITUTION" : "ADVISOR";
  return (
    <Page title={text("title")}>
      {hasNone && !roles.includes("ADMIN") ? (
        <Empty>{text("cohorts.empty")}</Empty>
      ) : (
        <Board key={about} about={about} address={address} choose={(search) => void navigate({ search, resetScroll: false })} />
      )}
    </Page>
  );
}
