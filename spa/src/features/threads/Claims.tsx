import { useState } from "react";
import { Form } from "react-aria-components";
import { useTranslations } from "use-intl";
import type { ClaimState, ResearchSubject } from "../../api/generated/graphql";
import { errorAt, errorsBeside } from "../../api/refusals";
import { useChange } from "../../api/useChange";
import { Why } from "../../text/Why";
import { Button } from "../../ui/Button";
import { Choice } from "../../ui/Choice";
import { TextField } from "../../ui/TextField";
import { tellDone } from "../../ui/Toasts";
import { type BriefData, SUBJECTS } from "./Brief";
import { More } from "./More";
import { Restored } from "./Restored";
import styles from "./Thread.module.css";
import { WhyRefused } from "./WhyRefused";
import { RECORD_CLAIM, SETTLE_CLAIM } from "./operations/brief";
import type { PathThread } from "./types";
import { useKeptForm, useWasTyped } from "./useKeptForm";
import { useThreadChange } from "./useThreadChange";

interface ClaimsProps {
  thread: PathThread;
  brief: BriefData;
  reread: () => void;
}

/** What research seems to say; the talk confirms or refines it (C2). It can be settled once the talk was held. */
export function Claims({ thread, brief, reread }: ClaimsProps) {
  const text = useTranslations("threads.claims");
  const states = useTranslations("threads.claims.state");
  const wasTyped = useWasTyped(thread.id, FORM);
  const canSettle = thread.heldAt !== null;
  return (
    <section className={styles["group"]} aria-labelledby="claims">
      <h3 id="claims">{text("title")}</h3>
      <Why practice="C2" />
      {brief.openClaims.length + brief.settledClaims.nodes.length === 0 && <p className={styles["soft"]}>{text("none")}</p>}
      <ul className={styles["lines"]}>
        {brief.openClaims.map((claim) => (
          <li key={claim.id} className={styles["line"]}>
            <span className={styles["words"]}>{claim.statement}</span>
            {canSettle && <Settle thread={thread} claim={claim} reread={reread} />}
          </li>
        ))}
        {brief.settledClaims.nodes.map(({ id, statement, state, refinement }) => (
          <li key={id} className={styles["line"]}>
            <span className={styles["words"]}>
              {statement} {refinement !== null && <strong>{refinement}</strong>}
            </span>
            <span className={styles["soft"]}>{states(state)}</span>
          </li>
        ))}
      </ul>
      {thread.contact !== null && (
        <More name={text("add")} isOpen={wasTyped}>
          {(close) => (
            <ClaimForm
              threadId={thread.id}
              contactId={thread.contact?.id ?? ""}
              done={() => {
                close();
                reread();
              }}
            />
          )}
        </More>
      )}
    </section>
  );
}

const FORM = "claim";
const EMPTY: { subject: ResearchSubject; statement: string } = { subject: "ORGANIZATION", statement: "" };

function ClaimForm({ threadId, contactId, done }: { threadId: string; contactId: string; done: () => void }) {
  const text = useTranslations("threads.claims");
  const subjects = useTranslations("threads.subject");
  const { change, refused, isSending } = useChange(RECORD_CLAIM);
  const form = useKeptForm(threadId, FORM, EMPTY);
  const { fields, write } = form;
  const { subject, statement } = fields;
  async function add() {
    const answer = await change({ contactId, subject, statement });
    if ("refused" in answer) return;
    tellDone(text("added"));
    form.forget();
    done();
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
      <Choice label={text("about")} options={SUBJECTS.map((key) => ({ key, name: subjects(key) }))} chosen={subject} onChoose={(chosen) => write({ subject: chosen })} />
      <TextField
        label={text("statement")}
        description={text("statementHelp")}
        value={statement}
        onChange={(words) => write({ statement: words })}
        isRequired
        autoFocus={!form.wasRestored}
        error={errorAt(refused, "statement")}
      />
      <WhyRefused refused={errorsBeside(refused, ["statement"])} />
      <div className={styles["row"]}>
        <Button type="submit" isPending={isSending}>
          {text("save")}
        </Button>
      </div>
    </Form>
  );
}

const SETTLED: readonly Exclude<ClaimState, "OPEN">[] = ["CONFIRMED", "REFINED", "REFUTED"];

interface SettleProps {
  thread: PathThread;
  claim: BriefData["openClaims"][number];
  reread: () => void;
}

/** What the talk made of it. */
function Settle({ thread, claim, reread }: SettleProps) {
  const text = useTranslations("threads.claims");
  const states = useTranslations("threads.claims.state");
  const [isRefining, setRefining] = useState(false);
  const [refinement, setRefinement] = useState("");
  const { change, refused, isSending } = useThreadChange(SETTLE_CLAIM, reread);
  async function settle(state: ClaimState, words?: string) {
    const answer = await change({
      id: claim.id,
      ifVersion: claim.version,
      threadId: thread.id,
      state,
      ...(words === undefined ? {} : { refinement: words }),
    });
    if ("refused" in answer) return;
    tellDone(text("settled"));
    reread();
  }
  return (
    <>
      <div className={styles["row"]} role="group" aria-label={text("whatOf", { claim: claim.statement })}>
        {SETTLED.map((state) => (
          <Button
            key={state}
            look="quiet"
            isPending={isSending}
            {...(state === "REFINED" ? { "aria-expanded": isRefining } : {})}
            onPress={() => (state === "REFINED" ? setRefining(!isRefining) : void settle(state))}
          >
            {states(state)}
          </Button>
        ))}
      </div>
      {isRefining && (
        <Form
          className={styles["form"] ?? ""}
          onSubmit={(event) => {
            event.preventDefault();
            void settle("REFINED", refinement);
          }}
        >
          <TextField label={text("instead")} value={refinement} onChange={setRefinement} isRequired autoFocus error={errorAt(refused, "refinement")} />
          <div className={styles["row"]}>
            <Button type="submit" isPending={isSending}>
              {text("save")}
            </Button>
          </div>
        </Form>
      )}
      <WhyRefused refused={errorsBeside(refused, ["refinement"])} />
    </>
  );
}

