import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useRead } from "../../api/useRead";
import { useWrittenDay } from "../../text/useWrittenDay";
import { InnerLink } from "../../ui/InnerLink";
import { Empty, Loaded, Page } from "../../ui/Page";
import { Figures } from "./Figures";
import { Plans } from "./Plans";
import styles from "./Seeker.module.css";
import { Shared } from "./Shared";
import { Threads } from "./Threads";
import { ADVISED, type Seeker } from "./operations";
import { SeekerText } from "./text";

const route = getRouteApi("/seekers/$seekerId");

/** A seeker as the advisor of their cohort sees them: as much as they share. */
export function SeekerPage() {
  return (
    <SeekerText>
      <AdvisedSeeker />
    </SeekerText>
  );
}

function AdvisedSeeker() {
  const text = useTranslations("seeker");
  const { seekerId } = route.useParams();
  const view = route.useSearch();
  const navigate = route.useNavigate();
  const { data, failed, again } = useRead({ query: ADVISED, variables: { id: seekerId } });
  const seeker = data?.advisedSeeker ?? undefined;
  return (
    <Page
      key={seekerId}
      title={seeker?.name ?? text("title")}
      lead={seeker && <Lead seeker={seeker} />}
      tools={seeker?.cohort && <InnerLink to={`/cohorts/${seeker.cohort.id}`}>{seeker.cohort.name}</InnerLink>}
    >
      <Loaded data={data} failed={failed} retry={again}>
        {() =>
          seeker === undefined ? (
            <Empty>{text("notYours")}</Empty>
          ) : (
            <div className={styles["seeker"]}>
              <Shared seeker={seeker} />
              <Figures seeker={seeker} />
              {seeker.advisorAccess !== "FIGURES" && (
                <Threads
                  seekerId={seeker.id}
                  time={view.threads}
                  choose={(time) => void navigate({ search: time === undefined ? {} : { threads: time }, resetScroll: false })}
                />
              )}
              <Plans seeker={seeker} />
            </div>
          )
        }
      </Loaded>
    </Page>
  );
}

function Lead({ seeker: { level, goalDate, cohort } }: { seeker: Seeker }) {
  const text = useTranslations("seeker");
  const levels = useTranslations("words.level");
  const dayOf = useWrittenDay();
  const day = goalDate ?? cohort?.goalDate;
  const goal = day == null ? [] : [text("goalOn", { date: dayOf(day) })];
  return [levels(level), ...goal].join(" · ");
}
