import { getLocalTimeZone, today } from "@internationalized/date";
import { Fragment, type ReactNode, useState } from "react";
import { useQuery } from "urql";
import { useFormatter, useTranslations } from "use-intl";
import { graphql } from "../../api/generated";
import type { ReportAbout } from "../../api/generated/graphql";
import { useLanguage } from "../../text/TextProvider";
import { Empty, Loaded } from "../../ui/Page";
import { AllFigures } from "./AllFigures";
import { AttentionList } from "./AttentionList";
import styles from "./Board.module.css";
import { Breakdowns } from "./Breakdowns";
import { Definitions } from "./Definitions";
import { Downloads } from "./Downloads";
import { Funnel } from "./Funnel";
import { KeptReports } from "./KeptReports";
import { Quality } from "./Quality";
import { Settings } from "./Settings";
import type { BoardAddress } from "./address";
import { type Days, daysOf } from "./days";
import { type Value, isWithheld } from "./figures";
import { type Clause, asSentence, boardFinding, shareInWords } from "./findings";

const BOARD = graphql(`
  query Board($scope: ReportAbout!, $cohortId: ID, $from: Date!, $to: Date!, $by: Breakdown!) {
    viewer {
      id
      roles
      institution {
        id
        smallestGroup
      }
    }
    cohortReport(scope: $scope, cohortId: $cohortId, from: $from, to: $to, breakdown: $by) {
      report {
        name
        seekers
        values {
          figure
          group
          value
          numerator
          denominator
          withheld
        }
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

interface BoardProps {
  about: ReportAbout;
  cohortId?: string;
  /** In which days begin; the viewer's until the institution's is known. */
  timeZone: string | undefined;
  address: BoardAddress;
  choose: (address: BoardAddress) => void;
  /** The trends, and for several cohorts which they are. */
  children: ReactNode;
}

/** Figures of one cohort, of an advisor's cohorts or of the institution: the finding first, then what stands behind it. */
export function Board({ about, cohortId, timeZone, address, choose, children }: BoardProps) {
  const text = useTranslations("board");
  const days = daysOf(address, today(timeZone ?? getLocalTimeZone()).toString());
  const by = address.by ?? "NONE";
  // Trends are read again when one more report is kept.
  const [kept, setKept] = useState(0);
  const [{ data, error }, again] = useQuery({ query: BOARD, variables: { scope: about, cohortId: cohortId ?? null, ...days, by } });
  return (
    <Definitions>
      <Loaded data={data} failed={error !== undefined} retry={() => again({ requestPolicy: "network-only" })}>
        {({ viewer, cohortReport: { report, userErrors } }) =>
          report === null ? (
            <Empty>{text("refused", { message: userErrors[0]?.message ?? "" })}</Empty>
          ) : (
            <div className={styles["board"]}>
              <Finding values={report.values} />
              <Lead seekers={report.seekers} days={days} about={about} />
              <Settings address={address} days={days} choose={choose} />
              {!isWithheld(report.values) && <Funnel values={report.values} />}
              <Fragment key={kept}>{children}</Fragment>
              <AttentionList
                scope={about === "INSTITUTION" ? "INSTITUTION" : "MY_COHORTS"}
                cohortId={cohortId}
                leadsToSeekers={viewer.roles.includes("ADVISOR")}
                isWhole={address.everybody === true}
                showWhole={(isWhole) => choose(isWhole ? { ...address, everybody: true } : withoutEverybody(address))}
              />
              {!isWithheld(report.values) && (
                <>
                  <Quality values={report.values} />
                  {by !== "NONE" && <Breakdowns by={by} values={report.values} />}
                  <AllFigures values={report.values} />
                </>
              )}
              {report.values.some(({ withheld }) => withheld) && (
                <p className={styles["soft"]}>{text("withheldWhy", { count: viewer.institution.smallestGroup })}</p>
              )}
              <Downloads about={about} cohortId={cohortId} days={days} by={by} />
              <KeptReports cohortId={cohortId} days={days} whenKept={() => setKept((before) => before + 1)} />
            </div>
          )
        }
      </Loaded>
    </Definitions>
  );
}

function withoutEverybody({ everybody: _, ...address }: BoardAddress): BoardAddress {
  return address;
}

/** The one sentence on top. */
function Finding({ values }: { values: readonly Value[] }) {
  const text = useTranslations("board");
  const format = useFormatter();
  const { language } = useLanguage();
  const clauses = boardFinding(values);
  const inWords = (clause: Clause): string => {
    switch (clause.kind) {
      case "allStarted":
        return text("finding.allStarted", { of: clause.of });
      case "referrals":
        return text("finding.referrals", {
          words: shareInWords(clause.share),
          percent: format.number(clause.share, { style: "percent", maximumFractionDigits: 0 }),
        });
      case "goodRequests":
        return text("finding.goodRequests", { times: clause.times });
      default:
        return text(`finding.${clause.kind}`, { count: clause.count, of: clause.of });
    }
  };
  const sentence = asSentence(clauses.map(inWords), language);
  return <p className={styles["finding"]}>{sentence || text(isWithheld(values) ? "finding.withheld" : "finding.nothing")}</p>;
}

function Lead({ seekers, days, about }: { seekers: number; days: Days; about: ReportAbout }) {
  const text = useTranslations("board");
  const format = useFormatter();
  const date = (day: string) => format.dateTime(new Date(`${day}T12:00:00`), { dateStyle: "medium" });
  return (
    <p className={styles["soft"]}>
      {text(`lead.${about}`, { count: seekers, from: date(days.from), to: date(days.to) })}
    </p>
  );
}
