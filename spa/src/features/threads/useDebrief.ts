import { useTranslations } from "use-intl";
import type { RaisedBy, RecordDebriefInput } from "../../api/generated/graphql";
import { read } from "../../api/generated";
import { tellDone } from "../../ui/Toasts";
import { wholeNumber } from "./numbers";
import { RECORD_DEBRIEF } from "./operations/debrief";
import { THREAD } from "./operations/thread";
import type { PathThread } from "./types";
import { useKeptForm } from "./useKeptForm";
import { useThreadChange } from "./useThreadChange";

export type Told = NonNullable<PathThread["debrief"]>;

/** A version that nothing has: where none was read, one that was written elsewhere meanwhile is not written over unseen. */
const NONE_READ = -1;

/** What the fields of a debrief hold; numbers as they are typed. */
export interface DebriefFields {
  /** The version that was read when one began. */
  version: number;
  minutes: string;
  percent: string;
  /** From 1 to 5; empty where nothing was said. */
  flow: string;
  story: string;
  notes: string;
  thanked: boolean;
  asked: boolean;
  resumeAsked: boolean;
  resumeGiven: boolean;
  raised: RaisedBy | "NOBODY";
  tabOffered: boolean;
  tabPaid: boolean;
}

export type DebriefForm = ReturnType<typeof useDebrief>;

/** How an interview went, as it is being written down. */
export function useDebrief(thread: PathThread) {
  const text = useTranslations("threads.debrief");
  const before = thread.debrief;
  const form = useKeptForm(thread.id, "debrief", fieldsOf(before));
  const { change, refused, isSending } = useThreadChange(RECORD_DEBRIEF);
  const isRefusedForTheirs = refused.some(({ code }) => code === "CHANGED_MEANWHILE");
  async function save(fields = form.fields): Promise<boolean> {
    const answer = await change(inputOf(thread, fields));
    if ("refused" in answer) return false;
    const version = read(THREAD, answer.done.thread)?.debrief?.version;
    if (!form.taken(fields, version === undefined ? {} : { version })) return false;
    tellDone(text("saved"));
    return true;
  }
  return {
    ...form,
    save,
    refused,
    isSending,
    /** What was written elsewhere since one began here. */
    theirs: isRefusedForTheirs && before !== null && before.version !== form.fields.version ? before : undefined,
    keepMine: (theirs: Told) => save(form.write({ version: theirs.version })),
  };
}

function fieldsOf(told: Told | null): DebriefFields {
  return {
    version: told?.version ?? NONE_READ,
    minutes: String(told?.actualMinutes ?? ""),
    percent: String(told?.theySpokePercent ?? ""),
    flow: String(told?.flow ?? ""),
    story: told?.story ?? "",
    notes: told?.notes ?? "",
    thanked: told?.thankedInPerson ?? false,
    asked: told?.askedForNames ?? false,
    resumeAsked: told?.resumeAskedFor ?? false,
    resumeGiven: told?.resumeGiven ?? false,
    raised: told?.openingRaisedBy ?? "NOBODY",
    tabOffered: told?.tabOffered ?? false,
    tabPaid: told?.tabPaid ?? false,
  };
}

/** Whether there was a bill to offer to pay (D6). */
export function hasBill({ slotFormat }: PathThread): boolean {
  return slotFormat === "COFFEE" || slotFormat === "LUNCH";
}

function inputOf(thread: PathThread, fields: DebriefFields): RecordDebriefInput {
  return {
    threadId: thread.id,
    ifVersion: fields.version,
    actualMinutes: wholeNumber(fields.minutes) ?? null,
    theySpokePercent: wholeNumber(fields.percent) ?? null,
    flow: wholeNumber(fields.flow) ?? null,
    story: fields.story.trim() === "" ? null : fields.story,
    notes: fields.notes.trim() === "" ? null : fields.notes,
    thankedInPerson: fields.thanked,
    askedForNames: fields.asked,
    resumeAskedFor: fields.resumeAsked,
    resumeGiven: fields.resumeGiven,
    openingRaisedBy: fields.raised === "NOBODY" ? null : fields.raised,
    ...(hasBill(thread) ? { tabOffered: fields.tabOffered, tabPaid: fields.tabPaid } : {}),
  };
}
