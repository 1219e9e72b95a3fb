import { useState } from "react";
import { Form } from "react-aria-components";
import { useTranslations } from "use-intl";
import type { CommonGroundKind } from "../../api/generated/graphql";
import { useChange } from "../../api/useChange";
import { Button } from "../../ui/Button";
import { Select } from "../../ui/Select";
import { TextField } from "../../ui/TextField";
import styles from "./Contact.module.css";
import { Section } from "./Section";
import type { Person } from "./facts";
import { ADD_COMMON_GROUND } from "./operations";

const KINDS: readonly CommonGroundKind[] = ["INTEREST", "SCHOOL", "EMPLOYER", "PLACE", "GROUP", "PERSON", "OTHER"];

/** What both have in common, found and written (A6). */
export function CommonGround({ person }: { person: Person }) {
  const text = useTranslations("contact.ground");
  return (
    <Section title={text("title")} form={{ open: text("add"), fields: (close) => <AddGround contactId={person.id} close={close} /> }}>
      {person.commonGround.length === 0 && <p className={styles["soft"]}>{text("none")}</p>}
      <ul className={styles["list"]}>
        {person.commonGround.map(({ kind, fact, derived }) => (
          <li key={`${kind} ${fact}`}>
            {fact}
            <span className={styles["soft"]}>
              {text(`kinds.${kind}`)}
              {derived && ` · ${text("found")}`}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function AddGround({ contactId, close }: { contactId: string; close: () => void }) {
  const text = useTranslations("contact.ground");
  const app = useTranslations("app");
  const { change, refused, isSending } = useChange(ADD_COMMON_GROUND);
  const [kind, setKind] = useState<CommonGroundKind>("INTEREST");
  const [fact, setFact] = useState("");
  return (
    <Form
      className={styles["form"] ?? ""}
      onSubmit={(event) => {
        event.preventDefault();
        void change({ contactId, kind, fact }).then((answer) => {
          if ("done" in answer) close();
        });
      }}
    >
      <Select label={text("kind")} options={KINDS.map((key) => ({ key, name: text(`kinds.${key}`) }))} chosen={kind} onChoose={setKind} />
      <TextField label={text("fact")} value={fact} onChange={setFact} isRequired autoFocus error={refused[0]?.message} />
      <div className={styles["end"]}>
        <Button onPress={close}>{app("cancel")}</Button>
        <Button look="primary" type="submit" isPending={isSending}>
          {app("save")}
        </Button>
      </div>
    </Form>
  );
}
