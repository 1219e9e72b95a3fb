import { useEffect, useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import type { ExportFormat, ExportScope, ExportState } from "../../api/generated/graphql";
import { useChange } from "../../api/useChange";
import { Button } from "../../ui/Button";
import { Part } from "../../ui/Part";
import { Refusals } from "../../ui/Refusals";
import { Select } from "../../ui/Select";
import styles from "./Settings.module.css";
import { CANCEL_EXPORT, type Job, START_EXPORT, type Viewer } from "./operations";

const FORMATS: Record<ExportScope, readonly ExportFormat[]> = {
  SEEKER: ["ARCHIVE", "XLSX", "CSV", "VCARD", "JSON"],
  INSTITUTION: ["CSV", "XLSX", "JSON"],
};
const GOES_ON: readonly ExportState[] = ["QUEUED", "RUNNING"];
const SHOWN: readonly ExportState[] = ["QUEUED", "RUNNING", "READY", "FAILED"];
const LOOK_AGAIN_MS = 1500;

interface ExportsProps {
  viewer: Viewer;
  jobs: readonly Job[];
  again: () => void;
}

/** What is held about oneself or, for administrators, about the institution, as a file to take along. */
export function Exports({ viewer, jobs, again }: ExportsProps) {
  const text = useTranslations("settings.exports");
  const scopes: ExportScope[] = [...(viewer.seeker === null ? [] : ["SEEKER" as const]), ...(viewer.roles.includes("ADMIN") ? ["INSTITUTION" as const] : [])];
  useLookingAgain(
    jobs.some(({ state }) => GOES_ON.includes(state)),
    jobs,
    again,
  );
  if (scopes.length === 0) return null;
  const shown = jobs.filter(({ state }) => SHOWN.includes(state));
  return (
    <Part title={text("title")} lead={text("lead")}>
      {scopes.map((scope) => (
        <Ask key={scope} scope={scope} again={again} />
      ))}
      <ul className={styles["list"]} aria-live="polite">
        {shown.map((job) => (
          <OneExport key={job.id} job={job} again={again} />
        ))}
      </ul>
    </Part>
  );
}

/** Looks again after a moment as long as something goes on; what was read last begins the next moment. */
function useLookingAgain(goesOn: boolean, last: unknown, again: () => void) {
  useEffect(() => {
    if (!goesOn) return;
    const later = setTimeout(again, LOOK_AGAIN_MS);
    return () => clearTimeout(later);
  }, [goesOn, last, again]);
}

function Ask({ scope, again }: { scope: ExportScope; again: () => void }) {
  const text = useTranslations("settings.exports");
  const start = useChange(START_EXPORT);
  const [format, setFormat] = useState<ExportFormat>(FORMATS[scope][0] ?? "CSV");
  return (
    <>
      <Refusals refused={start.refused} />
      <div className={styles["ask"]}>
        <Select label={text(`scopes.${scope}`)} options={FORMATS[scope].map((key) => ({ key, name: text(`formats.${key}`) }))} chosen={format} onChoose={setFormat} />
        <Button isPending={start.isSending} onPress={() => void start.change({ scope, format }).then(again)}>
          {text("start")}
        </Button>
      </div>
    </>
  );
}

function OneExport({ job, again }: { job: Job; again: () => void }) {
  const text = useTranslations("settings.exports");
  const format = useFormatter();
  const cancel = useChange(CANCEL_EXPORT);
  return (
    <li className={styles["line"]}>
      <span className={styles["words"]}>
        {job.downloadUrl === null ? (
          text(`states.${job.state}`)
        ) : (
          <a href={job.downloadUrl} download>
            {text("download", { name: job.fileName })}
          </a>
        )}
        <span className="soft">
          {text(`formats.${job.format}`)}
          {job.state === "READY" &&
            ` · ${format.number(job.bytes / 1024, { style: "unit", unit: "kilobyte", maximumFractionDigits: 0 })} · ${text("until", { when: format.dateTime(new Date(job.expiresAt), { dateStyle: "medium", timeStyle: "short" }) })}`}
          {job.fault?.message != null && ` · ${job.fault.message}`}
        </span>
      </span>
      <Button aria-label={text("removeOne", { name: job.fileName })} isPending={cancel.isSending} onPress={() => void cancel.changeOrTell({ id: job.id }).then(again)}>
        {text(GOES_ON.includes(job.state) ? "stop" : "remove")}
      </Button>
    </li>
  );
}
