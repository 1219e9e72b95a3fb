import { type RefObject, useState } from "react";
import { Form } from "react-aria-components";
import { useTranslations } from "use-intl";
import type { RaisedBy } from "../../api/generated/graphql";
import { errorAt, errorsBeside } from "../../api/refusals";
import { Why } from "../../text/Why";
import { Button } from "../../ui/Button";
import { CheckBox } from "../../ui/CheckBox";
import { Choice } from "../../ui/Choice";
import { Notice } from "../../ui/Notice";
import { TextField } from "../../ui/TextField";
import { Meanwhile } from "./Meanwhile";
import { Restored } from "./Restored";
import styles from "./Thread.module.css";
import { WhyRefused } from "./WhyRefused";
import type { PathThread } from "./types";
import { type DebriefForm, type Told, hasBill } from "./useDebrief";

interface DebriefProps {
  thread: PathThread;
  debrief: DebriefForm;
  /** To look over what was typed before it is saved from outside. */
  form: RefObject<HTMLFormElement | null>;
}

/** How it went (D2 to D7): what was said of it, or the form to say it. */
export function Debrief({ thread, debrief, form }: DebriefProps) {
  const text = useTranslations("threads.debrief");
  const [isOpen, setOpen] = useState(thread.debrief === null || debrief.isUnsaved);
  const [wasOpen, setWasOpen] = useState(false);
  return (
    <section className={styles["group"]} aria-labelledby="debrief">
      <h3 id="debrief">{text("title")}</h3>
      {isOpen || thread.debrief === null ? (
        <Fields
          thread={thread}
          debrief={debrief}
          form={form}
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
  const flow = flowOf(debrief.flow);
  const facts: [name: string, value: string | null][] = [
    [text("minutes"), debrief.actualMinutes === null ? null : text("minutesOf", { minutes: debrief.actualMinutes })],
    [text("share"), debrief.theySpokePercent === null ? null : text("percent", { percent: debrief.theySpokePercent })],
    [text("flow"), flow === null ? null : text(`flowIs.${flow}`)],
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

function flowOf(flow: number | string | null): (typeof FLOWS)[number] | null {
  return FLOWS.find((each) => each === String(flow)) ?? null;
}

const RAISED: readonly (RaisedBy | "NOBODY")[] = ["NOBODY", "CONTACT", "SEEKER"];
const FIELDS = ["actualMinutes", "theySpokePercent", "story", "notes"];

function Fields({ thread, debrief, form, done }: DebriefProps & { done: () => void }) {
  const text = useTranslations("threads.debrief");
  const { fields, write, save, refused, isSending, theirs } = debrief;
  const orStay = async (saved: Promise<boolean>) => {
    if (await saved) done();
  };
  return (
    <Form
      ref={form}
      className={styles["form"] ?? ""}
      onSubmit={(event) => {
        event.preventDefault();
        void orStay(save());
      }}
    >
      <Restored form={debrief} />
      <Why practice="D3" />
      <TextField
        label={text("story")}
        description={text("storyHelp")}
        value={fields.story}
        onChange={(story) => write({ story })}
        lines={4}
        error={errorAt(refused, "story")}
      />
      <Choice
        label={text("flow")}
        options={FLOWS.map((key) => ({ key, name: text(`flowIs.${key}`) }))}
        chosen={flowOf(fields.flow)}
        onChoose={(flow) => write({ flow })}
      />
      <div className={styles["pair"]}>
        <TextField
          label={text("minutes")}
          value={fields.minutes}
          onChange={(minutes) => write({ minutes })}
          inputMode="numeric"
          pattern="[0-9]{1,3}"
          error={errorAt(refused, "actualMinutes")}
        />
        <TextField
          label={text("theySpoke")}
          description={text("theySpokeHelp")}
          value={fields.percent}
          onChange={(percent) => write({ percent })}
          inputMode="numeric"
          pattern="[0-9]{1,3}"
          error={errorAt(refused, "theySpokePercent")}
        />
      </div>
      <fieldset className={styles["boxes"]}>
        <legend>{text("manners")}</legend>
        {(["thanked", "asked", "resumeAsked", "resumeGiven"] as const).map((each) => (
          <CheckBox key={each} isSelected={fields[each]} onChange={(isSo) => write({ [each]: isSo })}>
            {text(each)}
          </CheckBox>
        ))}
        {hasBill(thread) &&
          (["tabOffered", "tabPaid"] as const).map((each) => (
            <CheckBox key={each} isSelected={fields[each]} onChange={(isSo) => write({ [each]: isSo })}>
              {text(each)}
            </CheckBox>
          ))}
      </fieldset>
      <Choice
        label={text("opening")}
        options={RAISED.map((key) => ({ key, name: text(`raised.${key}`) }))}
        chosen={fields.raised}
        onChoose={(raised) => write({ raised })}
      />
      <TextField label={text("notes")} value={fields.notes} onChange={(notes) => write({ notes })} lines={3} error={errorAt(refused, "notes")} />
      <WhyRefused refused={errorsBeside(refused, FIELDS)} />
      {theirs !== undefined && (
        <Meanwhile
          isSaving={isSending}
          keepMine={() => void orStay(debrief.keepMine(theirs))}
          takeTheirs={() => {
            debrief.forget();
            done();
          }}
        >
          <Said debrief={theirs} />
        </Meanwhile>
      )}
      <div className={styles["row"]}>
        <Button type="submit" look="primary" isPending={isSending}>
          {text("save")}
        </Button>
      </div>
    </Form>
  );
}
