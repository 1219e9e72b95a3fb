import { Form } from "react-aria-components";
import { useTranslations } from "use-intl";
import type { Channel } from "../../api/generated/graphql";
import { errorAt, errorsBeside } from "../../api/refusals";
import { useChange } from "../../api/useChange";
import { RelativeDay } from "../../text/RelativeDay";
import { Why } from "../../text/Why";
import { Button } from "../../ui/Button";
import { InnerLink } from "../../ui/InnerLink";
import { Select } from "../../ui/Select";
import { TextField } from "../../ui/TextField";
import { contactAt } from "../../ui/addresses";
import { tellDone } from "../../ui/Toasts";
import { Commitments } from "./Commitments";
import { Restored } from "./Restored";
import styles from "./Thread.module.css";
import { WhyRefused } from "./WhyRefused";
import { RECORD_TOUCH } from "./operations/touch";
import type { PathThread, StepProps } from "./types";
import { useKeptForm } from "./useKeptForm";
import { useStep } from "./useStep";

/** About every six months, with something for them (F4). */
export function KeepStep({ thread }: StepProps) {
  const text = useTranslations("threads.keep");
  const { contact } = thread;
  return (
    <>
      <Why practice="F4" />
      {contact !== null && (
        <p>
          {contact.nextTouchDueOn === null
            ? text("noDay")
            : text.rich("next", { day: () => <RelativeDay day={contact.nextTouchDueOn ?? ""} /> })}{" "}
          <InnerLink to={contactAt(contact.id)}>{text("theirPage", { name: contact.name })}</InnerLink>
        </p>
      )}
      {thread.state !== "CLOSED" && <Touch thread={thread} />}
      {thread.commitments.nodes.length > 0 && <Commitments thread={thread} />}
    </>
  );
}

const CHANNELS: readonly Channel[] = ["EMAIL", "LINKEDIN", "MESSAGE", "PHONE", "IN_PERSON"];

const EMPTY: { channel: Channel; brought: string } = { channel: "EMAIL", brought: "" };

/** That one was in touch, and what it brought them. The first time is a step of the path. */
function Touch({ thread }: { thread: PathThread }) {
  const text = useTranslations("threads.keep");
  const channels = useTranslations("words.channel");
  const form = useKeptForm(thread.id, "touch", EMPTY);
  const { fields, write } = form;
  const { channel, brought } = fields;
  const touch = useChange(RECORD_TOUCH);
  const step = useStep(thread);
  const refused = [...touch.refused, ...step.refused];
  async function note() {
    if (thread.contact === null) return;
    const words = brought.trim();
    if (thread.state === "THANKED") {
      if (!(await step.take({ kind: "KEPT_IN_TOUCH", channel, ...(words === "" ? {} : { summary: words }) }, text("done")))) return;
    } else {
      const answer = await touch.change({ contactId: thread.contact.id, channel, ...(words === "" ? {} : { brought: words }) });
      if ("refused" in answer) return;
      tellDone(text("done"));
    }
    form.taken(fields);
  }
  return (
    <Form
      className={styles["form"] ?? ""}
      onSubmit={(event) => {
        event.preventDefault();
        void note();
      }}
    >
      <Restored form={form} />
      <Select label={text("how")} options={CHANNELS.map((key) => ({ key, name: channels(key) }))} chosen={channel} onChoose={(chosen) => write({ channel: chosen })} />
      <TextField
        label={text("brought")}
        description={text("broughtHelp")}
        value={brought}
        onChange={(words) => write({ brought: words })}
        error={errorAt(refused, "brought") ?? errorAt(refused, "summary")}
      />
      <WhyRefused refused={errorsBeside(refused, ["brought", "summary"])} />
      <div className={styles["row"]}>
        <Button type="submit" look={thread.state === "THANKED" ? "primary" : "usual"} isPending={touch.isSending || step.isSending}>
          {text("note")}
        </Button>
      </div>
    </Form>
  );
}
