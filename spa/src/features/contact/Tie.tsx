import { useTranslations } from "use-intl";
import { useChange } from "../../api/useChange";
import { RelativeDay } from "../../text/RelativeDay";
import { localDay } from "../../text/days";
import { Select } from "../../ui/Select";
import { tellDone } from "../../ui/Toasts";
import styles from "./Contact.module.css";
import { Section } from "./Section";
import type { Person } from "./facts";
import { NOTE_STRENGTH, SET_CADENCE } from "./operations";

const MONTHS = [3, 6, 12, 0] as const;
const STRENGTHS = ["1", "2", "3", "4", "5"] as const;

interface TieProps {
  person: Person;
  /** What the institution has set for all. */
  usualMonths: number;
}

/** How close both are, and how often to be in touch (D4, F4). */
export function Tie({ person, usualMonths }: TieProps) {
  const text = useTranslations("contact.tie");
  const words = useTranslations("words.strength");
  const cadence = useChange(SET_CADENCE);
  const strength = useChange(NOTE_STRENGTH);
  const nameOf = (months: number) => (months === 0 ? text("never") : text("months", { months }));

  async function choose(months: number | null, before: number | null, canUndo: boolean) {
    const answer = await cadence.change({ contactId: person.id, months });
    if ("done" in answer && canUndo) tellDone(text("cadenceSet"), () => void choose(before, months, false));
  }

  return (
    <Section title={text("title")}>
      <Select
        label={text("strength")}
        options={[
          ...(person.strength === null ? [{ key: "NONE" as const, name: words("NONE") }] : []),
          ...STRENGTHS.map((key) => ({ key, name: `${key} · ${words(key)}` })),
        ]}
        chosen={STRENGTHS.find((key) => key === String(person.strength)) ?? "NONE"}
        onChoose={(key) => {
          if (key !== "NONE" && Number(key) !== person.strength) void strength.change({ contactId: person.id, strength: Number(key) });
        }}
      />
      <p className={styles["soft"]}>{text("strengthWhy")}</p>
      <Select
        label={text("cadence")}
        options={[{ key: "usual", name: text("usual", { cadence: nameOf(usualMonths) }) }, ...MONTHS.map((months) => ({ key: String(months), name: nameOf(months) }))]}
        chosen={person.cadenceMonths === null ? "usual" : String(person.cadenceMonths)}
        onChoose={(key) => {
          const months = key === "usual" ? null : Number(key);
          if (months !== person.cadenceMonths) void choose(months, person.cadenceMonths, true);
        }}
      />
      <p className={styles["soft"]}>
        {person.lastInteractionAt !== null &&
          text.rich("last", { day: () => <RelativeDay day={localDay(person.lastInteractionAt ?? "")} /> })}{" "}
        {person.nextTouchDueOn !== null && text.rich("next", { day: () => <RelativeDay day={person.nextTouchDueOn ?? ""} /> })}
      </p>
    </Section>
  );
}
