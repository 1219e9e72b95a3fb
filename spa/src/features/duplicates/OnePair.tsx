import { useId, useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { useChange } from "../../api/useChange";
import { Button } from "../../ui/Button";
import { InnerLink } from "../../ui/InnerLink";
import { Refusals } from "../../ui/Refusals";
import { contactAt } from "../../ui/addresses";
import styles from "./Duplicates.module.css";
import { MERGE, type Pair } from "./operations";
import { type Candidate, FIELDS, type Field, type Side, choicesOf, comparisonOf, likelyKept, valueOf } from "./pairs";

interface OnePairProps {
  pair: Pair;
  keepApart: () => void;
  merged: (mergeId: string, kept: string, gone: string) => void;
  again: () => void;
}

/** Two contacts side by side: whether they are one, who of them is kept, and with what. */
export function OnePair({ pair, keepApart, merged, again }: OnePairProps) {
  const text = useTranslations("duplicates");
  const title = useId();
  const { id, reason, first, second } = pair;
  const merge = useChange(MERGE);
  const [kept, setKept] = useState<Side>(() => likelyKept(first, second));
  const [chosen, setChosen] = useState<Readonly<Partial<Record<Field, Side>>>>({});
  const people = { first, second };
  const gone = kept === "first" ? "second" : "first";
  const shown = FIELDS.map((field) => ({ field, comparison: comparisonOf(first, second, field) })).filter(({ comparison }) => comparison !== "none");
  const hasToChoose = shown.some(({ comparison }) => comparison === "differ");

  async function mergeThem() {
    const differing = shown.filter(({ comparison }) => comparison === "differ").map(({ field }) => field);
    const answer = await merge.change({
      duplicateId: id,
      keptId: people[kept].id,
      keptVersion: people[kept].version,
      goneVersion: people[gone].version,
      choices: choicesOf(kept, Object.fromEntries(differing.map((field) => [field, chosen[field] ?? kept]))),
    });
    if (!("done" in answer)) return again();
    const { contact, mergedPair } = answer.done;
    if (contact !== null && mergedPair !== null) merged(mergedPair.id, contact.name, mergedPair.goneName);
  }

  return (
    <article className={styles["pair"]} aria-labelledby={title}>
      <div>
        <h2 id={title}>{text("pair", { first: first.name, second: second.name })}</h2>
        <p className="soft">{text(`reasons.${reason}`)}</p>
      </div>
      <fieldset className={styles["row"]}>
        <legend>{text("kept")}</legend>
        {(["first", "second"] as const).map((side) => (
          <label key={side} className={styles["choice"]}>
            <input type="radio" name={`${title} kept`} checked={kept === side} onChange={() => setKept(side)} />
            <span>
              {people[side].name}
              <Weight person={people[side]} />
            </span>
          </label>
        ))}
      </fieldset>
      {shown.map(({ field, comparison }) => (
        <FieldRow
          key={field}
          group={`${title} ${field}`}
          field={field}
          people={people}
          isChoice={comparison === "differ"}
          chosen={chosen[field] ?? kept}
          onChoose={(side) => setChosen({ ...chosen, [field]: side })}
        />
      ))}
      <Lists people={people} />
      {hasToChoose && <p className="soft">{text("chosenHelp")}</p>}
      <p className="soft">{text("mergeMeans")}</p>
      <Refusals refused={merge.refused} />
      <div className={styles["buttons"]}>
        <Button look="primary" isPending={merge.isSending} onPress={() => void mergeThem()}>
          {text("merge")}
        </Button>
        <Button isPending={merge.isSending} onPress={keepApart}>
          {text("keepApart")}
        </Button>
        <InnerLink to={contactAt(first.id)}>{text("open", { name: first.name })}</InnerLink>
        <InnerLink to={contactAt(second.id)}>{text(second.name === first.name ? "openOther" : "open", { name: second.name })}</InnerLink>
      </div>
    </article>
  );
}

/** How much hangs on somebody. */
function Weight({ person }: { person: Candidate }) {
  const text = useTranslations("duplicates");
  const format = useFormatter();
  const day = (when: string) => format.dateTime(new Date(when), { dateStyle: "medium" });
  return (
    <span className="soft">
      {text("threads", { count: person.threads.totalCount })} · {text("since", { day: day(person.createdAt) })}
      {person.lastInteractionAt !== null && ` · ${text("last", { day: day(person.lastInteractionAt) })}`}
    </span>
  );
}

interface FieldRowProps {
  group: string;
  field: Field;
  people: Record<Side, Candidate>;
  isChoice: boolean;
  chosen: Side;
  onChoose: (side: Side) => void;
}

function FieldRow({ group, field, people, isChoice, chosen, onChoose }: FieldRowProps) {
  const text = useTranslations("duplicates");
  const horizons = useTranslations("words.horizon");
  const shown = (side: Side): string => {
    const value = valueOf(people[side], field);
    if (value === null) return "–";
    if (field === "HORIZON") return horizons(people[side].horizon ?? "NONE");
    if (field === "STRENGTH") return text("strength", { strength: Number(value) });
    if (field === "CADENCE") return text("months", { months: Number(value) });
    return String(value);
  };
  if (!isChoice) {
    return (
      <dl className={styles["row"]}>
        <dt>{text(`fields.${field}`)}</dt>
        <dd>{shown("first")}</dd>
        <dd>{shown("second")}</dd>
      </dl>
    );
  }
  return (
    <fieldset className={styles["row"]}>
      <legend>{text(`fields.${field}`)}</legend>
      {(["first", "second"] as const).map((side) => (
        <label key={side} className={styles["choice"]}>
          <input type="radio" name={group} checked={chosen === side} onChange={() => onChoose(side)} />
          <span>{shown(side)}</span>
        </label>
      ))}
    </fieldset>
  );
}

const LISTS = {
  emails: (person: Candidate) => person.emails.map(({ value }) => value),
  phones: (person: Candidate) => person.phones.map(({ value }) => value),
  tags: (person: Candidate) => person.tags,
  groups: (person: Candidate) => person.groups,
} as const;

/** What both have is kept of both. */
function Lists({ people }: { people: Record<Side, Candidate> }) {
  const text = useTranslations("duplicates.lists");
  return (["emails", "phones", "tags", "groups"] as const).map((list) => {
    const [first, second] = [LISTS[list](people.first), LISTS[list](people.second)];
    if (first.length + second.length === 0) return null;
    return (
      <dl key={list} className={styles["row"]}>
        <dt>{text(list)}</dt>
        <dd>{first.join(", ") || "–"}</dd>
        <dd>{second.join(", ") || "–"}</dd>
      </dl>
    );
  });
}
