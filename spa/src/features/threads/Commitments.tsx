import { Form } from "react-aria-components";
import { useTranslations } from "use-intl";
import type { PromisedBy } from "../../api/generated/graphql";
import { errorAt, errorsBeside } from "../../api/refusals";
import { useChange } from "../../api/useChange";
import { RelativeDay } from "../../text/RelativeDay";
import { Why } from "../../text/Why";
import { Button } from "../../ui/Button";
import { Choice } from "../../ui/Choice";
import { TextField } from "../../ui/TextField";
import { tellDone } from "../../ui/Toasts";
import { More } from "./More";
import { Restored } from "./Restored";
import styles from "./Thread.module.css";
import { WhyRefused } from "./WhyRefused";
import { ADD_COMMITMENT, FINISH_COMMITMENT } from "./operations/commitments";
import type { PathThread } from "./types";
import { useKeptForm, useWasTyped } from "./useKeptForm";
import { useThreadChange } from "./useThreadChange";

type Commitment = PathThread["commitments"]["nodes"][number];

const FORM = "commitment";
const EMPTY: { who: PromisedBy; what: string; dueOn: string } = { who: "CONTACT", what: "", dueOn: "" };

/** What each of both will do, and by when (D10). */
export function Commitments({ thread }: { thread: PathThread }) {
  const text = useTranslations("threads.commitments");
  const wasTyped = useWasTyped(thread.id, FORM);
  return (
    <section className={styles["group"]} aria-labelledby="commitments">
      <h3 id="commitments">{text("title")}</h3>
      <Why practice="D10" />
      <ul className={styles["lines"]}>
        {thread.commitments.nodes.map((commitment) => (
          <li key={commitment.id} className={styles["line"]}>
            <CommitmentLine commitment={commitment} name={thread.contact?.name ?? ""} />
          </li>
        ))}
      </ul>
      <More name={text("add")} isOpen={wasTyped}>{(close) => <CommitmentForm thread={thread} close={close} />}</More>
    </section>
  );
}

function CommitmentLine({ commitment, name }: { commitment: Commitment; name: string }) {
  const text = useTranslations("threads.commitments");
  const { change, refused, isSending } = useThreadChange(FINISH_COMMITMENT);
  const { what, promisedBy, state, dueOn, overdue } = commitment;
  async function finish() {
    const answer = await change({ id: commitment.id, ifVersion: commitment.version });
    if ("done" in answer) tellDone(text("finished"));
  }
  return (
    <>
      <span className={styles["words"]}>
        {what}{" "}
        <span className={styles["soft"]}>
          {promisedBy === "SEEKER" ? text("by.SEEKER") : text("by.CONTACT", { name })}
          {dueOn !== null && state === "OPEN" && (
            <span className={overdue ? styles["late"] : undefined}>
              {" · "}
              {text.rich(overdue ? "overdue" : "due", { day: () => <RelativeDay day={dueOn} /> })}
            </span>
          )}
        </span>
      </span>
      {state === "OPEN" ? (
        <Button look="quiet" aria-label={text("finishNamed", { what })} isPending={isSending} onPress={() => void finish()}>
          {text("finish")}
        </Button>
      ) : (
        <span className={styles["soft"]}>{text(`state.${state}`)}</span>
      )}
      <WhyRefused refused={refused} />
    </>
  );
}

const WHO: readonly PromisedBy[] = ["CONTACT", "SEEKER"];

function CommitmentForm({ thread, close }: { thread: PathThread; close: () => void }) {
  const text = useTranslations("threads.commitments");
  const { change, refused, isSending } = useChange(ADD_COMMITMENT);
  const form = useKeptForm(thread.id, FORM, EMPTY);
  const { fields, write } = form;
  const { who, what, dueOn } = fields;
  const name = thread.contact?.name ?? "";
  async function add() {
    const answer = await change({ threadId: thread.id, promisedBy: who, what, ...(dueOn === "" ? {} : { dueOn }) });
    if ("refused" in answer) return;
    tellDone(text("added"));
    if (form.taken(fields)) close();
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
      <Choice
        label={text("who")}
        options={WHO.map((key) => ({ key, name: key === "SEEKER" ? text("me") : name }))}
        chosen={who}
        onChoose={(chosen) => write({ who: chosen })}
      />
      <TextField label={text("what")} description={text("whatHelp")} value={what} onChange={(words) => write({ what: words })} isRequired autoFocus={!form.wasRestored} error={errorAt(refused, "what")} />
      <TextField label={text("byWhen")} type="date" value={dueOn} onChange={(day) => write({ dueOn: day })} error={errorAt(refused, "dueOn")} />
      <WhyRefused refused={errorsBeside(refused, ["what", "dueOn"])} />
      <div className={styles["row"]}>
        <Button type="submit" isPending={isSending}>
          {text("save")}
        </Button>
      </div>
    </Form>
  );
}
