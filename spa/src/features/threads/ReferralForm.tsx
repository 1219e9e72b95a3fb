import { Form } from "react-aria-components";
import { useTranslations } from "use-intl";
import type { NamePermission, ReferralMode } from "../../api/generated/graphql";
import { errorAt, errorsBeside } from "../../api/refusals";
import { useChange } from "../../api/useChange";
import { Why } from "../../text/Why";
import { Button } from "../../ui/Button";
import { Choice } from "../../ui/Choice";
import { TextField } from "../../ui/TextField";
import { tellDone } from "../../ui/Toasts";
import { Restored } from "./Restored";
import styles from "./Thread.module.css";
import { WhyRefused } from "./WhyRefused";
import { RECORD_REFERRAL } from "./operations/referrals";
import { dayAfter } from "./slot";
import type { Institution, PathThread } from "./types";
import { useKeptForm } from "./useKeptForm";

interface ReferralFormProps {
  thread: PathThread;
  institution: Institution;
  fromContactId: string;
  close: () => void;
}

const MODES: readonly ReferralMode[] = ["DIRECT", "INTRODUCTION"];
const PERMISSIONS: readonly NamePermission[] = ["GRANTED", "DENIED", "NOT_ASKED"];
const FIELDS = ["name", "details", "checkInOn", "checkInReason"];

/** By which it is kept what was typed. */
export const REFERRAL_FORM = "referral";

interface Fields {
  name: string;
  details: string;
  mode: ReferralMode;
  permission: NamePermission;
  checkInOn: string;
  reason: string;
}

function begun(checkInOn: string): Fields {
  return { name: "", details: "", mode: "DIRECT", permission: "NOT_ASKED", checkInOn, reason: "" };
}

/** Who, how to reach them, whether one may use the name, and who writes first: all that was said, in one form. */
export function ReferralForm({ thread, institution, fromContactId, close }: ReferralFormProps) {
  const text = useTranslations("threads.refer");
  const from = thread.contact?.name ?? "";
  const { change, refused, isSending } = useChange(RECORD_REFERRAL);
  const form = useKeptForm(thread.id, REFERRAL_FORM, begun(dayAfter(new Date(), institution.checkInFromDays)));
  const { fields, write } = form;
  const { name, details, mode, permission, checkInOn, reason } = fields;
  const isPromised = mode === "INTRODUCTION";
  const isUnusual = checkInOn < dayAfter(new Date(), institution.checkInFromDays) || checkInOn > dayAfter(new Date(), institution.checkInToDays);
  async function add() {
    const answer = await change({
      fromContactId,
      threadId: thread.id,
      name,
      mode,
      namePermission: permission,
      ...(details.trim() === "" ? {} : { details: details.trim() }),
      ...(isPromised ? { checkInOn } : {}),
      ...(isPromised && isUnusual && reason.trim() !== "" ? { checkInReason: reason } : {}),
    });
    if ("refused" in answer) return;
    tellDone(text("added", { name: name.trim() }));
    form.forget();
    close();
  }
  return (
    <Form
      className={styles["form"] ?? ""}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <Restored form={form} />
      <TextField label={text("who")} value={name} onChange={(name) => write({ name })} isRequired maxLength={200} error={errorAt(refused, "name")} />
      <Choice label={text("mayI", { from })} options={PERMISSIONS.map((key) => ({ key, name: text(`said.${key}`) }))} chosen={permission} onChoose={(permission) => write({ permission })} />
      <Choice label={text("first")} options={MODES.map((key) => ({ key, name: text(`writes.${key}`, { from }) }))} chosen={mode} onChoose={(mode) => write({ mode })} />
      <Why practice={isPromised ? "E4" : "E3"} />
      <TextField label={text("details")} description={text("detailsHelp")} value={details} onChange={(details) => write({ details })} error={errorAt(refused, "details")} />
      {isPromised && (
        <TextField
          label={text("checkInOn")}
          description={text("checkInHelp", { from: institution.checkInFromDays, to: institution.checkInToDays })}
          type="date"
          value={checkInOn}
          onChange={(checkInOn) => write({ checkInOn })}
          isRequired
          error={errorAt(refused, "checkInOn")}
        />
      )}
      {isPromised && isUnusual && <TextField label={text("checkInReason")} value={reason} onChange={(reason) => write({ reason })} isRequired error={errorAt(refused, "checkInReason")} />}
      <WhyRefused refused={errorsBeside(refused, FIELDS)} />
      <div className={styles["row"]}>
        <Button type="submit" look="primary" isPending={isSending}>
          {text("save")}
        </Button>
      </div>
    </Form>
  );
}
