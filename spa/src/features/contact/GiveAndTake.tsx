import { useState } from "react";
import { useTranslations } from "use-intl";
import { type FragmentType, graphql, read } from "../../api/generated";
import type { ExchangeDirection, ExchangeKind } from "../../api/generated/graphql";
import { errorAt, errorsBeside } from "../../api/refusals";
import { useChange } from "../../api/useChange";
import { EXCHANGE_KINDS } from "../../text/choices";
import { Select } from "../../ui/Select";
import { TextField } from "../../ui/TextField";
import { tellDone } from "../../ui/Toasts";
import styles from "./Contact.module.css";
import { FillIn } from "./FillIn";
import { Section } from "./Section";
import { useReloadContact } from "./reload";
import { useIdeas } from "./useIdeas";

const BALANCE = graphql(`
  fragment ContactBalance on Contact {
    id
    gives
    takes
    balance
    ideasForGiving {
      idea
      theirNeed
    }
  }
`);

const RECORD_EXCHANGE = graphql(`
  mutation RecordExchange($input: RecordExchangeInput!) {
    recordExchange(input: $input) {
      exchange {
        id
        contact {
          ...ContactBalance
          ...ContactTie
        }
      }
      userErrors {
        ...Refused
      }
    }
  }
`);

/** What went to them and what came from them, as a small balance (F7). */
export function GiveAndTake({ person }: { person: FragmentType<typeof BALANCE> }) {
  const text = useTranslations("contact.balance");
  const { id, gives, takes, balance, ideasForGiving } = read(BALANCE, person);
  const wordsOf = useIdeas();
  const sum = gives + takes;
  return (
    <Section title={text("title")} form={{ open: text("add"), fields: (close) => <NoteExchange contactId={id} close={close} /> }}>
      <div className={styles["balance"]}>
        <span>{text("given", { count: gives })}</span>
        <div className={styles["beam"]} aria-hidden="true">
          <span className={styles["given"]} style={{ width: `${sum === 0 ? 0 : (100 * gives) / sum}%` }} />
          <span className={styles["taken"]} style={{ width: `${sum === 0 ? 0 : (100 * takes) / sum}%` }} />
        </div>
        <span>{text("taken", { count: takes })}</span>
      </div>
      <p className={styles["soft"]}>{text(sum === 0 ? "nothing" : balance < 0 ? "owed" : "even")}</p>
      {ideasForGiving.length > 0 && (
        <>
          <h3>{text("ideas")}</h3>
          <ul className={styles["list"]}>
            {ideasForGiving.map(({ idea, theirNeed }) => (
              <li key={idea}>
                {theirNeed ? idea : wordsOf(idea)}
                {theirNeed && <span className={styles["soft"]}>{text("need")}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

function NoteExchange({ contactId, close }: { contactId: string; close: () => void }) {
  const text = useTranslations("contact.balance");
  const reload = useReloadContact();
  const { change, refused, isSending } = useChange(RECORD_EXCHANGE);
  const [direction, setDirection] = useState<ExchangeDirection>("GIVE");
  const [kind, setKind] = useState<ExchangeKind>("ARTICLE");
  const [what, setWhat] = useState("");
  async function send() {
    if (!("done" in (await change({ contactId, direction, kind, what })))) return;
    tellDone(text("noted"));
    reload();
    close();
  }
  return (
    <FillIn send={send} isSending={isSending} close={close} refused={errorsBeside(refused, ["what"])}>
      <Select
        label={text("direction")}
        options={[
          { key: "GIVE" as const, name: text("iGave") },
          { key: "TAKE" as const, name: text("iTook") },
        ]}
        chosen={direction}
        onChoose={setDirection}
      />
      <Select label={text("kind")} options={EXCHANGE_KINDS.map((key) => ({ key, name: text(`kinds.${key}`) }))} chosen={kind} onChoose={setKind} />
      <TextField label={text("what")} value={what} onChange={setWhat} isRequired autoFocus error={errorAt(refused, "what")} />
    </FillIn>
  );
}
