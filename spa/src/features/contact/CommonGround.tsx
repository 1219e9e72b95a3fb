import { useState } from "react";
import { useTranslations } from "use-intl";
import { type FragmentType, graphql, read } from "../../api/generated";
import type { CommonGroundKind } from "../../api/generated/graphql";
import { errorAt, errorsBeside } from "../../api/refusals";
import { useChange } from "../../api/useChange";
import { Select } from "../../ui/Select";
import { TextField } from "../../ui/TextField";
import styles from "./Contact.module.css";
import { FillIn } from "./FillIn";
import { Section } from "./Section";

export const GROUND = graphql(`
  fragment ContactGround on Contact {
    id
    commonGround {
      derived
      kind
      fact
    }
  }
`);

const ADD_COMMON_GROUND = graphql(`
  mutation AddCommonGround($input: AddCommonGroundInput!) {
    addCommonGround(input: $input) {
      commonGround {
        id
        contact {
          ...ContactGround
        }
      }
      userErrors {
        ...Refused
      }
    }
  }
`);

const KINDS: readonly CommonGroundKind[] = ["INTEREST", "SCHOOL", "EMPLOYER", "PLACE", "GROUP", "PERSON", "OTHER"];

/** What both have in common, found and written (A6). */
export function CommonGround({ person }: { person: FragmentType<typeof GROUND> }) {
  const text = useTranslations("contact.ground");
  const { id, commonGround } = read(GROUND, person);
  return (
    <Section title={text("title")} form={{ open: text("add"), fields: (close) => <AddGround contactId={id} close={close} /> }}>
      {commonGround.length === 0 && <p className={styles["soft"]}>{text("none")}</p>}
      <ul className={styles["list"]}>
        {commonGround.map(({ kind, fact, derived }) => (
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
  const { change, refused, isSending } = useChange(ADD_COMMON_GROUND);
  const [kind, setKind] = useState<CommonGroundKind>("INTEREST");
  const [fact, setFact] = useState("");
  async function send() {
    if ("done" in (await change({ contactId, kind, fact }))) close();
  }
  return (
    <FillIn send={send} isSending={isSending} close={close} refused={errorsBeside(refused, ["fact"])}>
      <Select label={text("kind")} options={KINDS.map((key) => ({ key, name: text(`kinds.${key}`) }))} chosen={kind} onChoose={setKind} />
      <TextField label={text("fact")} value={fact} onChange={setFact} isRequired autoFocus error={errorAt(refused, "fact")} />
    </FillIn>
  );
}
