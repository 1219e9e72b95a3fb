import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Form } from "react-aria-components";
import { useTranslations } from "use-intl";
import type { Channel } from "../../api/generated/graphql";
import { useChange } from "../../api/useChange";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { pathOf } from "../../ui/InnerLink";
import { Select } from "../../ui/Select";
import { TextField } from "../../ui/TextField";
import { tellDone } from "../../ui/Toasts";
import styles from "./Contact.module.css";
import type { Person } from "./facts";
import { FOLLOW_REFERRAL } from "./operations";

const CHANNELS: readonly Channel[] = ["EMAIL", "LINKEDIN", "MESSAGE", "PHONE", "IN_PERSON"];

interface FollowReferralProps {
  referral: Person["referrals"]["nodes"][number];
  /** Who named them. */
  from: string;
  close: () => void;
}

/** Turns a name into a contact and a thread in one step (E5). */
export function FollowReferral({ referral, from, close }: FollowReferralProps) {
  const text = useTranslations("contact.follow");
  const start = useTranslations("contact.start");
  const channels = useTranslations("words.channel");
  const app = useTranslations("app");
  const navigate = useNavigate();
  const { change, refused, isSending } = useChange(FOLLOW_REFERRAL);
  const [purpose, setPurpose] = useState("");
  const [channel, setChannel] = useState<Channel>("EMAIL");
  const { name } = referral;

  async function follow() {
    const answer = await change({
      referralId: referral.id,
      ifVersion: referral.version,
      channel,
      ...(purpose.trim() === "" ? {} : { purpose: purpose.trim() }),
    });
    if (!("done" in answer) || answer.done.thread === null) return;
    tellDone(text("done", { name }));
    close();
    void navigate({ to: pathOf(`/threads/${answer.done.thread.id}`) });
  }

  return (
    <Dialog title={text("title", { from, name })} isOpen onOpenChange={close} isDismissable={false}>
      <Form
        className={styles["form"] ?? ""}
        onSubmit={(event) => {
          event.preventDefault();
          void follow();
        }}
      >
        <div role="alert">
          {refused.map(({ code, message, practice }) => (
            <p key={code} className={styles["refused"]}>
              {message} {practice != null && `(${practice})`}
            </p>
          ))}
        </div>
        <p>{text("lead", { name })}</p>
        <p className={styles["soft"]}>{text(referral.namePermission === "GRANTED" ? "nameGranted" : "nameNot", { from })}</p>
        <TextField label={start("purpose", { name })} description={start("purposeHelp")} value={purpose} onChange={setPurpose} lines={3} autoFocus />
        <Select label={start("channel")} options={CHANNELS.map((key) => ({ key, name: channels(key) }))} chosen={channel} onChoose={setChannel} />
        <div className={styles["end"]}>
          <Button onPress={close}>{app("cancel")}</Button>
          <Button look="primary" type="submit" isPending={isSending}>
            {text("open")}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
