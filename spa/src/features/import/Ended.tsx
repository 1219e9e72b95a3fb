import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useChange } from "../../api/useChange";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { InnerLink } from "../../ui/InnerLink";
import { Part } from "../../ui/Part";
import { Refusals } from "../../ui/Refusals";
import { contactAt } from "../../ui/addresses";
import { Counts } from "./Counts";
import styles from "./Import.module.css";
import { Rejected } from "./Rejected";
import { CANCEL, CHECK, type Run, UNDO } from "./operations";
import { useEntityName } from "./useNames";

/** What became of an import, and how to take it back. */
export function Ended({ run, again }: { run: Run; again: () => void }) {
  const text = useTranslations("imports");
  return (
    <>
      {run.fault !== null && <Fault fault={run.fault} />}
      {run.state === "IMPORTED" && <Counts counts={run.counts} tense="did" />}
      <p>{text(`ended.${stateOf(run.state)}`)}</p>
      <div className={styles["buttons"]}>
        {run.state === "IMPORTED" && run.kind === "ADDRESS_BOOK" && (
          <Link to="/network" search={{ sort: "-added" }}>
            {text("toNetwork")}
          </Link>
        )}
        {run.state === "IMPORTED" && run.kind === "ADDRESS_BOOK" && run.counts.duplicates > 0 && (
          <InnerLink to="/duplicates">{text("toDuplicates", { count: run.counts.duplicates })}</InnerLink>
        )}
        {run.state === "FAILED" && <Again run={run} again={again} />}
        {(run.state === "IMPORTED" || run.state === "FAILED") && <Undo run={run} />}
        {run.state !== "IMPORTED" && <InnerLink to="/import">{text("another")}</InnerLink>}
      </div>
      {run.state === "IMPORTED" && <Rejected run={run} mayMend />}
      {run.state === "UNDONE" && <Kept run={run} />}
    </>
  );
}

function stateOf(state: Run["state"]): "IMPORTED" | "UNDONE" | "CANCELLED" | "REFUSED" | "FAILED" {
  return state === "IMPORTED" || state === "UNDONE" || state === "CANCELLED" || state === "REFUSED" ? state : "FAILED";
}

/** Why the file cannot be read, and where. */
function Fault({ fault }: { fault: NonNullable<Run["fault"]> }) {
  const text = useTranslations("imports.fault");
  const place = [
    fault.sheet,
    fault.line === null ? null : text("line", { line: fault.line }),
    fault.column === null ? null : text("column", { column: fault.column }),
  ].filter((part) => part !== null);
  return (
    <Refusals refused={[{ code: fault.code, message: [fault.message ?? fault.code, ...(place.length === 0 ? [] : [`(${place.join(", ")})`])].join(" ") }]} />
  );
}

function Again({ run, again }: { run: Run; again: () => void }) {
  const text = useTranslations("imports");
  const check = useChange(CHECK);
  const cancel = useChange(CANCEL);
  const isSending = check.isSending || cancel.isSending;
  return (
    <>
      <Button look="primary" isPending={isSending} onPress={() => void check.changeOrTell({ id: run.id })}>
        {text("tryAgain")}
      </Button>
      <Button isPending={isSending} onPress={() => void cancel.changeOrTell({ id: run.id }).then(again)}>
        {text("putAway")}
      </Button>
    </>
  );
}

/** Takes all of it back; that is much at once, so that it is asked once more. */
function Undo({ run }: { run: Run }) {
  const text = useTranslations("imports.undo");
  const app = useTranslations("app");
  const undo = useChange(UNDO);
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button onPress={() => setAsking(true)}>{text("open")}</Button>
      <Dialog title={text("title")} isOpen={isAsking} onOpenChange={setAsking}>
        <p>{text("what", { count: run.counts.created + run.counts.updated })}</p>
        <p className="soft">{text("kept")}</p>
        <Refusals refused={undo.refused} />
        <div className={styles["buttons"]}>
          <Button
            look="primary"
            isPending={undo.isSending}
            onPress={() => {
              void undo.change({ id: run.id }).then((answer) => {
                if ("done" in answer) setAsking(false);
              });
            }}
          >
            {text("do")}
          </Button>
          <Button onPress={() => setAsking(false)}>{app("cancel")}</Button>
        </div>
      </Dialog>
    </>
  );
}

/** What an undo left, because something was built on it. */
function Kept({ run }: { run: Run }) {
  const text = useTranslations("imports.kept");
  const nameOf = useEntityName();
  const { nodes, totalCount } = run.kept;
  if (totalCount === 0) return null;
  return (
    <Part title={text("title", { count: totalCount })} lead={text("lead")}>
      <ul className={styles["list"]}>
        {nodes.map(({ id, entity, reason }) => (
          <li key={id} className={styles["row"]}>
            {entity === "CONTACT" ? <InnerLink to={contactAt(id)}>{nameOf(entity)}</InnerLink> : <span>{nameOf(entity)}</span>}
            <span className="soft">{reason === "CHANGED_SINCE" ? text("CHANGED_SINCE") : text("REFERRED_TO")}</span>
          </li>
        ))}
      </ul>
      {totalCount > nodes.length && <p className="soft">{text("more", { count: totalCount - nodes.length })}</p>}
    </Part>
  );
}
