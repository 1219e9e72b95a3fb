import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { graphql, read } from "../../api/generated";
import type { Approach, Channel } from "../../api/generated/graphql";
import { errorAt, errorsBeside } from "../../api/refusals";
import { useChange } from "../../api/useChange";
import { APPROACHES } from "../../text/choices";
import { ChannelSelect } from "../../ui/ChannelSelect";
import { CheckBox } from "../../ui/CheckBox";
import { Dialog } from "../../ui/Dialog";
import { pathOf } from "../../ui/InnerLink";
import { Select } from "../../ui/Select";
import { TextField } from "../../ui/TextField";
import { tellDone } from "../../ui/Toasts";
import { threadAt } from "../../ui/addresses";
import { GROUND } from "./CommonGround";
import styles from "./Contact.module.css";
import { FillIn } from "./FillIn";
import type { Person } from "./operations";

const OPEN_THREAD = graphql(`
  mutation OpenThread($input: OpenThreadInput!) {
    openThread(input: $input) {
      thread {
        id
        contact {
          ...ContactThreads
        }
      }
      warnings {
        message
      }
      userErrors {
        ...Refused
      }
    }
  }
`);

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

/** What is known of how both came together, as a start. */
function likelyApproach(person: Person): Approach {
  if (person.referredBy.nodes.length > 0) return "REFERRAL";
  const { commonGround } = read(GROUND, person);
  if (commonGround.some(({ kind }) => kind === "SCHOOL")) return "ALUMNI";
  return commonGround.some(({ kind }) => kind === "GROUP") ? "GROUP" : "COLD";
}

function StartForm({ person, close }: { person: Person; close: () => void }) {
  const text = useTranslations("contact.start");
  const approaches = useTranslations("words.approach");
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
    void navigate({ to: pathOf(threadAt(answer.done.thread.id)) });
  }

  return (
    <FillIn submit={text("open")} send={open} isSending={isSending} close={close} refused={errorsBeside(refused, ["purpose"])}>
      <TextField
        label={text("purpose", { name: person.name })}
        description={text("purposeHelp")}
        value={purpose}
        onChange={setPurpose}
        lines={3}
        autoFocus
        error={errorAt(refused, "purpose")}
      />
      <Select label={text("approach")} options={APPROACHES.map((key) => ({ key, name: approaches(key) }))} chosen={approach} onChoose={setApproach} />
      <p className={styles["soft"]}>{text(approach === "COLD" ? "approachCold" : "approachWarm")}</p>
      <ChannelSelect label={text("channel")} chosen={channel} onChoose={setChannel} />
      <CheckBox isSelected={isPractice} onChange={setPractice}>
        {text("practice")}
      </CheckBox>
    </FillIn>
  );
}
