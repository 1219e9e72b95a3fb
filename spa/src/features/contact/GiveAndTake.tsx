import { useState } from "react";
import { Form } from "react-aria-components";
import { useTranslations } from "use-intl";
import type { ExchangeDirection, ExchangeKind } from "../../api/generated/graphql";
import { useChange } from "../../api/useChange";
import { Button } from "../../ui/Button";
import { Select } from "../../ui/Select";
import { TextField } from "../../ui/TextField";
import { tellDone } from "../../ui/Toasts";
import styles from "./Contact.module.css";
import { Section } from "./Section";
import type { Person } from "./facts";
import { RECORD_EXCHANGE } from "./operations";

const KINDS: readonly ExchangeKind[] = ["ARTICLE", "EXPERIENCE", "INTRODUCTION", "ADVICE", "HELP", "TIME", "OTHER"];

/** What went to them and what came from them, as a small balance (F7). */
export function GiveAndTake({ person }: { person: Person }) {
  const text = useTranslations("contact.balance");
  const sum = person.gives + person.takes;
  return (
    <Section title={text("title")} form={{ open: text("add"), fields: (close) => <NoteExchange person={person} close={close} /> }}>
      <div className={styles["balance"]}>
        <span>{text("given", { count: person.gives })}</span>
        <div className={styles["beam"]} aria-hidden="true">
          <span className={styles["given"]} style={{ width: `${sum === 0 ? 0 : (100 * person.gives) / sum}%` }} />
          <span className={styles["taken"]} style={{ width: `${sum === 0 ? 0 : (100 * person.takes) / sum}%` }} />
        </div>
        <span>{text("taken", { count: person.takes })}</span>
      </div>
      <p className={styles["soft"]}>{text(sum === 0 ? "nothing" : person.balance < 0 ? "owed" : "even")}</p>
      {person.ideasForGiving.length > 0 && (
        <>
          <h3>{text("ideas")}</h3>
          <ul className={styles["list"]}>
            {person.ideasForGiving.map(({ idea, theirNeed }) => (
              <li key={idea}>
                {idea}
                {theirNeed && <span className={styles["soft"]}>{text("need")}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

function NoteExchange({ person, close }: { person: Person; close: () => void }) {
  const text = useTranslations("contact.balance");
  const app = useTranslations("app");
  const { change, refused, isSending } = useChange(RECORD_EXCHANGE);
  const [direction, setDirection] = useState<ExchangeDirection>("GIVE");
  const [kind, setKind] = useState<ExchangeKind>("ARTICLE");
  const [what, setWhat] = useState("");
  return (
    <Form
      className={styles["form"] ?? ""}
      onSubmit={(event) => {
        event.preventDefault();
        void change({ contactId: person.id, direction, kind, what }).then((answer) => {
          if (!("done" in answer)) return;
          tellDone(text("noted"));
          close();
        });
      }}
    >
      <Select
        label={text("direction")}
        options={[
          { key: "GIVE" as const, name: text("iGave") },
          { key: "TAKE" as const, name: text("iTook") },
        ]}
        chosen={direction}
        onChoose={setDirection}
      />
      <Select label={text("kind")} options={KINDS.map((key) => ({ key, name: text(`kinds.${key}`) }))} chosen={kind} onChoose={setKind} />
      <TextField label={text("what")} value={what} onChange={setWhat} isRequired autoFocus error={refused[0]?.message} />
      <div className={styles["end"]}>
        <Button onPress={close}>{app("cancel")}</Button>
        <Button look="primary" type="submit" isPending={isSending}>
          {app("save")}
        </Button>
      </div>
    </Form>
  );
}
