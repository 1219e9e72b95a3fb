import { useNavigate } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { Form } from "react-aria-components";
import { useTranslations } from "use-intl";
import type { Channel, TargetKind } from "../../api/generated/graphql";
import { type Refusal, errorAt, errorsBeside } from "../../api/refusals";
import { type Changed, useChange } from "../../api/useChange";
import { contactAt, threadAt } from "../../ui/addresses";
import { Button } from "../../ui/Button";
import { ChannelSelect } from "../../ui/ChannelSelect";
import { Refusals } from "../../ui/Refusals";
import { Select } from "../../ui/Select";
import { TextField } from "../../ui/TextField";
import { tellDone } from "../../ui/Toasts";
import styles from "./Today.module.css";
import { ADD_TARGET, FOLLOW_REFERRAL, REACH_TARGET, RECORD_DETAILS, RECORD_TOUCH } from "./formOperations";
import type { Action } from "./operations";
import type { AskedFor } from "./ways";

interface FormProps {
  action: Action;
  done: () => void;
  cancel: () => void;
}

/** The few words that an action needs to be done in place. */
export function SmallForm({ form, ...props }: FormProps & { form: AskedFor }) {
  switch (form) {
    case "TOUCH":
      return <TouchForm {...props} />;
    case "DETAILS":
      return <DetailsForm {...props} />;
    case "FOLLOW":
      return <FollowForm {...props} />;
    case "REACH":
      return <ReachForm {...props} />;
    case "PLAN":
      return <PlanForm {...props} />;
  }
}

interface ShellProps {
  submit: string;
  isSending: boolean;
  refused: readonly Refusal[];
  /** Of which the fields show what was refused. */
  fields: readonly string[];
  send: () => Promise<void>;
  cancel: () => void;
  children: ReactNode;
}

function FormShell({ submit, isSending, refused, fields, send, cancel, children }: ShellProps) {
  const app = useTranslations("app");
  return (
    <Form
      className={styles["form"] ?? ""}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {children}
      <Refusals refused={errorsBeside(refused, fields)} />
      <div className={styles["ways"]}>
        <Button type="submit" look="primary" isPending={isSending}>
          {submit}
        </Button>
        <Button look="quiet" onPress={cancel}>
          {app("cancel")}
        </Button>
      </div>
    </Form>
  );
}

function isDone<Payload>(changed: Changed<Payload>): changed is { done: Payload } {
  return "done" in changed;
}

function TouchForm({ action, done, cancel }: FormProps) {
  const text = useTranslations("today");
  const { change, refused, isSending } = useChange(RECORD_TOUCH);
  const [channel, setChannel] = useState<Channel>("EMAIL");
  const [brought, setBrought] = useState("");
  async function send() {
    const changed = await change({ contactId: action.subjectId, channel, ...(brought.trim() === "" ? {} : { brought }) });
    if (!isDone(changed)) return;
    tellDone(text("form.touched", { name: action.contact?.name ?? "" }));
    done();
  }
  return (
    <FormShell {...{ refused, isSending, send, cancel }} fields={["brought"]} submit={text("form.recordTouch")}>
      <ChannelSelect label={text("form.channel")} chosen={channel} onChoose={setChannel} />
      <TextField
        label={text("form.brought")}
        description={text("form.broughtHelp")}
        value={brought}
        onChange={setBrought}
        error={errorAt(refused, "brought")}
        autoFocus
      />
    </FormShell>
  );
}

function DetailsForm({ action, done, cancel }: FormProps) {
  const text = useTranslations("today");
  const { change, refused, isSending } = useChange(RECORD_DETAILS);
  const [details, setDetails] = useState("");
  async function send() {
    if (!isDone(await change({ referralId: action.subjectId, details }))) return;
    tellDone(text("form.detailsKept", { other: action.referral?.name ?? "" }));
    done();
  }
  return (
    <FormShell {...{ refused, isSending, send, cancel }} fields={["details"]} submit={text("form.keepDetails")}>
      <TextField
        label={text("form.details", { other: action.referral?.name ?? "" })}
        description={text("form.detailsHelp")}
        value={details}
        onChange={setDetails}
        error={errorAt(refused, "details")}
        isRequired
        autoFocus
      />
    </FormShell>
  );
}

function FollowForm({ action, cancel }: FormProps) {
  const text = useTranslations("today");
  const goTo = useNavigate();
  const { change, refused, isSending } = useChange(FOLLOW_REFERRAL);
  const [channel, setChannel] = useState<Channel>("EMAIL");
  const [purpose, setPurpose] = useState("");
  async function send() {
    const changed = await change({ referralId: action.subjectId, channel, ...(purpose.trim() === "" ? {} : { purpose }) });
    if (!isDone(changed) || changed.done.thread === null) return;
    await goTo({ to: threadAt(changed.done.thread.id) });
  }
  return (
    <FormShell {...{ refused, isSending, send, cancel }} fields={["purpose"]} submit={text("form.startThread")}>
      <ChannelSelect label={text("form.channel")} chosen={channel} onChoose={setChannel} />
      <TextField
        label={text("form.purpose", { other: action.referral?.name ?? "" })}
        description={text("form.purposeHelp")}
        value={purpose}
        onChange={setPurpose}
        error={errorAt(refused, "purpose")}
        lines={2}
        autoFocus
      />
    </FormShell>
  );
}

function ReachForm({ action, cancel }: FormProps) {
  const text = useTranslations("today");
  const goTo = useNavigate();
  const { change, refused, isSending } = useChange(REACH_TARGET);
  const [email, setEmail] = useState("");
  const [title, setTitle] = useState("");
  async function send() {
    const changed = await change({
      id: action.subjectId,
      ...(email.trim() === "" ? {} : { emails: [{ value: email }] }),
      ...(title.trim() === "" ? {} : { title }),
    });
    if (!isDone(changed) || changed.done.contact === null) return;
    await goTo({ to: contactAt(changed.done.contact.id) });
  }
  return (
    <FormShell {...{ refused, isSending, send, cancel }} fields={["emails", "title"]} submit={text("form.makeContact")}>
      <TextField
        label={text("form.email")}
        description={text("form.emailHelp")}
        type="email"
        value={email}
        onChange={setEmail}
        error={errorAt(refused, "emails")}
        autoFocus
      />
      <TextField label={text("form.title")} value={title} onChange={setTitle} error={errorAt(refused, "title")} />
    </FormShell>
  );
}

const TARGET_KINDS: readonly TargetKind[] = ["PERSON", "ORGANIZATION"];

function PlanForm({ done, cancel }: FormProps) {
  const text = useTranslations("today");
  const { change, refused, isSending } = useChange(ADD_TARGET);
  const [kind, setKind] = useState<TargetKind>("PERSON");
  const [name, setName] = useState("");
  const [reason, setReason] = useState("");
  async function send() {
    if (!isDone(await change({ kind, name, ...(reason.trim() === "" ? {} : { reason }) }))) return;
    tellDone(text("form.planned", { name }));
    done();
  }
  return (
    <FormShell {...{ refused, isSending, send, cancel }} fields={["name", "reason"]} submit={text("form.plan")}>
      <Select
        label={text("form.kind")}
        options={TARGET_KINDS.map((key) => ({ key, name: text(`form.${key}`) }))}
        chosen={kind}
        onChoose={setKind}
      />
      <TextField label={text("form.name")} value={name} onChange={setName} error={errorAt(refused, "name")} isRequired autoFocus />
      <TextField
        label={text("form.reason")}
        description={text("form.reasonHelp")}
        value={reason}
        onChange={setReason}
        error={errorAt(refused, "reason")}
        lines={2}
      />
    </FormShell>
  );
}
