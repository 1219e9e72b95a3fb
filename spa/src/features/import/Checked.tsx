import { useState } from "react";
import { useTranslations } from "use-intl";
import { useChange } from "../../api/useChange";
import { Button } from "../../ui/Button";
import { Refusals } from "../../ui/Refusals";
import { Columns } from "./Columns";
import { Counts } from "./Counts";
import styles from "./Import.module.css";
import { Preview } from "./Preview";
import { Rejected } from "./Rejected";
import { CANCEL, CHECK, CONFIRM, type Run } from "./operations";
import { type Choices, isChanged, wishesOf } from "./wishes";

/** How a file is to be read; what is null is recognised. */
export interface Reading {
  encoding: string | null;
  delimiter: string | null;
}

/** What an import would do; nothing is stored yet. */
export function Checked({ run, again }: { run: Run; again: () => void }) {
  const text = useTranslations("imports");
  const app = useTranslations("app");
  const check = useChange(CHECK);
  const confirm = useChange(CONFIRM);
  const cancel = useChange(CANCEL);
  const [choices, setChoices] = useState<Choices>({});
  const [reading, setReading] = useState<Reading>({ encoding: null, delimiter: null });
  const isOtherwise = isChanged(run.columns, choices) || reading.encoding !== null || reading.delimiter !== null;
  const { created, updated, rejected } = run.counts;
  const refused = [...check.refused, ...confirm.refused, ...cancel.refused];
  const isSending = check.isSending || confirm.isSending || cancel.isSending;
  const wouldDo = created + updated > 0;

  async function checkAgain() {
    const columns = wishesOf(run.columns, choices);
    await check.change({
      id: run.id,
      ...(columns.length > 0 && isChanged(run.columns, choices) ? { columns } : {}),
      ...(reading.encoding === null ? {} : { encoding: reading.encoding }),
      ...(reading.delimiter === null ? {} : { delimiter: reading.delimiter }),
    });
  }

  return (
    <>
      {run.state === "UPLOADED" && run.fault !== null && <p className={styles["note"]}>{text("explain")}</p>}
      {run.state === "CHECKED" && <Counts counts={run.counts} tense="would" />}
      <div className={styles["buttons"]}>
        {isOtherwise || run.state === "UPLOADED" ? (
          <Button look="primary" isPending={isSending} isDisabled={!isOtherwise && run.fault !== null} onPress={() => void checkAgain()}>
            {text(run.state === "UPLOADED" ? "check" : "checkAgain")}
          </Button>
        ) : (
          wouldDo && (
            <Button look="primary" isPending={isSending} onPress={() => void confirm.change({ id: run.id })}>
              {text("confirm", { count: created + updated })}
            </Button>
          )
        )}
        <Button isPending={isSending} onPress={() => void cancel.change({ id: run.id }).then(again)}>
          {wouldDo ? app("cancel") : text("putAway")}
        </Button>
        {isOtherwise && (
          <Button
            look="quiet"
            onPress={() => {
              setChoices({});
              setReading({ encoding: null, delimiter: null });
            }}
          >
            {text("asRecognised")}
          </Button>
        )}
      </div>
      {refused.length > 0 && <Refusals refused={refused} />}
      {!wouldDo && run.state === "CHECKED" && <p>{text("nothingNew")}</p>}
      {rejected > 0 && <Rejected run={run} mayMend={false} />}
      <Columns run={run} choices={choices} onChoose={setChoices} reading={reading} onRead={setReading} />
      <Preview run={run} />
    </>
  );
}
