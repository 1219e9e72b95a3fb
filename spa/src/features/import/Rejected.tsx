import { useState } from "react";
import { Form } from "react-aria-components";
import { useTranslations } from "use-intl";
import { Button } from "../../ui/Button";
import { Part } from "../../ui/Part";
import { TextField } from "../../ui/TextField";
import { Refused } from "./Chooser";
import styles from "./Import.module.css";
import { canMendHere, mendedFile } from "./mended";
import type { Run } from "./operations";
import { useUpload } from "./useUpload";

interface RejectedProps {
  run: Run;
  /** Whether they can be mended by now: once the others are in. */
  mayMend: boolean;
}

/** The rows that were not accepted, why, and how to mend them: in the file or here. */
export function Rejected({ run, mayMend }: RejectedProps) {
  const text = useTranslations("imports.rejected");
  const [isMending, setMending] = useState(false);
  const { nodes, totalCount } = run.rejections;
  if (nodes.length === 0) return null;
  return (
    <Part
      title={text("title", { count: totalCount })}
      lead={text(mayMend ? "leadAfter" : "leadBefore")}
      tools={
        <div className={styles["buttons"]}>
          <a href={run.rejectionsUrl} download className={styles["download"]}>
            {text("download")}
          </a>
          {mayMend && !isMending && canMendHere(run.format, run.columns, nodes) && <Button onPress={() => setMending(true)}>{text("mend")}</Button>}
        </div>
      }
    >
      {isMending ? (
        <Mending run={run} close={() => setMending(false)} />
      ) : (
        <ul className={styles["list"]}>
          {nodes.map(({ id, sheetName, line, reason, cells }) => (
            <li key={id} className={styles["row"]}>
              <span className="soft">
                {sheetName !== null && `${sheetName} · `}
                {text("line", { line })}
              </span>
              <span className={styles["words"]}>
                <span className={styles["reason"]}>{reason}</span>
                <span className="soft">{cells.filter((cell) => cell.trim() !== "").join(" · ")}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
      {totalCount > nodes.length && <p className="soft">{text("more", { count: totalCount - nodes.length })}</p>}
    </Part>
  );
}

/** Fields for the cells of each row; what is sent is a file like any other, and is tried out first too. */
function Mending({ run, close }: { run: Run; close: () => void }) {
  const text = useTranslations("imports.rejected");
  const app = useTranslations("app");
  const { send, isSending, refused } = useUpload();
  const columns = [...run.columns].sort((one, other) => one.position - other.position);
  const names = columns.map(({ name }) => name);
  const rows = run.rejections.nodes;

  function sendMended(given: FormData) {
    const mended = rows.map(({ id, cells }) => ({
      cells: columns.map(({ position, field }) => (field === null ? (cells[position] ?? "") : String(given.get(`${id} ${position}`) ?? ""))),
    }));
    send(run.kind, mendedFile(names, mended, run.fileName));
  }

  return (
    <Form
      className={styles["mending"] ?? ""}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isSending) sendMended(new FormData(event.currentTarget));
      }}
    >
      <Refused refused={refused} />
      {rows.map(({ id, line, reason, column, cells }, index) => (
        <fieldset key={id} className={styles["mended"]}>
          <legend>{text("line", { line })}</legend>
          {!names.includes(column ?? "") && <p className={styles["reason"]}>{reason}</p>}
          <div className={styles["pair"]}>
            {columns
              .filter(({ field }) => field !== null)
              .map(({ name, position }) => (
                <Cell
                  key={position}
                  label={name}
                  name={`${id} ${position}`}
                  before={cells[position] ?? ""}
                  {...(name === column ? { reason, autoFocus: index === 0 } : {})}
                />
              ))}
          </div>
        </fieldset>
      ))}
      <div className={styles["buttons"]}>
        <Button look="primary" type="submit" isPending={isSending}>
          {text("sendMended")}
        </Button>
        <Button onPress={close}>{app("cancel")}</Button>
      </div>
    </Form>
  );
}

interface CellProps {
  label: string;
  name: string;
  before: string;
  /** Why the row was not accepted, where it was for this cell. */
  reason?: string;
  autoFocus?: boolean;
}

function Cell({ label, name, before, reason, autoFocus = false }: CellProps) {
  const [value, setValue] = useState(before);
  return <TextField label={label} name={name} value={value} onChange={setValue} error={value === before ? reason : undefined} autoFocus={autoFocus} />;
}
