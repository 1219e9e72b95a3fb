import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Form } from "react-aria-components";
import { useTranslations } from "use-intl";
import { mayWrite } from "../../api/mayWrite";
import { errorAt, errorsBeside } from "../../api/refusals";
import { RelativeDay } from "../../text/RelativeDay";
import { Why } from "../../text/Why";
import { Button } from "../../ui/Button";
import { InnerLink } from "../../ui/InnerLink";
import { TextField } from "../../ui/TextField";
import { contactAt } from "../../ui/addresses";
import { tellDone } from "../../ui/Toasts";
import { More } from "./More";
import { REFERRAL_FORM, ReferralForm } from "./ReferralForm";
import styles from "./Thread.module.css";
import { WhyRefused } from "./WhyRefused";
import { CHANGE_PERMISSION, FOLLOW_REFERRAL, GIVE_UP_INTRODUCTION, RECORD_DETAILS, RECORD_INTRODUCTION } from "./operations/referrals";
import type { PathThread, StepProps } from "./types";
import { useWasTyped } from "./useKeptForm";
import { useThreadChange } from "./useThreadChange";

type Referral = PathThread["referrals"]["nodes"][number];

/** Whom they named: each with the permission, the way to them and what comes of it (E1 to E5). */
export function ReferStep({ thread, institution }: StepProps) {
  const text = useTranslations("threads.refer");
  const referrals = thread.referrals.nodes;
  const wasTyped = useWasTyped(thread.id, REFERRAL_FORM);
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
        <More name={text("add")} isOpen={referrals.length === 0 || wasTyped}>
          {(close) => <ReferralForm thread={thread} institution={institution} fromContactId={thread.contact?.id ?? ""} close={close} />}
        </More>
      )}
    </>
  );
}

function ReferralLine({ referral, from }: { referral: Referral; from: string }) {
  const text = useTranslations("threads.refer");
  const { name, mode, namePermission, details, isIncomplete, outcome, to } = referral;
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
        {isIncomplete && <Details referral={referral} />}
        {mode === "INTRODUCTION" && outcome === "PENDING" && <Promised referral={referral} />}
        <Permission referral={referral} permission={namePermission} from={from} />
      </div>
      <NextWithThem referral={referral} />
    </>
  );
}

/** How to reach them, where one is to write and does not know it yet (E3). */
function Details({ referral }: { referral: Referral }) {
  const text = useTranslations("threads.refer");
  const { change, refused, isSending } = useThreadChange(RECORD_DETAILS);
  const [details, setDetails] = useState("");
  async function save() {
    const answer = await change({ referralId: referral.id, ifVersion: referral.version, details: details.trim() });
    if ("done" in answer) tellDone(text("detailsNoted", { name: referral.name }));
  }
  return (
    <>
      <p className={styles["late"]}>{text("incomplete")}</p>
      <More name={text("addDetails")}>
        {() => (
          <Form
            className={styles["form"] ?? ""}
            onSubmit={(event) => {
              event.preventDefault();
              void save();
            }}
          >
            <TextField
              label={text("details")}
              description={text("detailsHelp")}
              value={details}
              onChange={setDetails}
              isRequired
              autoFocus
              error={errorAt(refused, "details")}
            />
            <WhyRefused refused={errorsBeside(refused, ["details"])} />
            <div className={styles["row"]}>
              <Button type="submit" isPending={isSending}>
                {text("addDetails")}
              </Button>
            </div>
          </Form>
        )}
      </More>
    </>
  );
}

/** An introduction that was promised: when to ask, and what became of it (E4). */
function Promised({ referral }: { referral: Referral }) {
  const text = useTranslations("threads.refer");
  const kept = useThreadChange(RECORD_INTRODUCTION);
  const givenUp = useThreadChange(GIVE_UP_INTRODUCTION);
  const { checkInOn, id: referralId, version: ifVersion } = referral;
  return (
    <>
      {checkInOn !== null && <p className={styles["soft"]}>{text.rich("checkIn", { day: () => <RelativeDay day={checkInOn} /> })}</p>}
      <div className={styles["row"]} role="group" aria-label={text("promise", { name: referral.name })}>
        <Button isPending={kept.isSending} onPress={() => void kept.change({ referralId, ifVersion })}>
          {text("introduced")}
        </Button>
        <Button look="quiet" isPending={givenUp.isSending} onPress={() => void givenUp.change({ referralId, ifVersion })}>
          {text("givenUp")}
        </Button>
      </div>
      <WhyRefused refused={[...kept.refused, ...givenUp.refused]} />
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
      <WhyRefused refused={refused} />
    </>
  );
}

/** The next interview of the chain (E5). */
function NextWithThem({ referral }: { referral: Referral }) {
  const text = useTranslations("threads.refer");
  const navigate = useNavigate();
  const { change, refused, isSending } = useThreadChange(FOLLOW_REFERRAL);
  const [thread] = referral.to?.threads.nodes ?? [];
  async function follow() {
    const answer = await change({ referralId: referral.id, ifVersion: referral.version, channel: "EMAIL" });
    if (!("done" in answer) || answer.done.thread === null) return;
    tellDone(text("followed", { name: referral.name }));
    await navigate({ to: "/threads/$threadId", params: { threadId: answer.done.thread.id } });
  }
  if (thread !== undefined) return <InnerLink to={`/threads/${thread.id}`}>{text("open")}</InnerLink>;
  if (!mayWrite(referral)) return null;
  return (
    <div>
      <Button isPending={isSending} onPress={() => void follow()}>
        {text("follow", { name: referral.name })}
      </Button>
      <WhyRefused refused={refused} />
    </div>
  );
}
