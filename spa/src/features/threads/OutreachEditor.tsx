import { type KeyboardEvent, type MouseEvent, type Ref, useId, useImperativeHandle, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../../ui/Button";
import { Why } from "../../text/Why";
import styles from "./OutreachEditor.module.css";
import type { Edit } from "./better";
import { type Finding, cut, foundAt, isMissing, keyOf } from "./marks";

/** What others can do with the text of an editor. */
export interface EditorHandle {
  /** Changes the text as if it were typed, so that it can be taken back by the browser's own undo. */
  apply: (edit: Edit) => void;
  select: (finding: Finding) => void;
}

interface OutreachEditorProps {
  label: string;
  body: string;
  onChange: (body: string) => void;
  findings: readonly Finding[];
  betterFor: (finding: Finding) => Edit | undefined;
  handle: Ref<EditorHandle>;
}

/** Where what is pointed at stands, within the editor. */
interface Pointed {
  key: string;
  top: number;
  left: number;
}

/**
 * A text field of the browser's own, and behind it the same text with underlines. Spell checking, undo, dictation and screen
 * readers work as in any other field.
 */
export function OutreachEditor({ label, body, onChange, findings, betterFor, handle }: OutreachEditorProps) {
  const text = useTranslations("threads.check");
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const paper = useRef<HTMLDivElement>(null);
  const [caret, setCaret] = useState<number>();
  const [pointed, setPointed] = useState<Pointed>();
  const pieces = cut(body, findings);
  const atCaret = caret === undefined ? undefined : foundAt(findings, caret);
  const pointedAt = pointed && findings.find((finding) => keyOf(finding) === pointed.key);

  const apply = ({ start, end, insert }: Edit) => {
    const area = field.current;
    if (area === null) return;
    area.focus();
    area.setSelectionRange(start, end);
    // The only way by which the browser can undo it; where there is none, the text is at least changed.
    const isTyped = insert === "" ? document.execCommand("delete") : document.execCommand("insertText", false, insert);
    if (!isTyped) {
      area.setRangeText(insert, start, end, "end");
      onChange(area.value);
    }
    setPointed(undefined);
  };

  useImperativeHandle(handle, () => ({
    apply,
    select(finding) {
      field.current?.focus();
      field.current?.setSelectionRange(finding.start, isMissing(finding) ? finding.start : finding.end);
      setCaret(finding.start);
    },
  }));

  /** Takes the wording for what stands at the caret, or the first that can be taken. */
  function takeByKey(event: KeyboardEvent) {
    if (event.key === "Escape" && pointed !== undefined) {
      event.preventDefault();
      setPointed(undefined);
      return;
    }
    if (event.key !== "Enter" || !event.altKey) return;
    event.preventDefault();
    const edit = [...(atCaret ? [atCaret] : []), ...findings].map(betterFor).find((each) => each !== undefined);
    if (edit !== undefined) apply(edit);
  }

  /** The field lies over the underlines, so that they are looked for by where they are. */
  function point(event: MouseEvent) {
    const marks = [...(paper.current?.querySelectorAll<HTMLElement>("[data-found]") ?? [])];
    const mark = marks.find((each) => [...each.getClientRects()].some((box) => holds(box, event)));
    const key = mark?.dataset["found"];
    if (mark === undefined || key === undefined || paper.current === null) {
      setPointed(undefined);
      return;
    }
    if (key === pointed?.key) return;
    const around = paper.current.getBoundingClientRect();
    const box = mark.getClientRects()[mark.getClientRects().length - 1] ?? mark.getBoundingClientRect();
    setPointed({ key, top: box.bottom - around.top, left: Math.max(0, Math.min(box.left - around.left, around.width - 340)) });
  }

  return (
    <div className={styles["editor"]}>
      <label htmlFor={id} className={styles["label"]}>
        {label}
      </label>
      <div className={styles["frame"]} onMouseLeave={() => setPointed(undefined)}>
        <div className={styles["paper"]} ref={paper} aria-hidden="true">
          {pieces.map(({ start, text: words, found }) =>
            found === undefined ? (
              words
            ) : (
              <span
                key={start}
                data-found={keyOf(found)}
                data-severity={found.severity}
                data-active={found === atCaret || found === pointedAt || undefined}
                className={styles["mark"]}
              >
                {words}
              </span>
            ),
          )}
          {"\n\u200b"}
        </div>
        <textarea
          id={id}
          ref={field}
          className={styles["area"]}
          value={body}
          spellCheck
          maxLength={4000}
          aria-describedby={`${id}-caret ${id}-keys`}
          onChange={(event) => onChange(event.target.value)}
          onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
          onBlur={() => setCaret(undefined)}
          onKeyDown={takeByKey}
          onMouseMove={point}
        />
        {pointedAt !== undefined && pointed !== undefined && (
          <div className={styles["card"]} style={{ top: pointed.top, left: pointed.left }}>
            <Explained finding={pointedAt} />
            <TakeButton edit={betterFor(pointedAt)} apply={apply} />
          </div>
        )}
      </div>
      <p id={`${id}-keys`} className={styles["keys"]}>
        {text("keys")}
      </p>
      <p id={`${id}-caret`} role="status" className={styles["atCaret"]}>
        {atCaret !== undefined && `${text(`severity.${atCaret.severity}`)}: ${atCaret.wrong} ${atCaret.better}`}
      </p>
    </div>
  );
}

/** What was found, why it matters, and what to do. */
export function Explained({ finding }: { finding: Finding }) {
  const text = useTranslations("threads.check");
  return (
    <div className={styles["explained"]}>
      <p>
        <span className={styles["severity"]} data-severity={finding.severity}>
          {text(`severity.${finding.severity}`)}
        </span>{" "}
        {finding.place === "SUBJECT" && `${text("inSubject")} `}
        {finding.wrong}
      </p>
      <p>{finding.better}</p>
      <Why practice={finding.practice} />
    </div>
  );
}

/** Takes the better wording, which stands on it. */
export function TakeButton({ edit, apply }: { edit: Edit | undefined; apply: (edit: Edit) => void }) {
  const text = useTranslations("threads.check");
  if (edit === undefined) return null;
  const wording = edit.insert.trim();
  return <Button onPress={() => apply(edit)}>{wording === "" ? text("leaveOut") : text("take", { wording })}</Button>;
}

function holds(box: DOMRect, { clientX, clientY }: MouseEvent): boolean {
  return clientX >= box.left && clientX <= box.right && clientY >= box.top && clientY <= box.bottom;
}
