import { useContext } from "react";
import { Form } from "react-aria-components";
import { useTranslations } from "use-intl";
import type { ResearchSubject, ThreadBriefQuery } from "../../api/generated/graphql";
import { errorAt, errorsBeside } from "../../api/refusals";
import { useChange } from "../../api/useChange";
import { Why } from "../../text/Why";
import { Button } from "../../ui/Button";
import { Choice } from "../../ui/Choice";
import { TextField } from "../../ui/TextField";
import { tellDone } from "../../ui/Toasts";
import { Few } from "./Few";
import { More } from "./More";
import { Restored } from "./Restored";
import styles from "./Thread.module.css";
import { WhyRefused } from "./WhyRefused";
import { ADD_RESEARCH } from "./operations/brief";
import type { PathThread } from "./types";
import { useKeptForm, useWasTyped } from "./useKeptForm";
import { ReloadThread } from "./useThreadChange";

export type BriefData = NonNullable<ThreadBriefQuery["brief"]>;

interface BriefProps {
  thread: PathThread;
  brief: BriefData;
  reread: () => void;
}

/** All that is known before one goes: in common, found out, learned before (C1, C8). */
export function Brief({ thread, brief, reread }: BriefProps) {
  const text = useTranslations("threads.prepare");
  const reload = useContext(ReloadThread);
  const subjects = useTranslations("threads.subject");
  const roles = useTranslations("threads.role");
  const sectors = useTranslations("threads.sector");
  const wasTyped = useWasTyped(thread.id, FORM);
  const ground = brief.contact?.commonGround ?? [];
  return (
    <section className={styles["group"]} aria-labelledby="brief">
      <h3 id="brief">{text("brief")}</h3>
      <Why practice="C1" />
      {ground.length > 0 && (
        <>
          <h4>{text("ground")}</h4>
          <ul className={styles["lines"]}>
            {ground.map(({ kind, fact }) => (
              <li key={`${kind} ${fact}`} className={styles["line"]}>
                {fact}
              </li>
            ))}
          </ul>
        </>
      )}
      <h4>{text("research")}</h4>
      <ul className={styles["lines"]}>
        {brief.researchNotes.map(({ id, subject, note, source }) => (
          <li key={id} className={styles["line"]}>
            <span className={styles["words"]}>
              {note} <Source source={source} />
            </span>
            <span className={styles["soft"]}>{subjects(subject)}</span>
          </li>
        ))}
      </ul>
      {(thread.preparation?.missingSubjects ?? []).map((subject) => (
        <p key={subject} className={styles["missing"]}>
          {text(`look.${subject}`)}
        </p>
      ))}
      {thread.contact !== null && (
        <More name={text("addResearch")} isOpen={brief.researchNotes.length === 0 || wasTyped}>
          {(close) => (
            <ResearchForm
              thread={thread}
              done={() => {
                close();
                reread();
                reload();
              }}
            />
          )}
        </More>
      )}
      {brief.earlierInsights.length + brief.sharedInsights.length > 0 && (
        <>
          <h4>{text("learned")}</h4>
          <Why practice="C8" />
          <Few all={text("allLearned")}>
            {brief.earlierInsights.map(({ id, insight, contact }) => (
              <li key={id} className={styles["line"]}>
                <span className={styles["words"]}>{insight}</span>
                {contact !== null && <span className={styles["soft"]}>{contact.name}</span>}
              </li>
            ))}
            {eachOnce(brief.sharedInsights).map(({ insight, role, sector }) => (
              <li key={`${insight} ${role} ${sector}`} className={styles["line"]}>
                <span className={styles["words"]}>{insight}</span>
                <span className={styles["soft"]}>{text("sharedBy", { role: roles(role), sector: sectors(sector) })}</span>
              </li>
            ))}
          </Few>
        </>
      )}
      {brief.feedbackSoFar.length > 0 && (
        <>
          <h4>{text("feedback")}</h4>
          <Few all={text("allFeedback")}>
            {brief.feedbackSoFar.map(({ id, feedback, response }) => (
              <li key={id} className={styles["line"]}>
                <span className={styles["words"]}>{feedback}</span>
                {response !== null && <span className={styles["soft"]}>{response}</span>}
              </li>
            ))}
          </Few>
        </>
      )}
    </section>
  );
}

/** What several people say in the same words is read once. */
function eachOnce(insights: BriefData["sharedInsights"]): BriefData["sharedInsights"] {
  return [...new Map(insights.map((each) => [`${each.insight} ${each.role} ${each.sector}`, each])).values()];
}

/** Where it was read: a link where it is one. */
function Source({ source }: { source: string | null }) {
  if (source === null) return null;
  if (!/^https?:\/\//.test(source)) return <span className={styles["soft"]}>({source})</span>;
  return (
    <a href={source} target="_blank" rel="noreferrer" className={styles["source"]}>
      {source.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, "")}
    </a>
  );
}

export const SUBJECTS: readonly ResearchSubject[] = ["PERSON", "ORGANIZATION", "INDUSTRY"];

const FORM = "research";

function begun(thread: PathThread): { subject: ResearchSubject; note: string; source: string } {
  return { subject: thread.preparation?.missingSubjects[0] ?? "PERSON", note: "", source: "" };
}

function ResearchForm({ thread, done }: { thread: PathThread; done: () => void }) {
  const text = useTranslations("threads.prepare");
  const subjects = useTranslations("threads.subject");
  const { change, refused, isSending } = useChange(ADD_RESEARCH);
  const form = useKeptForm(thread.id, FORM, begun(thread));
  const { fields, write } = form;
  const { subject, note, source } = fields;
  async function add() {
    if (thread.contact === null) return;
    const answer = await change({ contactId: thread.contact.id, subject, note, ...(source.trim() === "" ? {} : { source: source.trim() }) });
    if ("refused" in answer) return;
    tellDone(text("researchAdded"));
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
      <TextField label={text("note")} value={note} onChange={(words) => write({ note: words })} lines={2} isRequired error={errorAt(refused, "note")} />
      <TextField label={text("source")} value={source} onChange={(words) => write({ source: words })} error={errorAt(refused, "source")} />
      <WhyRefused refused={errorsBeside(refused, ["note", "source"])} />
      <div className={styles["row"]}>
        <Button type="submit" isPending={isSending}>
          {text("saveResearch")}
        </Button>
      </div>
    </Form>
  );
}
