import { useState } from "react";
import { Form } from "react-aria-components";
import { useTranslations } from "use-intl";
import { errorAt, errorsBeside } from "../../api/refusals";
import { Why } from "../../text/Why";
import { Button } from "../../ui/Button";
import { Notice } from "../../ui/Notice";
import { TextField } from "../../ui/TextField";
import { tellDone } from "../../ui/Toasts";
import { Refusals } from "./Refusals";
import styles from "./Thread.module.css";
import { UPDATE_THREAD } from "./operations";
import type { PathThread } from "./types";
import { useThreadChange } from "./useThreadChange";

/** Why this very person (A3): asked for first, because the request rests on it. */
export function Purpose({ thread }: { thread: PathThread }) {
  const text = useTranslations("threads.write");
  const [isOpen, setOpen] = useState(thread.purpose === null);
  const name = thread.contact?.name ?? "";
  if (isOpen) return <PurposeForm thread={thread} name={name} close={() => setOpen(false)} />;
  return (
    <div className={styles["row"]}>
      <p className={styles["words"]}>
        <strong>{text("purpose", { name })}</strong> {thread.purpose}
      </p>
      <Button look="quiet" onPress={() => setOpen(true)}>
        {text("changePurpose")}
      </Button>
    </div>
  );
}

function PurposeForm({ thread, name, close }: { thread: PathThread; name: string; close: () => void }) {
  const text = useTranslations("threads.write");
  const { change, refused, isSending } = useThreadChange(UPDATE_THREAD);
  const [purpose, setPurpose] = useState(thread.purpose ?? "");
  // The version that was read when one began, so that what somebody else wrote meanwhile is seen.
  const [version, setVersion] = useState(thread.version);
  const isConflict = refused.some(({ code }) => code === "CHANGED_MEANWHILE");
  async function save() {
    const answer = await change({ id: thread.id, ifVersion: version, purpose: purpose.trim() });
    if ("refused" in answer) return;
    tellDone(text("purposeSaved"));
    close();
  }
  return (
    <Form
      className={styles["form"] ?? ""}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField
        label={text("purpose", { name })}
        description={text("purposeHelp")}
        value={purpose}
        onChange={setPurpose}
        lines={2}
        maxLength={1000}
        isRequired
        error={errorAt(refused, "purpose")}
      />
      <Why practice="A3" />
      {isConflict && thread.version !== version && (
        <Notice look="warning" title={text("purposeConflict")} isAlert>
          <p>{thread.purpose}</p>
          <Button onPress={() => setVersion(thread.version)}>{text("purposeKeepMine")}</Button>
        </Notice>
      )}
      <Refusals refused={errorsBeside(refused, ["purpose"])} />
      <div className={styles["row"]}>
        <Button type="submit" look={thread.purpose === null ? "primary" : "usual"} isPending={isSending}>
          {text("savePurpose")}
        </Button>
      </div>
    </Form>
  );
}
