import { useState } from "react";
import { Form } from "react-aria-components";
import { useClient } from "urql";
import { useTranslations } from "use-intl";
import { useChange } from "../../api/useChange";
import { Button } from "../../ui/Button";
import { Select } from "../../ui/Select";
import { TextField } from "../../ui/TextField";
import { tellDone, tellRefused } from "../../ui/Toasts";
import styles from "./Contact.module.css";
import { Section } from "./Section";
import { type Conflict, FACTS, type Fact, type Facts, type Person, changesOf, factsOf, meet } from "./facts";
import { CONTACT, UPDATE } from "./operations";

/** Who they are. It is changed where it stands. */
export function PersonFacts({ person }: { person: Person }) {
  const text = useTranslations("contact.facts");
  return (
    <Section title={text("heading")} form={{ open: text("edit"), replaces: true, fields: (close) => <Edit person={person} close={close} /> }}>
      <Shown person={person} />
    </Section>
  );
}

function Shown({ person }: { person: Person }) {
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

function Value({ fact, value, person }: { fact: Fact; value: string; person: Person }) {
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

const MULTILINE: readonly Fact[] = ["interest"];

function Edit({ person, close }: { person: Person; close: () => void }) {
  const text = useTranslations("contact.facts");
  const app = useTranslations("app");
  const client = useClient();
  const { change, refused, isSending } = useChange(UPDATE);
  // What was read when the change began; what comes in meanwhile is compared with it.
  const [base, setBase] = useState(person);
  const [draft, setDraft] = useState(() => factsOf(person));
  const [conflicts, setConflicts] = useState<readonly Conflict[]>([]);

  async function save() {
    const changes = changesOf(factsOf(base), draft, base);
    if (Object.keys(changes).length === 0) return close();
    const answer = await change({ id: base.id, ifVersion: base.version, ...changes });
    if ("done" in answer) {
      const now = answer.done.contact;
      tellDone(text("saved", { name: draft.name }), now === null ? undefined : () => void takeBack(now.version, factsOf(now)));
      close();
    } else if (answer.refused.some(({ code }) => code === "CHANGED_MEANWHILE")) {
      await meetOther();
    }
  }

  async function takeBack(version: number, now: Facts) {
    await change({ id: base.id, ifVersion: version, ...changesOf(now, { ...now, ...undone(now) }, base) });
  }

  /** Only what was changed here goes back. */
  function undone(now: Facts): Partial<Facts> {
    const before = factsOf(base);
    return Object.fromEntries(FACTS.filter((fact) => before[fact] !== draft[fact] && now[fact] === draft[fact]).map((fact) => [fact, before[fact]]));
  }

  async function meetOther() {
    const { data } = await client.query(CONTACT, { id: base.id }, { requestPolicy: "network-only" }).toPromise();
    const other = data?.contact;
    if (other === undefined || other === null) return tellRefused(app("notFound"));
    const met = meet(factsOf(base), draft, factsOf(other));
    setConflicts(met.conflicts);
    setDraft(met.both);
    setBase(other);
  }

  const isMeeting = refused.some(({ code }) => code === "CHANGED_MEANWHILE");
  const errorAt = (fact: Fact) => refused.find(({ path }) => path?.includes(fact) === true)?.message;
  const elsewhere = refused.filter(({ code, path }) => code !== "CHANGED_MEANWHILE" && !FACTS.some((fact) => path?.includes(fact) === true));
  return (
    <Form
      className={styles["form"] ?? ""}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {FACTS.map((fact) =>
        fact === "horizon" ? (
          <HorizonField key={fact} chosen={draft.horizon} onChoose={(horizon) => setDraft((before) => ({ ...before, horizon }))} />
        ) : (
          <TextField
            key={fact}
            label={text(fact)}
            value={draft[fact]}
            onChange={(value) => setDraft((before) => ({ ...before, [fact]: value }))}
            isRequired={fact === "name"}
            autoFocus={fact === "name"}
            error={errorAt(fact)}
            {...(MULTILINE.includes(fact) ? { lines: 3 } : {})}
          />
        ),
      )}
      <div role="alert">
        {isMeeting && <p className={styles["note"]}>{text(conflicts.length > 0 ? "conflict" : "met")}</p>}
        {elsewhere.map(({ code, message }) => (
          <p key={code} className={styles["refused"]}>
            {message}
          </p>
        ))}
      </div>
      {conflicts.map((conflict) => (
        <Versions
          key={conflict.fact}
          conflict={conflict}
          chosen={draft[conflict.fact]}
          onChoose={(value) => setDraft((before) => ({ ...before, [conflict.fact]: value }))}
        />
      ))}
      <div className={styles["end"]}>
        <Button onPress={close}>{app("cancel")}</Button>
        <Button look="primary" type="submit" isPending={isSending}>
          {app("save")}
        </Button>
      </div>
    </Form>
  );
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

const HORIZONS = ["NOW", "FIVE_YEARS", "TWENTY_YEARS", "ADMIRED"] as const;

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
