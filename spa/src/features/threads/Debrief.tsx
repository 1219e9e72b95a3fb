import { useState } from "react";
import { Form } from "react-aria-components";
import { useTranslations } from "use-intl";
import type { RaisedBy, RecordDebriefInput } from "../../api/generated/graphql";
import { errorAt, errorsBeside } from "../../api/refusals";
import { Why } from "../../text/Why";
import { Button } from "../../ui/Button";
import { CheckBox } from "../../ui/CheckBox";
import { Choice } from "../../ui/Choice";
import { Notice } from "../../ui/Notice";
import { TextField } from "../../ui/TextField";
import { tellDone } from "../../ui/Toasts";
import { Refusals } from "./Refusals";
import styles from "./Thread.module.css";
import { wholeNumber } from "./numbers";
import { RECORD_DEBRIEF } from "./operations";
import type { PathThread } from "./types";
import { useThreadChange } from "./useThreadChange";

type Told = NonNullable<PathThread["debrief"]>;

/** How it went (D2 to D7): what was said of it, or the form to say it. */
export function Debrief({ thread }: { thread: PathThread }) {
  const text = useTranslations("threads.debrief");
  const [isOpen, setOpen] = useState(thread.debrief === null);
  const [wasOpen, setWasOpen] = useState(false);
  return (
    <section className={styles["group"]} aria-labelledby="debrief">
      <h3 id="debrief">{text("title")}</h3>
      {isOpen || thread.debrief === null ? (
        <DebriefForm
          thread={thread}
          done={() => {
            setOpen(false);
            setWasOpen(true);
          }}
        />
      ) : (
        <>
          <Said debrief={thread.debrief} />
          <div className={styles["row"]}>
            <Button autoFocus={wasOpen} onPress={() => setOpen(true)}>
              {text("change")}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

/** What was said, and kindly what the craft would have done otherwise. */
function Said({ debrief }: { debrief: Told }) {
  const text = useTranslations("threads.debrief");
  const facts: [name: string, value: string | null][] = [
    [text("minutes"), debrief.actualMinutes === null ? null : text("minutesOf", { minutes: debrief.actualMinutes })],
    [text("share"), debrief.theySpokePercent === null ? null : text("percent", { percent: debrief.theySpokePercent })],
    [text("flow"), debrief.flow === null ? null : text(`flowIs.${flowOf(debrief.flow)}`)],
    [text("story"), debrief.story],
    [text("notes"), debrief.notes],
  ];
  return (
    <>
      <dl className={styles["facts"]}>
        {facts.map(
          ([name, value]) =>
            value !== null && (
              <div key={name} className={styles["fact"]}>
                <dt>{name}</dt>
                <dd className={styles["words"]}>{value}</dd>
              </div>
            ),
        )}
      </dl>
      {debrief.overrun === true && (
        <Notice look="hint" title={text("overrun")}>
          <Why practice="D2" />
        </Notice>
      )}
      {debrief.resumeGivenUnasked && (
        <Notice look="hint" title={text("unasked")}>
          <Why practice="D5" />
        </Notice>
      )}
      {debrief.openingRaisedBySeeker && (
        <Notice look="hint" title={text("openingByMe")}>
          <Why practice="D7" />
        </Notice>
      )}
    </>
  );
}

const FLOWS = ["1", "2", "3", "4", "5"] as const;

function flowOf(flow: number | null): (typeof FLOWS)[number] {
  return FLOWS.find((each) => Number(each) === flow) ?? "3";
}

const RAISED: readonly (RaisedBy | "NOBODY")[] = ["NOBODY", "CONTACT", "SEEKER"];
const FIELDS = ["actualMinutes", "theySpokePercent", "story", "notes"];

function DebriefForm({ thread, done }: { thread: PathThread; done: () => void }) {
  const text = useTranslations("threads.debrief");
  const before = thread.debrief;
  const { change, refused, isSending } = useThreadChange(RECORD_DEBRIEF);
  // The version that was read when one began, so that what was written elsewhere meanwhile is seen.
  const [version, setVersion] = useState(before?.version ?? null);
  const isConflict = before !== null && before.version !== version && refused.some(({ code }) => code === "CHANGED_MEANWHILE");
  const [minutes, setMinutes] = useState(String(before?.actualMinutes ?? ""));
  const [percent, setPercent] = useState(String(before?.theySpokePercent ?? ""));
  const [flow, setFlow] = useState<(typeof FLOWS)[number] | null>(before?.flow == null ? null : flowOf(before.flow));
  const [story, setStory] = useState(before?.story ?? "");
  const [notes, setNotes] = useState(before?.notes ?? "");
  const [thanked, setThanked] = useState(before?.thankedInPerson ?? false);
  const [asked, setAsked] = useState(before?.askedForNames ?? false);
  const [resumeAsked, setResumeAsked] = useState(before?.resumeAskedFor ?? false);
  const [resumeGiven, setResumeGiven] = useState(before?.resumeGiven ?? false);
  const [raised, setRaised] = useState<RaisedBy | "NOBODY">(before?.openingRaisedBy ?? "NOBODY");
  const [offered, setOffered] = useState(before?.tabOffered ?? false);
  const [paid, setPaid] = useState(before?.tabPaid ?? false);
  const hasBill = thread.slotFormat === "COFFEE" || thread.slotFormat === "LUNCH";
  async function save() {
    const input: RecordDebriefInput = {
      threadId: thread.id,
      ifVersion: version,
      actualMinutes: wholeNumber(minutes) ?? null,
      theySpokePercent: wholeNumber(percent) ?? null,
      flow: flow === null ? null : Number(flow),
      story: story.trim() === "" ? null : story,
      notes: notes.trim() === "" ? null : notes,
      thankedInPerson: thanked,
      askedForNames: asked,
      resumeAskedFor: resumeAsked,
      resumeGiven,
      openingRaisedBy: raised === "NOBODY" ? null : raised,
      ...(hasBill ? { tabOffered: offered, tabPaid: paid } : {}),
    };
    const answer = await change(input);
    if ("refused" in answer) return;
    tellDone(text("saved"));
    done();
  }
  return (
    <Form
      className={styles["form"] ?? ""}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Why practice="D3" />
      <TextField label={text("story")} description={text("storyHelp")} value={story} onChange={setStory} lines={4} error={errorAt(refused, "story")} />
      <Choice label={text("flow")} options={FLOWS.map((key) => ({ key, name: text(`flowIs.${key}`) }))} chosen={flow} onChoose={setFlow} />
      <div className={styles["pair"]}>
        <TextField
          label={text("minutes")}
          value={minutes}
          onChange={setMinutes}
          inputMode="numeric"
          pattern="[0-9]{1,3}"
          error={errorAt(refused, "actualMinutes")}
        />
        <TextField
          label={text("theySpoke")}
          description={text("theySpokeHelp")}
          value={percent}
          onChange={setPercent}
          inputMode="numeric"
          pattern="[0-9]{1,3}"
          error={errorAt(refused, "theySpokePercent")}
        />
      </div>
      <fieldset className={styles["boxes"]}>
        <legend>{text("manners")}</legend>
        <CheckBox isSelected={thanked} onChange={setThanked}>
          {text("thanked")}
        </CheckBox>
        <CheckBox isSelected={asked} onChange={setAsked}>
          {text("asked")}
        </CheckBox>
        <CheckBox isSelected={resumeAsked} onChange={setResumeAsked}>
          {text("resumeAsked")}
        </CheckBox>
        <CheckBox isSelected={resumeGiven} onChange={setResumeGiven}>
          {text("resumeGiven")}
        </CheckBox>
        {hasBill && (
          <>
            <CheckBox isSelected={offered} onChange={setOffered}>
              {text("tabOffered")}
            </CheckBox>
            <CheckBox isSelected={paid} onChange={setPaid}>
              {text("tabPaid")}
            </CheckBox>
          </>
        )}
      </fieldset>
      <Choice label={text("opening")} options={RAISED.map((key) => ({ key, name: text(`raised.${key}`) }))} chosen={raised} onChoose={setRaised} />
      <TextField label={text("notes")} value={notes} onChange={setNotes} lines={3} error={errorAt(refused, "notes")} />
      <Refusals refused={errorsBeside(refused, FIELDS)} />
      {isConflict && (
        <Notice look="warning" title={text("theirs")} isAlert>
          <Said debrief={before} />
          <div className={styles["row"]}>
            <Button onPress={() => setVersion(before.version)}>{text("keepMine")}</Button>
            <Button onPress={done}>{text("takeTheirs")}</Button>
          </div>
        </Notice>
      )}
      <div className={styles["row"]}>
        <Button type="submit" look="primary" isPending={isSending}>
          {text("save")}
        </Button>
      </div>
    </Form>
  );
}
