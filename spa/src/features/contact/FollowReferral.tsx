import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { graphql } from "../../api/generated";
import type { Channel } from "../../api/generated/graphql";
import { errorAt, errorsBeside } from "../../api/refusals";
import { useChange } from "../../api/useChange";
import { ChannelSelect } from "../../ui/ChannelSelect";
import { Dialog } from "../../ui/Dialog";
import { pathOf } from "../../ui/InnerLink";
import { TextField } from "../../ui/TextField";
import { tellDone } from "../../ui/Toasts";
import { threadAt } from "../../ui/addresses";
import styles from "./Contact.module.css";
import { FillIn } from "./FillIn";
import type { Referral } from "./operations";

const FOLLOW_REFERRAL = graphql(`
  mutation FollowReferral($input: FollowReferralInput!) {
    followReferral(input: $input) {
      referral {
        id
        version
        to {
          id
          name
        }
      }
      thread {
        id
      }
      userErrors {
        ...Refused
      }
    }
  }
`);

interface FollowReferralProps {
  referral: Referral;
  /** Who named them. */
  from: string;
  close: () => void;
}

/** Turns a name into a contact and a thread in one step (E5). */
export function FollowReferral({ referral, from, close }: FollowReferralProps) {
  const text = useTranslations("contact.follow");
  const start = useTranslations("contact.start");
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
    void navigate({ to: pathOf(threadAt(answer.done.thread.id)) });
  }

  return (
    <Dialog title={text("title", { from, name })} isOpen onOpenChange={close} isDismissable={false}>
      <FillIn submit={text("open")} send={follow} isSending={isSending} close={close} refused={errorsBeside(refused, ["purpose"])}>
        <p>{text("lead", { name })}</p>
        <p className={styles["soft"]}>{text(referral.namePermission === "GRANTED" ? "nameGranted" : "nameNot", { from })}</p>
        <TextField
          label={start("purpose", { name })}
          description={start("purposeHelp")}
          value={purpose}
          onChange={setPurpose}
          lines={3}
          autoFocus
          error={errorAt(refused, "purpose")}
        />
        <ChannelSelect label={start("channel")} chosen={channel} onChoose={setChannel} />
      </FillIn>
    </Dialog>
  );
}
