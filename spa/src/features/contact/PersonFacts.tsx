import { useState } from "react";
import { useClient } from "urql";
import { useTranslations } from "use-intl";
import { type FragmentType, graphql, read } from "../../api/generated";
import type { ContactFactsFragment } from "../../api/generated/graphql";
import { isMeanwhile } from "../../api/meanwhile";
import { errorAt, errorsBeside } from "../../api/refusals";
import { useChange } from "../../api/useChange";
import { HORIZONS } from "../../text/choices";
import { Select } from "../../ui/Select";
import { type FieldProps, TextField } from "../../ui/TextField";
import { tellDone, tellRefused } from "../../ui/Toasts";
import styles from "./Contact.module.css";
import { FillIn } from "./FillIn";
import { Section } from "./Section";
import { type Conflict, FACTS, type Fact, type Facts, changesOf, factsOf, isYear, meet, takenBack } from "./facts";

const PERSON = graphql(`
  fragment ContactFacts on Contact {
    id
    version
    name
    title
    interest
    horizon
    place
    school
    graduationYear
    groups
    tags
    linkedInUrl
    organization {
      id
      name
    }
    emails {
      value
      label
    }
    phones {
      value
      label
    }
  }
`);

const FACTS_NOW = graphql(`
  query ContactFactsNow($id: ID!) {
    contact(id: $id) {
      ...ContactFacts
    }
  }
`);

/** What both have in common may be found in the facts. */
const UPDATE = graphql(`
  mutation UpdateContact($input: UpdateContactInput!) {
    updateContact(input: $input) {
      contact {
        ...ContactFacts
        ...ContactGround
        ...ContactBalance
      }
      userErrors {
        ...Refused
      }
    }
  }
`);

/** Who they are. It is changed where it stands. */
export function PersonFacts({ person: page }: { person: FragmentType<typeof PERSON> }) {
  const text = useTranslations("contact.facts");
  const person = read(PERSON, page);
  return (
    <Section title={text("heading")} form={{ open: text("edit"), replaces: true, fields: (close) => <Edit person={person} close={close} /> }}>
      <Shown person={person} />
    </Section>
  );
}

function Shown({ person }: { person: ContactFactsFragment }) {
  const text = useTranslations("contact.facts");
  const facts = factsOf(person);
  const told = FACTS.filter((fact) => fact !== "name" && facts[fact] !== "");
  if (told.length === 0) return <p className={styles["soft"]}>{text("none")}</p>;
  return (
    <dl className={styles["facts"]}>
      {told.map((fact) => (
        <div key={fact}>
          <dt>{text(fact)}</dt>
          <dd>
            <Value fact={fact} value={facts[fact]} person={person} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Value({ fact, value, person }: { fact: Fact; value: string; person: ContactFactsFragment }) {
  const horizons = useTranslations("words.horizon");
  if (fact === "horizon") return horizons(person.horizon ?? "NONE");
  if (fact === "linkedInUrl") {
    return (
      <a href={value} rel="noreferrer noopener" target="_blank">
        {readable(value)}
      </a>
    );
  }
  if (fact === "emails" || fact === "phones") {
    return person[fact].map((point) => (
      <div key={point.value}>
        <a href={`${fact === "emails" ? "mailto" : "tel"}:${point.value}`}>{point.value}</a> {point.label}
      </div>
    ));
  }
  return value;
}

/** An address as people write it. */
function readable(address: string): string {
  const short = address.replace(/^https?:\/\/(www\.)?/, "");
  try {
    return decodeURI(short);
  } catch {
    return short;
  }
}

function Edit({ person, close }: { person: ContactFactsFragment; close: () => void }) {
  const text = useTranslations("contact.facts");
  const app = useTranslations("app");
  const client = useClient();
  const { change, changeOrTell, refused, isSending } = useChange(UPDATE);
  // What was read when the change began; what comes in meanwhile is compared with it.
  const [base, setBase] = useState(person);
  const [draft, setDraft] = useState(() => factsOf(person));
  const [conflicts, setConflicts] = useState<readonly Conflict[]>([]);
  const write = (fact: Fact, value: string) => setDraft((before) => ({ ...before, [fact]: value }));

  async function save() {
    const changes = changesOf(factsOf(base), draft, base);
    if (Object.keys(changes).length === 0) return close();
    const answer = await change({ id: base.id, ifVersion: base.version, ...changes });
    if ("done" in answer) {
      const saved = read(PERSON, answer.done.contact);
      tellDone(text("saved", { name: draft.name }), saved === null ? undefined : () => void takeBack(factsOf(saved)));
      close();
    } else if (isMeanwhile(answer.refused)) {
      await meetOther();
    }
  }

  async function readNow(): Promise<ContactFactsFragment | undefined> {
    const { data } = await client.query(FACTS_NOW, { id: base.id }, { requestPolicy: "network-only" }).toPromise();
    const now = read(PERSON, data?.contact);
    if (now == null) tellRefused(app(data === undefined ? "failed" : "notFound"));
    return now ?? undefined;
  }

  /** Also after something else was changed, which stays. */
  async function takeBack(saved: Facts) {
    const now = await readNow();
    if (now === undefined) return;
    const changes = changesOf(factsOf(now), takenBack(factsOf(base), saved, factsOf(now)), base);
    if (Object.keys(changes).length > 0) await changeOrTell({ id: base.id, ifVersion: now.version, ...changes });
  }

  async function meetOther() {
    const other = await readNow();
    if (other === undefined) return;
    const met = meet(factsOf(base), draft, factsOf(other));
    setConflicts(met.conflicts);
    setDraft(met.both);
    setBase(other);
  }

  const beside = errorsBeside(refused, FACTS).filter((each) => !isMeanwhile([each]));
  return (
    <FillIn send={save} isSending={isSending} close={close} refused={beside}>
      {FACTS.map((fact) => {
        const field = { label: text(fact), value: draft[fact], onChange: (value: string) => write(fact, value), error: errorAt(refused, fact) };
        switch (fact) {
          case "name":
            return <TextField key={fact} {...field} isRequired autoFocus />;
          case "interest":
            return <TextField key={fact} {...field} lines={3} />;
          case "horizon":
            return <HorizonField key={fact} chosen={draft.horizon} onChoose={(horizon) => write("horizon", horizon)} />;
          case "graduationYear":
            return <YearField key={fact} {...field} />;
          default:
            return <TextField key={fact} {...field} />;
        }
      })}
      <div role="alert">{isMeanwhile(refused) && <p className={styles["note"]}>{text(conflicts.length > 0 ? "conflict" : "met")}</p>}</div>
      {conflicts.map((conflict) => (
        <Versions
          key={conflict.fact}
          conflict={conflict}
          chosen={draft[conflict.fact]}
          onChoose={(value) => write(conflict.fact, value)}
        />
      ))}
    </FillIn>
  );
}

/** What is no year is told here, for the server would only hear that there is none. */
function YearField({ error, ...props }: FieldProps) {
  const text = useTranslations("contact.facts");
  const isReadable = isYear(props.value ?? "");
  return <TextField {...props} inputMode="numeric" validate={() => (isReadable ? null : text("noYear"))} error={isReadable ? error : undefined} />;
}

interface VersionsProps {
  conflict: Conflict;
  chosen: string;
  onChoose: (value: string) => void;
}

/** Both versions of one fact, side by side. */
function Versions({ conflict, chosen, onChoose }: VersionsProps) {
  const text = useTranslations("contact.facts");
  return (
    <fieldset className={styles["versions"]}>
      <legend>{text(conflict.fact)}</legend>
      {(["mine", "theirs"] as const).map((whose) => (
        <label key={whose} className={styles["version"]}>
          <input type="radio" name={`version-${conflict.fact}`} autoFocus={whose === "mine"} checked={chosen === conflict[whose]} onChange={() => onChoose(conflict[whose])} />
          <strong>{text(whose)}</strong>
          <span>{conflict[whose] === "" ? text("empty") : conflict[whose]}</span>
        </label>
      ))}
    </fieldset>
  );
}

function HorizonField({ chosen, onChoose }: { chosen: string; onChoose: (horizon: string) => void }) {
  const text = useTranslations("contact.facts");
  const words = useTranslations("words.horizon");
  const options = [{ key: "NONE", name: words("NONE") }, ...HORIZONS.map((key) => ({ key, name: words(key) }))];
  return (
    <Select
      label={text("horizon")}
      options={options}
      chosen={chosen === "" ? "NONE" : chosen}
      onChoose={(key) => onChoose(key === "NONE" ? "" : key)}
    />
  );
}
