import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Form } from "react-aria-components";
import { useTranslations } from "use-intl";
import type { Approach, Channel } from "../../api/generated/graphql";
import { useChange } from "../../api/useChange";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { pathOf } from "../../ui/InnerLink";
import { Select } from "../../ui/Select";
import { TextField } from "../../ui/TextField";
import { tellDone } from "../../ui/Toasts";
import styles from "./Contact.module.css";
import type { Person } from "./facts";
import { OPEN_THREAD } from "./operations";

interface StartThreadProps {
  person: Person;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}

/** Begins a thread: why this person, and how one comes to them (A3, A7). */
export function StartThread({ person, isOpen, onOpenChange }: StartThreadProps) {
  const text = useTranslations("contact.start");
  return (
    <Dialog title={text("title", { name: person.name })} isOpen={isOpen} onOpenChange={onOpenChange} isDismissable={false}>
      <StartForm person={person} close={() => onOpenChange(false)} />
    </Dialog>
  );
}

const APPROACHES: readonly Approach[] = ["REFERRAL", "INTRODUCTION", "EVENT", "ALUMNI", "GROUP", "COLD"];
const CHANNELS: readonly Channel[] = ["EMAIL", "LINKEDIN", "MESSAGE", "PHONE", "IN_PERSON"];

/** What is known of how both came together, as a start. */
function likelyApproach(person: Person): Approach {
  if (person.referredBy.nodes.length > 0) return "REFERRAL";
  if (person.commonGround.some(({ kind }) => kind === "SCHOOL")) return "ALUMNI";
  return person.commonGround.some(({ kind }) => kind === "GROUP") ? "GROUP" : "COLD";
}

function StartForm({ person, close }: { person: Person; close: () => void }) {
  const text = useTranslations("contact.start");
  const approaches = useTranslations("words.approach");
  const channels = useTranslations("words.channel");
  const app = useTranslations("app");
  const navigate = useNavigate();
  const { change, refused, isSending } = useChange(OPEN_THREAD);
  const [purpose, setPurpose] = useState(person.interest ?? "");
  const [approach, setApproach] = useState(() => likelyApproach(person));
  const [channel, setChannel] = useState<Channel>("EMAIL");
  const [isPractice, setPractice] = useState(false);

  async function open() {
    const answer = await change({
      contactId: person.id,
      approach,
      channel,
      practice: isPractice,
      ...(purpose.trim() === "" ? {} : { purpose: purpose.trim() }),
    });
    if (!("done" in answer) || answer.done.thread === null) return;
    tellDone([text("done", { name: person.name }), ...answer.done.warnings.map(({ message }) => message)].join(" "));
    close();
    void navigate({ to: pathOf(`/threads/${answer.done.thread.id}`) });
  }

  const elsewhere = refused.filter(({ path }) => path?.includes("purpose") !== true);
  return (
    <Form
      className={styles["form"] ?? ""}
      onSubmit={(event) => {
        event.preventDefault();
        void open();
      }}
    >
      <div role="alert">
        {elsewhere.map(({ code, message, practice }) => (
          <p key={code} className={styles["refused"]}>
            {message} {practice != null && `(${practice})`}
          </p>
        ))}
      </div>
      <TextField
        label={text("purpose", { name: person.name })}
        description={text("purposeHelp")}
        value={purpose}
        onChange={setPurpose}
        lines={3}
        autoFocus
        error={refused.find(({ path }) => path?.includes("purpose") === true)?.message}
      />
      <Select label={text("approach")} options={APPROACHES.map((key) => ({ key, name: approaches(key) }))} chosen={approach} onChoose={setApproach} />
      <p className={styles["soft"]}>{text(approach === "COLD" ? "approachCold" : "approachWarm")}</p>
      <Select label={text("channel")} options={CHANNELS.map((key) => ({ key, name: channels(key) }))} chosen={channel} onChoose={setChannel} />
      <label className={styles["check"]}>
        <input type="checkbox" checked={isPractice} onChange={(event) => setPractice(event.target.checked)} />
        {text("practice")}
      </label>
      <div className={styles["end"]}>
        <Button onPress={close}>{app("cancel")}</Button>
        <Button look="primary" type="submit" isPending={isSending}>
          {text("open")}
        </Button>
      </div>
    </Form>
  );
}
