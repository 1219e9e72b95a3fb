import { useNavigate } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { RelativeDay } from "../../text/RelativeDay";
import { Why } from "../../text/Why";
import { Button } from "../../ui/Button";
import { InnerLink } from "../../ui/InnerLink";
import { contactAt } from "../../ui/addresses";
import { tellDone } from "../../ui/Toasts";
import { More } from "./More";
import { ReferralForm } from "./ReferralForm";
import { Refusals } from "./Refusals";
import styles from "./Thread.module.css";
import { CHANGE_PERMISSION, FOLLOW_REFERRAL } from "./operations";
import type { PathThread, StepProps } from "./types";
import { useThreadChange } from "./useThreadChange";

type Referral = PathThread["referrals"]["nodes"][number];

/** Whom they named: each with the permission, the way to them and what comes of it (E1 to E5). */
export function ReferStep({ thread, institution }: StepProps) {
  const text = useTranslations("threads.refer");
  const referrals = thread.referrals.nodes;
  return (
    <>
      <Why practice="E1" />
      {referrals.length === 0 && <p>{text(thread.namesAskedFor === true ? "noneGiven" : "none", { name: thread.contact?.name ?? "" })}</p>}
      <ul className={styles["lines"]}>
        {referrals.map((referral) => (
          <li key={referral.id} className={styles["line"]}>
            <ReferralLine referral={referral} from={thread.contact?.name ?? ""} />
          </li>
        ))}
      </ul>
      {thread.contact !== null && (
        <More name={text("add")} isOpen={referrals.length === 0}>
          {(close) => <ReferralForm thread={thread} institution={institution} fromContactId={thread.contact?.id ?? ""} close={close} />}
        </More>
      )}
    </>
  );
}

function ReferralLine({ referral, from }: { referral: Referral; from: string }) {
  const text = useTranslations("threads.refer");
  const { name, mode, namePermission, details, isIncomplete, checkInOn, outcome, to } = referral;
  return (
    <>
      <div className={styles["words"]}>
        <p>
          {to === null ? name : <InnerLink to={contactAt(to.id)}>{to.name}</InnerLink>}{" "}
          <span className={styles["soft"]}>
            {text(`mode.${mode}`, { from })} · {text(`outcome.${outcome}`)}
          </span>
        </p>
        {details !== null && <p className={styles["soft"]}>{details}</p>}
        {isIncomplete && <p className={styles["late"]}>{text("incomplete")}</p>}
        {mode === "INTRODUCTION" && outcome === "PENDING" && checkInOn !== null && (
          <p className={styles["soft"]}>{text.rich("checkIn", { day: () => <RelativeDay day={checkInOn} /> })}</p>
        )}
        <Permission referral={referral} permission={namePermission} from={from} />
      </div>
      <NextWithThem referral={referral} />
    </>
  );
}

/** Whether one may use the referrer's name (E2). */
function Permission({ referral, permission, from }: { referral: Referral; permission: Referral["namePermission"]; from: string }) {
  const text = useTranslations("threads.refer");
  const { change, refused, isSending } = useThreadChange(CHANGE_PERMISSION);
  const say = (namePermission: "GRANTED" | "DENIED") => void change({ referralId: referral.id, ifVersion: referral.version, namePermission });
  return (
    <>
      <p className={styles["soft"]}>{text(`permission.${permission}`, { from })}</p>
      {permission === "NOT_ASKED" && (
        <div className={styles["row"]} role="group" aria-label={text("mayI", { from })}>
          <Button look="quiet" isPending={isSending} onPress={() => say("GRANTED")}>
            {text("yes")}
          </Button>
          <Button look="quiet" isPending={isSending} onPress={() => say("DENIED")}>
            {text("no")}
          </Button>
        </div>
      )}
      <Refusals refused={refused} />
    </>
  );
}

/** The next interview of the chain (E5). */
function NextWithThem({ referral }: { referral: Referral }) {
  const text = useTranslations("threads.refer");
  const navigate = useNavigate();
  const { change, refused, isSending } = useThreadChange(FOLLOW_REFERRAL);
  const [thread] = referral.to?.threads.nodes ?? [];
  if (thread !== undefined) return <InnerLink to={`/threads/${thread.id}`}>{text("open")}</InnerLink>;
  async function follow() {
    const answer = await change({ referralId: referral.id, ifVersion: referral.version, channel: "EMAIL" });
    if (!("done" in answer) || answer.done.thread === null) return;
    tellDone(text("followed", { name: referral.name }));
    await navigate({ to: "/threads/$threadId", params: { threadId: answer.done.thread.id } });
  }
  return (
    <div>
      <Button isPending={isSending} onPress={() => void follow()}>
        {text("follow", { name: referral.name })}
      </Button>
      <Refusals refused={refused} />
    </div>
  );
}
