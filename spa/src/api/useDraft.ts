import { useCallback, useMemo, useState } from "react";

/** What somebody writes over what is kept. */
export interface Draft<Fields> {
  /** What the fields show. */
  shown: Fields;
  /** What differs from what is kept, and is to be sent. */
  changes: Partial<Fields>;
  /** What somebody else has set meanwhile, of the fields that are written here. */
  theirs: Partial<Fields>;
}

/** The fields that are written, and what was kept of each when that began. */
export type Written<Fields> = { [Field in keyof Fields]?: { now: Fields[Field]; before: Fields[Field] } };

function areSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

export function draftOver<Fields extends object>(kept: Fields, written: Written<Fields>): Draft<Fields> {
  const draft: Draft<Fields> = { shown: { ...kept }, changes: {}, theirs: {} };
  for (const field of Object.keys(kept) as (keyof Fields)[]) {
    const each = written[field];
    if (each === undefined || areSame(each.now, kept[field])) continue;
    draft.shown[field] = each.now;
    draft.changes[field] = each.now;
    if (!areSame(each.before, kept[field])) draft.theirs[field] = kept[field];
  }
  return draft;
}

/** What is left to send when this has been taken: what was written since, over what was sent. */
export function settled<Fields extends object>(written: Written<Fields>, sent: Partial<Fields>): Written<Fields> {
  const left: Written<Fields> = { ...written };
  for (const field of Object.keys(sent) as (keyof Fields)[]) {
    const each = left[field];
    if (each === undefined) continue;
    const before = sent[field] as Fields[typeof field];
    if (areSame(each.now, before)) delete left[field];
    else left[field] = { now: each.now, before };
  }
  return left;
}

/**
 * Keeps what is written apart from what is kept, so that a change by somebody else comes in and does not overwrite it: both
 * can be shown.
 */
export function useDraft<Fields extends object>(kept: Fields) {
  const [written, setWritten] = useState<Written<Fields>>({});
  const write = useCallback(
    <Field extends keyof Fields>(field: Field, now: Fields[Field]) =>
      setWritten((before) => ({ ...before, [field]: { now, before: before[field]?.before ?? kept[field] } })),
    [kept],
  );
  const forget = useCallback(() => setWritten({}), []);
  /** Forgets what the server has taken, and nothing that was written since it was sent. */
  const settle = useCallback((sent: Partial<Fields>) => setWritten((before) => settled(before, sent)), []);
  const draft = useMemo(() => draftOver(kept, written), [kept, written]);
  return { ...draft, isChanged: Object.keys(draft.changes).length > 0, write, forget, settle };
}
