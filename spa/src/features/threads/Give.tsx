import { Form } from "react-aria-components";
import { useTranslations } from "use-intl";
import type { ExchangeKind } from "../../api/generated/graphql";
import { errorAt, errorsBeside } from "../../api/refusals";
import { useChange } from "../../api/useChange";
import { Why } from "../../text/Why";
import { localDay } from "../../text/days";
import { Button } from "../../ui/Button";
import { Select } from "../../ui/Select";
import { TextField } from "../../ui/TextField";
import { tellDone } from "../../ui/Toasts";
import { More } from "./More";
import { Restored } from "./Restored";
import styles from "./Thread.module.css";
import { WhyRefused } from "./WhyRefused";
import { PLAN_GIVE } from "./operations/prepare";
import type { PathThread } from "./types";
import { useKeptForm, useWasTyped } from "./useKeptForm";

const KINDS: readonly ExchangeKind[] = ["ARTICLE", "EXPERIENCE", "INTRODUCTION", "HELP", "ADVICE", "OTHER"];

const FORM = "give";
const EMPTY: { kind: ExchangeKind; what: string } = { kind: "ARTICLE", what: "" };

/** What one brings (C6). */
export function Give({ thread }: { thread: PathThread }) {
  const text = useTranslations("threads.give");
  const kinds = useTranslations("threads.give.kind");
  const wasTyped = useWasTyped(thread.id, FORM);
  const gives = thread.exchanges.nodes.filter(({ direction }) => direction === "GIVE");
  return (
    <section className={styles["group"]} aria-labelledby="give">
      <h3 id="give">{text("title")}</h3>
      <Why practice="C6" />
      <ul className={styles["lines"]}>
        {gives.map(({ id, what, kind }) => (
          <li key={id} className={styles["line"]}>
            <span className={styles["words"]}>{what}</span>
            <span className={styles["soft"]}>{kinds(kind)}</span>
          </li>
        ))}
      </ul>
      {thread.contact !== null && (
        <More name={text("add")} isOpen={gives.length === 0 || wasTyped}>
          {(close) => <GiveForm thread={thread} contactId={thread.contact?.id ?? ""} close={close} />}
        </More>
      )}
    </section>
  );
}

function GiveForm({ thread, contactId, close }: { thread: PathThread; contactId: string; close: () => void }) {
  const text = useTranslations("threads.give");
  const kinds = useTranslations("threads.give.kind");
  const { change, refused, isSending } = useChange(PLAN_GIVE);
  const form = useKeptForm(thread.id, FORM, EMPTY);
  const { fields, write } = form;
  const { kind, what } = fields;
  async function plan() {
    const when = thread.heldAt !== null ? { occurredAt: thread.heldAt } : { plannedOn: localDay(thread.scheduledFor ?? new Date().toISOString()) };
    const answer = await change({ contactId, threadId: thread.id, direction: "GIVE", kind, what, ...when });
    if ("refused" in answer) return;
    tellDone(text("added"));
    if (form.taken(fields)) close();
  }
  return (
    <Form
      className={styles["form"] ?? ""}
      onSubmit={(event) => {
        event.preventDefault();
        void plan();
      }}
    >
      <Restored form={form} />
      <Select label={text("what")} options={KINDS.map((key) => ({ key, name: kinds(key) }))} chosen={kind} onChoose={(chosen) => write({ kind: chosen })} />
      <TextField label={text("words")} description={text("wordsHelp")} value={what} onChange={(words) => write({ what: words })} isRequired error={errorAt(refused, "what")} />
      <WhyRefused refused={errorsBeside(refused, ["what"])} />
      <div className={styles["row"]}>
        <Button type="submit" isPending={isSending}>
          {text("plan")}
        </Button>
      </div>
    </Form>
  );
}
