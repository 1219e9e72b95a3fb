import { useFormatter, useTranslations } from "use-intl";
import { useChange } from "../../api/useChange";
import { useRead } from "../../api/useRead";
import { useViewer } from "../../api/viewer";
import { Button } from "../../ui/Button";
import { InnerLink } from "../../ui/InnerLink";
import { Empty, Loaded, Page } from "../../ui/Page";
import { Checked } from "./Checked";
import { Ended } from "./Ended";
import styles from "./Import.module.css";
import { ProgressLine } from "./ProgressLine";
import { CANCEL, IMPORT, type Run } from "./operations";
import { goesOn, useProgress } from "./useProgress";

/** One import: what goes on, what would happen, or what became of it. */
export function OneImport({ id }: { id: string }) {
  const text = useTranslations("imports");
  const app = useTranslations("app");
  const format = useFormatter();
  const { data, failed, again } = useRead({ query: IMPORT, variables: { id } });
  const run = data?.bulkImport;
  const isForOthers = useViewer().roles.includes("ADMIN");
  const lead =
    run &&
    [
      text(`kinds.${run.kind}`),
      ...(isForOthers ? [text("by", { name: run.accountName })] : []),
      format.dateTime(new Date(run.createdAt), { dateStyle: "medium", timeStyle: "short" }),
    ].join(" · ");
  return (
    <Page title={run?.fileName ?? text("title")} lead={lead} tools={<InnerLink to="/import">{text("all")}</InnerLink>}>
      <Loaded data={data} failed={failed} retry={again}>
        {() => (run == null ? <Empty>{app("notFound")}</Empty> : <Stage run={run} again={again} />)}
      </Loaded>
    </Page>
  );
}

interface StageProps {
  run: Run;
  /** Reads all of it again. */
  again: () => void;
}

function Stage({ run, again }: StageProps) {
  const text = useTranslations("imports");
  const progress = useProgress(run.eventsUrl, run.state, again);
  return (
    <div className={styles["page"]}>
      <p role="status" className={styles["state"]}>
        {text(`states.${run.state}`)}
      </p>
      {goesOn(run.state) ? (
        <Going run={run} {...progress} />
      ) : run.state === "CHECKED" || run.state === "UPLOADED" ? (
        <Checked run={run} again={again} />
      ) : (
        <Ended run={run} again={again} />
      )}
    </div>
  );
}

interface GoingProps {
  run: Run;
  rowsRead?: number;
  rowsMerged?: number;
  rowsExpected?: number | null;
  percent?: number | null;
  secondsLeft?: number | null;
}

function Going({ run, rowsRead = run.rowsRead, rowsMerged = run.rowsMerged, rowsExpected = run.rowsExpected, percent = run.percent, secondsLeft = run.secondsLeft }: GoingProps) {
  const text = useTranslations("imports");
  const cancel = useChange(CANCEL);
  const rows = run.state === "IMPORTING" && rowsMerged > 0 ? rowsMerged : rowsRead;
  return (
    <div className={styles["going"]}>
      <ProgressLine label={text(`going.${run.state}`)} percent={percent ?? undefined} />
      <p className="soft">
        {rowsExpected == null ? text("rows", { rows }) : text("rowsOf", { rows, of: rowsExpected })}
        {secondsLeft != null && ` · ${text("left", { seconds: secondsLeft })}`}
      </p>
      {run.cancelAskedAt !== null ? (
        <p>{text("stopping")}</p>
      ) : (
        run.state !== "UNDOING" && (
          <div>
            <Button isPending={cancel.isSending} onPress={() => void cancel.changeOrTell({ id: run.id })}>
              {text("stop")}
            </Button>
          </div>
        )
      )}
    </div>
  );
}
