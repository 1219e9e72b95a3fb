import { today } from "@internationalized/date";
import { useMemo } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { graphql } from "../../api/generated";
import type { ReportAbout } from "../../api/generated/graphql";
import { useReasons } from "../../api/refusals";
import { useViewer } from "../../api/viewer";
import { useRead } from "../../api/useRead";
import { useLanguage } from "../../text/TextProvider";
import { useWrittenDay } from "../../text/useWrittenDay";
import { Empty, Loaded } from "../../ui/Page";
import { later } from "../../ui/later";
import styles from "./Board.module.css";
import { useDefinitions } from "./Definitions";
import type { BoardAddress } from "./address";
import { type Days, daysOf } from "./days";
import { type Value, isWithheld } from "./figures";
import { type Clause, asSentence, boardFinding, shareInWords } from "./findings";

// The finding is there first; what stands behind it takes longer on a slow line.
const Details = later(() => import("./Details").then((file) => file.Details));

const BOARD = graphql(`
  query Board($scope: ReportAbout!, $cohortId: ID, $from: Date!, $to: Date!, $by: Breakdown!) {
    viewer {
      id
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
        ...Refused
      }
    }
  }
`);

interface BoardProps {
  about: ReportAbout;
  cohortId?: string;
  address: BoardAddress;
  choose: (address: BoardAddress) => void;
}

/** Figures of one cohort, of an advisor's cohorts or of the institution: the finding first, then what stands behind it. */
export function Board({ about, cohortId, address, choose }: BoardProps) {
  const text = useTranslations("board");
  const reasonsOf = useReasons();
  const { institution } = useViewer();
  const days = daysOf(address, today(institution.timeZone).toString());
  const asked = { scope: about, cohortId: cohortId ?? null, ...days, by: address.by ?? "NONE" };
  const { data, answers, failed, again } = useRead({ query: BOARD, variables: asked }, { keepsFormer: true });
  // What is shown says itself of which days it is: those that are chosen may still be read.
  const read = useMemo(() => data && answers && { ...data, of: answers }, [data, answers]);
  // Asked beside the report; figures are not shown before it is known what they count in.
  const { definitions, ...reading } = useDefinitions();
  return (
    <Loaded data={read} failed={failed} retry={again}>
      {({ viewer, cohortReport: { report, userErrors }, of }) =>
        report === null ? (
          <Empty>{text("refused", { message: reasonsOf(userErrors)[0]?.message ?? "" })}</Empty>
        ) : (
          <div className={styles["board"]} aria-busy={!failed && JSON.stringify(of) !== JSON.stringify(asked)}>
            <Finding values={report.values} />
            <Lead seekers={report.seekers} days={of} about={of.scope} />
            <Loaded data={definitions} {...reading}>
              {(known) => (
                <Details
                  about={about}
                  cohortId={cohortId}
                  address={address}
                  choose={choose}
                  days={days}
                  by={of.by}
                  values={report.values}
                  definitions={known}
                  smallestGroup={viewer.institution.smallestGroup}
                />
              )}
            </Loaded>
          </div>
        )
      }
    </Loaded>
  );
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
  const day = useWrittenDay();
  return <p className={styles["soft"]}>{text(`lead.${about}`, { count: seekers, from: day(days.from), to: day(days.to) })}</p>;
}
