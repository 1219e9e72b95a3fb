import { type ComponentProps, Fragment, useState } from "react";
import { useTranslations } from "use-intl";
import type { Breakdown, ReportAbout } from "../../api/generated/graphql";
import { useViewer } from "../../api/viewer";
import { AllFigures } from "./AllFigures";
import { AttentionList } from "./AttentionList";
import styles from "./Board.module.css";
import { Breakdowns } from "./Breakdowns";
import { CohortCards } from "./CohortCards";
import { DefinitionsProvider } from "./Definitions";
import { Downloads } from "./Downloads";
import { Funnel } from "./Funnel";
import { KeptReports } from "./KeptReports";
import { Quality } from "./Quality";
import { Settings } from "./Settings";
import { Trends } from "./Trends";
import type { BoardAddress } from "./address";
import type { Days } from "./days";
import { type Value, isWithheld } from "./figures";

interface DetailsProps {
  about: ReportAbout;
  cohortId: string | undefined;
  address: BoardAddress;
  choose: (address: BoardAddress) => void;
  /** Those that are chosen. */
  days: Days;
  /** Into which groups the values are broken down. */
  by: Breakdown;
  values: readonly Value[];
  definitions: ComponentProps<typeof DefinitionsProvider>["value"];
  /** Of fewer seekers nothing is told. */
  smallestGroup: number;
}

/** What stands behind a board's finding. */
export function Details({ about, cohortId, address, choose, days, by, values, definitions, smallestGroup }: DetailsProps) {
  const text = useTranslations("board");
  const { roles } = useViewer();
  // Trends are read again when one more report is kept.
  const [kept, setKept] = useState(0);
  return (
    <DefinitionsProvider value={definitions}>
      <Settings address={address} days={days} choose={choose} />
      {!isWithheld(values) && <Funnel values={values} />}
      <Fragment key={kept}>
        {about === "ADVISOR" ? (
          <CohortCards />
        ) : (
          <section className={styles["section"]} aria-labelledby="trends">
            <h2 id="trends">{text("trends.title")}</h2>
            <Trends {...(cohortId !== undefined && { cohortId })} />
          </section>
        )}
      </Fragment>
      <AttentionList
        scope={about === "INSTITUTION" ? "INSTITUTION" : "MY_COHORTS"}
        cohortId={cohortId}
        leadsToSeekers={roles.includes("ADVISOR")}
        isWhole={address.everybody === true}
        showWhole={(isWhole) => choose(isWhole ? { ...address, everybody: true } : withoutEverybody(address))}
      />
      {!isWithheld(values) && (
        <>
          <Quality values={values} />
          {by !== "NONE" && <Breakdowns by={by} values={values} />}
          <AllFigures values={values} />
        </>
      )}
      {values.some(({ withheld }) => withheld) && <p className={styles["soft"]}>{text("withheldWhy", { count: smallestGroup })}</p>}
      <Downloads about={about} cohortId={cohortId} days={days} by={address.by ?? "NONE"} />
      <KeptReports cohortId={cohortId} days={days} whenKept={() => setKept((before) => before + 1)} />
    </DefinitionsProvider>
  );
}

function withoutEverybody({ everybody: _, ...address }: BoardAddress): BoardAddress {
  return address;
}
