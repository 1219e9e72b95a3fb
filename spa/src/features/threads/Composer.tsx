import { type ReactNode, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import type { MessageKind } from "../../api/generated/graphql";
import type { Refusal } from "../../api/refusals";
import { useChange } from "../../api/useChange";
import { useViewer } from "../../api/viewer";
import { Button } from "../../ui/Button";
import { Notice } from "../../ui/Notice";
import { Select } from "../../ui/Select";
import { TextField } from "../../ui/TextField";
import { tellDone } from "../../ui/Toasts";
import styles from "./Composer.module.css";
import { Findings } from "./Findings";
import { InOwnMail } from "./InOwnMail";
import { type EditorHandle, OutreachEditor } from "./OutreachEditor";
import { Score } from "./Score";
import { Templates } from "./Templates";
import { WhyRefused } from "./WhyRefused";
import { betterWording } from "./better";
import type { Finding } from "./marks";
import { SEND_DRAFT } from "./operations/draft";
import { scored } from "./score";
import type { PathThread, StepProps } from "./types";
import { type Check, useCheck } from "./useCheck";
import { type Draft, WRITTEN, useDraft } from "./useDraft";

interface ComposerProps extends Pick<StepProps, "thread" | "institution"> {
  kind: MessageKind;
  /** How a refusal can be satisfied, by its code. */
  ways?: Partial<Record<string, ReactNode>>;
  /** What else shows how good the message is. */
  beside?: (check: Check) => ReactNode;
  onSent: () => void;
}

/** Writes a message, checked while one types, and takes down that it was sent. It is sent from one's own mail. */
export function Composer({ thread, kind, institution, ways = {}, beside, onSent }: ComposerProps) {
  const text = useTranslations("threads.compose");
  const viewer = useViewer();
  const draft = useDraft(viewer.id, thread, kind);
  const { words, write } = draft;
  const check = useCheck({ ...words, kind, threadId: thread.id }, basisOf(thread));
  const editor = useRef<EditorHandle>(null);
  const sending = useSending(draft, onSent);
  const isEmpty = words.body.trim() === "";
  const around = {
    language: check.language ?? "en",
    contactName: thread.contact?.name ?? "",
    purpose: thread.purpose,
    minutes: institution.requestedMinutes,
  };
  const betterFor = (finding: Finding) => betterWording(finding, words.body, around);
  return (
    <div className={styles["composer"]}>
      <div className={styles["writing"]}>
        {isEmpty && <Templates thread={thread} kind={kind} start={draft.startFrom} />}
        {draft.wasRestored && <Notice look="hint" title={text("restored")} />}
        <Conflict draft={draft} />
        <div className={styles["head"]}>
          <Select
            label={text("channel")}
            options={WRITTEN.map((key) => ({ key, name: text(`by.${key}`) }))}
            chosen={words.channel}
            onChoose={(channel) => write({ channel })}
          />
          {words.channel === "EMAIL" && (
            <TextField label={text("subject")} value={words.subject} onChange={(subject) => write({ subject })} maxLength={200} />
          )}
        </div>
        <OutreachEditor
          label={text("body")}
          body={words.body}
          onChange={(body) => write({ body })}
          findings={check.findings}
          betterFor={betterFor}
          handle={editor}
        />
        <div className={styles["foot"]}>
          <Score parts={scored(kind, words.body, check.findings, thread.purpose !== null)} />
          <WhereKept draft={draft} />
        </div>
        <WhyRefused refused={draft.refused} />
        <WhyRefused refused={sending.refused} ways={{ MESSAGE_UNFIT: <p>{text("seeFindings")}</p>, ...ways }} />
        <div className={styles["tools"]}>
          <InOwnMail draft={draft} />
          <Button isDisabled={isEmpty} isPending={sending.isSending} onPress={sending.send}>
            {text("sent")}
          </Button>
          {draft.isUnreached && (
            <Button look="quiet" onPress={() => void draft.save()}>
              {text("save")}
            </Button>
          )}
        </div>
        <p className={styles["soft"]}>{text("sendsNothing")}</p>
      </div>
      <div className={styles["beside"]}>
        {beside?.(check)}
        <Findings check={check} isEmpty={isEmpty} betterFor={betterFor} editor={editor} />
      </div>
    </div>
  );
}

/** Where the words are. It is only spoken when it needs attention, not at each pause in typing. */
function WhereKept({ draft: { kept, isUnreached } }: { draft: Draft }) {
  const text = useTranslations("threads.compose.kept");
  const needsAttention = isUnreached || kept === "conflict" || kept === "refused";
  return (
    <p role="status" aria-live={needsAttention ? "polite" : "off"} className={styles["kept"]}>
      {text(kept === "device" && !isUnreached ? "typing" : kept)}
    </p>
  );
}

/** What the check knows of the thread beside the text. */
function basisOf({ purpose, commitments }: PathThread): string {
  return [purpose, ...commitments.nodes.map(({ what, state }) => `${what} ${state}`)].join("\n");
}

/** Takes down that the message went out; what the server does not have yet is given to it first. */
function useSending(draft: Draft, onSent: () => void) {
  const text = useTranslations("threads.compose");
  const { change } = useChange(SEND_DRAFT);
  const [refused, setRefused] = useState<readonly Refusal[]>([]);
  const [isSending, setSending] = useState(false);
  async function record() {
    const saved = await draft.save();
    if (saved === undefined) return;
    const answer = await change({ id: saved.id, ifVersion: saved.version });
    if ("refused" in answer) {
      setRefused(answer.refused);
      return;
    }
    draft.forget();
    tellDone(text("sentDone"));
    onSent();
  }
  const send = () => {
    setSending(true);
    setRefused([]);
    void record().finally(() => setSending(false));
  };
  return { send, refused, isSending };
}

/** Two versions of one draft, side by side. */
function Conflict({ draft }: { draft: Draft }) {
  const text = useTranslations("threads.compose");
  if (draft.theirs === undefined) return null;
  return (
    <Notice look="warning" title={text("conflict")} isAlert>
      <div className={styles["versions"]}>
        <div>
          <h3>{text("mine")}</h3>
          <p className={styles["version"]}>{draft.words.body}</p>
          <Button onPress={draft.keepMine}>{text("keepMine")}</Button>
        </div>
        <div>
          <h3>{text("theirs")}</h3>
          <p className={styles["version"]}>{draft.theirs.body}</p>
          <Button onPress={draft.takeTheirs}>{text("takeTheirs")}</Button>
        </div>
      </div>
    </Notice>
  );
}
