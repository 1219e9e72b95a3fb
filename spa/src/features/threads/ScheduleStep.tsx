import { useMemo, useState } from "react";
import { Form } from "react-aria-components";
import { useFormatter, useTranslations } from "use-intl";
import type { MeetingFormat } from "../../api/generated/graphql";
import { errorAt, errorsBeside } from "../../api/refusals";
import { Why } from "../../text/Why";
import { Button } from "../../ui/Button";
import { Choice } from "../../ui/Choice";
import { Select } from "../../ui/Select";
import { TextField } from "../../ui/TextField";
import { Slot } from "./Slot";
import styles from "./Thread.module.css";
import { WhyRefused } from "./WhyRefused";
import { clock, differs, momentOf, zoneHere } from "./slot";
import type { PathThread, StepProps } from "./types";
import { useStep } from "./useStep";

/** A time, a place and a form (D1). */
export function ScheduleStep({ thread, go }: StepProps) {
  const text = useTranslations("threads.schedule");
  if (thread.state === "ACCEPTED") {
    return (
      <>
        <Why practice="D1" />
        <p>{text("lead")}</p>
        <SlotForm thread={thread} kind="SCHEDULED" done={() => go()} />
      </>
    );
  }
  return (
    <>
      <Slot thread={thread} />
      {thread.heldAt === null && thread.state !== "CLOSED" && (
        <details className={styles["more"]}>
          <summary>{text("change")}</summary>
          <div className={styles["group"]}>
            <SlotForm thread={thread} kind="RESCHEDULED" done={() => go()} />
            <Postpone thread={thread} go={go} />
          </div>
        </details>
      )}
    </>
  );
}

/** The time was given up, and there is no other one yet. */
function Postpone({ thread, go }: Pick<StepProps, "thread" | "go">) {
  const text = useTranslations("threads.schedule");
  const { take, refused, isSending } = useStep(thread);
  return (
    <div className={styles["group"]}>
      <p className={styles["soft"]}>{text("postponeWhy")}</p>
      <div className={styles["row"]}>
        <Button
          isPending={isSending}
          onPress={() =>
            void take({ kind: "POSTPONED" }, text("postponed")).then((isDone) => {
              if (isDone) go();
            })
          }
        >
          {text("postpone")}
        </Button>
      </div>
      <WhyRefused refused={refused} />
    </div>
  );
}

export const FORMATS: readonly MeetingFormat[] = ["PHONE", "VIDEO", "COFFEE", "LUNCH", "OFFICE"];

interface SlotFormProps {
  thread: PathThread;
  kind: "SCHEDULED" | "RESCHEDULED";
  done: () => void;
}

const FIELDS = ["localTime", "scheduledFor", "timeZone", "place"];

function SlotForm({ thread, kind, done }: SlotFormProps) {
  const text = useTranslations("threads.schedule");
  const words = useTranslations("threads.format");
  const format = useFormatter();
  const here = zoneHere();
  const [timeZone, setTimeZone] = useState(thread.slotTimeZone ?? here);
  const [localTime, setLocalTime] = useState(() =>
    kind === "RESCHEDULED" && thread.scheduledFor !== null ? clock(new Date(thread.scheduledFor), thread.slotTimeZone ?? here) : "",
  );
  const [form, setForm] = useState<MeetingFormat>(thread.slotFormat ?? thread.offeredFormats[0] ?? "VIDEO");
  const [place, setPlace] = useState(thread.slotPlace ?? "");
  const zones = useZones(here, timeZone);
  const { take, refused, isSending } = useStep(thread);
  const moment = momentOf(localTime, timeZone);
  async function agree() {
    const slot = { localTime, timeZone, format: form, ...(place.trim() === "" ? {} : { place: place.trim() }) };
    if (await take({ kind, ...slot }, text(kind === "SCHEDULED" ? "done" : "changed"))) done();
  }
  return (
    <Form
      className={styles["form"] ?? ""}
      onSubmit={(event) => {
        event.preventDefault();
        void agree();
      }}
    >
      <div className={styles["pair"]}>
        <TextField
          label={text("when")}
          type="datetime-local"
          value={localTime}
          onChange={setLocalTime}
          isRequired
          error={errorAt(refused, "localTime") ?? errorAt(refused, "scheduledFor")}
        />
        <Select label={text("zone")} options={zones} chosen={timeZone} onChoose={setTimeZone} />
      </div>
      <p role="status" className={styles["soft"]}>
        {moment !== undefined &&
          differs(moment, timeZone, here) &&
          text("yourTime", { time: format.dateTime(moment, { dateStyle: "full", timeStyle: "short" }) })}
      </p>
      <Choice label={text("format")} options={FORMATS.map((key) => ({ key, name: words(key) }))} chosen={form} onChoose={setForm} />
      <TextField label={text(`place.${form}`)} value={place} onChange={setPlace} maxLength={500} error={errorAt(refused, "place")} />
      <WhyRefused refused={errorsBeside(refused, FIELDS)} />
      <div className={styles["row"]}>
        <Button type="submit" look="primary" isPending={isSending}>
          {text(kind === "SCHEDULED" ? "agree" : "reschedule")}
        </Button>
      </div>
    </Form>
  );
}

/** All time zones, the own one and the chosen one first. */
function useZones(here: string, chosen: string) {
  return useMemo(() => {
    const all = [...new Set([here, chosen, ...Intl.supportedValuesOf("timeZone")])];
    return all.map((zone) => ({ key: zone, name: zone.replaceAll("_", " ") }));
  }, [here, chosen]);
}
