import { useEffect, useRef } from "react";
import { Label, ProgressBar } from "react-aria-components";
import { useQuery } from "urql";
import { useTranslations } from "use-intl";
import { graphql } from "../../api/generated";
import type { ReportRunsQuery } from "../../api/generated/graphql";
import { useChange } from "../../api/useChange";
import { useRead } from "../../api/useRead";
import { useWrittenDay } from "../../text/useWrittenDay";
import { Button } from "../../ui/Button";
import { Loaded } from "../../ui/Page";
import { tellDone } from "../../ui/Toasts";
import styles from "./KeptReports.module.css";
import type { Days } from "./days";

const RUNS = graphql(`
  query ReportRuns {
    reportRuns(first: 5) {
      id
      state
      from
      to
      queuedAt
      cohortsDone
      cohortsTotal
    }
  }
`);

const RUN = graphql(`
  query ReportRun($id: ID!) {
    reportRun(id: $id) {
      id
      state
      cohortsDone
      cohortsTotal
    }
  }
`);

const KEEP = graphql(`
  mutation RunReport($input: RunReportInput!) {
    runReport(input: $input) {
      reportRun {
        id
        state
        from
        to
        queuedAt
        cohortsDone
        cohortsTotal
      }
      userErrors {
        ...Refused
      }
    }
  }
`);

const STOP = graphql(`
  mutation CancelReportRun($input: CancelReportRunInput!) {
    cancelReportRun(input: $input) {
      reportRun {
        id
        state
      }
      userErrors {
        ...Refused
      }
    }
  }
`);

type Run = ReportRunsQuery["reportRuns"][number];

interface KeptReportsProps {
  cohortId: string | undefined;
  days: Days;
  whenKept: () => void;
}

/** Reports that were kept, those that are at work, and a way to ask for one more. */
export function KeptReports({ cohortId, days, whenKept }: KeptReportsProps) {
  const text = useTranslations("board");
  const { data, failed, again } = useRead({ query: RUNS });
  const { changeOrTell: keep, isSending } = useChange(KEEP);
  const ask = async () => {
    const done = await keep({ ...days, ...(cohortId === undefined ? {} : { cohortIds: [cohortId] }) });
    if (done !== undefined) again();
  };
  return (
    <section className={styles["section"]} aria-labelledby="kept">
      <h2 id="kept">{text("run.title")}</h2>
      <p className={styles["soft"]}>{text("run.lead")}</p>
      <div>
        <Button onPress={() => void ask()} isPending={isSending}>
          {text("run.now")}
        </Button>
      </div>
      <Loaded data={data?.reportRuns} failed={failed} retry={again}>
        {(runs) =>
          runs.length === 0 ? (
            <p className={styles["soft"]}>{text("run.none")}</p>
          ) : (
            <ul>
              {runs.map((run) => (
                <li key={run.id} className={styles["run"]}>
                  <RunLine run={run} whenKept={whenKept} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}

function isAtWork({ state }: Pick<Run, "state">): boolean {
  return state === "WAITING" || state === "RUNNING";
}

function RunLine({ run, whenKept }: { run: Run; whenKept: () => void }) {
  const text = useTranslations("board");
  const day = useWrittenDay();
  const wasAtWork = useRef(false);
  useEffect(() => {
    if (wasAtWork.current && run.state === "DONE") {
      tellDone(text("run.done"));
      whenKept();
    }
    wasAtWork.current = isAtWork(run);
  });
  return (
    <>
      <span>
        {text("run.period", { from: day(run.from), to: day(run.to) })}{" "}
        <span className={styles["soft"]}>{text(`run.${run.state}`)}</span>
      </span>
      {isAtWork(run) && <Progress run={run} />}
    </>
  );
}

const EACH_SECOND = 1000;

/** How far a run has come, asked for again as long as it is at work. */
function Progress({ run }: { run: Run }) {
  const text = useTranslations("board");
  const [, again] = useQuery({ query: RUN, variables: { id: run.id }, requestPolicy: "network-only" });
  const { changeOrTell: stop, isSending } = useChange(STOP);
  useEffect(() => {
    const asking = setInterval(() => again({ requestPolicy: "network-only" }), EACH_SECOND);
    return () => clearInterval(asking);
  }, [again]);
  return (
    <span className={styles["progress"]}>
      <ProgressBar value={run.cohortsDone} maxValue={Math.max(1, run.cohortsTotal)}>
        {({ percentage }) => (
          <>
            <Label className={styles["soft"] ?? ""}>{text("run.progress", { done: run.cohortsDone, total: run.cohortsTotal })}</Label>
            <span className={styles["track"]}>
              <span className={styles["fill"]} style={{ width: `${percentage}%` }} />
            </span>
          </>
        )}
      </ProgressBar>
      <Button look="quiet" onPress={() => void stop({ id: run.id })} isPending={isSending}>
        {text("run.stop")}
      </Button>
    </span>
  );
}
