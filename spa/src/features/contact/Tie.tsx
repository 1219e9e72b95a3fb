import { useTranslations } from "use-intl";
import { type FragmentType, graphql, read } from "../../api/generated";
import { useChange } from "../../api/useChange";
import { RelativeDay } from "../../text/RelativeDay";
import { localDay } from "../../text/days";
import { Select } from "../../ui/Select";
import { tellDone } from "../../ui/Toasts";
import styles from "./Contact.module.css";
import { Section } from "./Section";
import { useReloadContact } from "./reload";

const TIE = graphql(`
  fragment ContactTie on Contact {
    id
    version
    strength
    cadenceMonths
    lastInteractionAt
    nextTouchDueOn
  }
`);

const SET_CADENCE = graphql(`
  mutation SetCadence($input: SetCadenceInput!) {
    setCadence(input: $input) {
      contact {
        ...ContactTie
      }
      userErrors {
        ...Refused
      }
    }
  }
`);

const NOTE_STRENGTH = graphql(`
  mutation NoteStrength($input: NoteStrengthInput!) {
    noteStrength(input: $input) {
      contact {
        ...ContactTie
      }
      userErrors {
        ...Refused
      }
    }
  }
`);

const MONTHS = [3, 6, 12, 0] as const;
const STRENGTHS = ["1", "2", "3", "4", "5"] as const;

interface TieProps {
  person: FragmentType<typeof TIE>;
  /** What the institution has set for all. */
  usualMonths: number;
}

/** How close both are, and how often to be in touch (D4, F4). */
export function Tie({ person, usualMonths }: TieProps) {
  const text = useTranslations("contact.tie");
  const words = useTranslations("words.strength");
  const tie = read(TIE, person);
  const reload = useReloadContact();
  const cadence = useChange(SET_CADENCE);
  const strength = useChange(NOTE_STRENGTH);
  const nameOf = (months: number) => (months === 0 ? text("never") : text("months", { months }));

  async function rate(key: string) {
    if ((await strength.changeOrTell({ contactId: tie.id, strength: Number(key) })) !== undefined) reload();
  }

  async function choose(months: number | null, before: number | null, canUndo: boolean) {
    if ((await cadence.changeOrTell({ contactId: tie.id, months })) === undefined) return;
    if (canUndo) tellDone(text("cadenceSet"), () => void choose(before, months, false));
    reload();
  }

  return (
    <Section title={text("title")}>
      <Select
        label={text("strength")}
        options={[
          ...(tie.strength === null ? [{ key: "NONE" as const, name: words("NONE") }] : []),
          ...STRENGTHS.map((key) => ({ key, name: `${key} · ${words(key)}` })),
        ]}
        chosen={STRENGTHS.find((key) => key === String(tie.strength)) ?? "NONE"}
        onChoose={(key) => {
          if (key !== "NONE" && Number(key) !== tie.strength) void rate(key);
        }}
      />
      <p className={styles["soft"]}>{text("strengthWhy")}</p>
      <Select
        label={text("cadence")}
        options={[{ key: "usual", name: text("usual", { cadence: nameOf(usualMonths) }) }, ...MONTHS.map((months) => ({ key: String(months), name: nameOf(months) }))]}
        chosen={tie.cadenceMonths === null ? "usual" : String(tie.cadenceMonths)}
        onChoose={(key) => {
          const months = key === "usual" ? null : Number(key);
          if (months !== tie.cadenceMonths) void choose(months, tie.cadenceMonths, true);
        }}
      />
      <p className={styles["soft"]}>
        {tie.lastInteractionAt !== null && text.rich("last", { day: () => <RelativeDay day={localDay(tie.lastInteractionAt ?? "")} /> })}{" "}
        {tie.nextTouchDueOn !== null && text.rich("next", { day: () => <RelativeDay day={tie.nextTouchDueOn ?? ""} /> })}
      </p>
    </Section>
  );
}
