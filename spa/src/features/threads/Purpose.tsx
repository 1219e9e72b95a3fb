import { useState } from "react";
import { Form } from "react-aria-components";
import { useTranslations } from "use-intl";
import { read } from "../../api/generated";
import { errorAt, errorsBeside } from "../../api/refusals";
import { Why } from "../../text/Why";
import { Button } from "../../ui/Button";
import { TextField } from "../../ui/TextField";
import { tellDone } from "../../ui/Toasts";
import { Meanwhile } from "./Meanwhile";
import { Restored } from "./Restored";
import styles from "./Thread.module.css";
import { WhyRefused } from "./WhyRefused";
import { THREAD, UPDATE_THREAD } from "./operations/thread";
import type { PathThread } from "./types";
import { useKeptForm, useWasTyped } from "./useKeptForm";
import { useThreadChange } from "./useThreadChange";

const FORM = "purpose";

/** Why this very person (A3): asked for first, because the request rests on it. */
export function Purpose({ thread }: { thread: PathThread }) {
  const text = useTranslations("threads.write");
  const wasTyped = useWasTyped(thread.id, FORM);
  const [isOpen, setOpen] = useState(thread.purpose === null || wasTyped);
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
  // The version that was read when one began, so that what somebody else wrote meanwhile is seen.
  const form = useKeptForm(thread.id, FORM, { version: thread.version, purpose: thread.purpose ?? "" });
  const isConflict = refused.some(({ code }) => code === "CHANGED_MEANWHILE") && thread.version !== form.fields.version;
  async function save(fields = form.fields) {
    const answer = await change({ id: thread.id, ifVersion: fields.version, purpose: fields.purpose.trim() });
    if ("refused" in answer) return;
    const version = read(THREAD, answer.done.thread)?.version;
    if (!form.taken(fields, version === undefined ? {} : { version })) return;
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
      <Restored form={form} />
      <TextField
        label={text("purpose", { name })}
        description={text("purposeHelp")}
        value={form.fields.purpose}
        onChange={(purpose) => form.write({ purpose })}
        lines={2}
        maxLength={1000}
        isRequired
        error={errorAt(refused, "purpose")}
      />
      <Why practice="A3" />
      {isConflict && (
        <Meanwhile
          isSaving={isSending}
          keepMine={() => void save(form.write({ version: thread.version }))}
          takeTheirs={() => {
            form.forget();
            close();
          }}
        >
          <p className={styles["words"]}>{thread.purpose}</p>
        </Meanwhile>
      )}
      <WhyRefused refused={errorsBeside(refused, ["purpose"])} />
      <div className={styles["row"]}>
        <Button type="submit" look={thread.purpose === null ? "primary" : "usual"} isPending={isSending}>
          {text("savePurpose")}
        </Button>
      </div>
    </Form>
  );
}
