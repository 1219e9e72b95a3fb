import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { Form } from "react-aria-components";
import { useQuery } from "urql";
import { useTranslations } from "use-intl";
import type { Approach } from "../../api/generated/graphql";
import { errorAt, errorsBeside } from "../../api/refusals";
import type { Refusal } from "../../api/refusals";
import { useChange } from "../../api/useChange";
import { Why } from "../../text/Why";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { Select } from "../../ui/Select";
import { TextField } from "../../ui/TextField";
import { tellDone } from "../../ui/Toasts";
import styles from "./Thread.module.css";
import { WhyRefused } from "./WhyRefused";
import { ADD_PERSON, BEGIN_THREAD, FIND_PEOPLE } from "./operations/newThread";

interface NewThreadProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}

/** Begins an interview with somebody, known already or not. */
export function NewThread({ isOpen, onOpenChange }: NewThreadProps) {
  const text = useTranslations("threads.new");
  return (
    <Dialog title={text("title")} isOpen={isOpen} onOpenChange={onOpenChange} isDismissable={false}>
      <NewThreadForm close={() => onOpenChange(false)} />
    </Dialog>
  );
}

/** Somebody of one's network. */
interface Known {
  id: string;
  name: string;
}

const APPROACHES: readonly Approach[] = ["COLD", "ALUMNI", "GROUP", "EVENT", "INTRODUCTION", "REFERRAL"];
const FIELDS = ["name", "title", "organizationName", "emails", "purpose"];

function NewThreadForm({ close }: { close: () => void }) {
  const text = useTranslations("threads.new");
  const app = useTranslations("app");
  const approaches = useTranslations("words.approach");
  const [name, setName] = useState("");
  const [known, setKnown] = useState<Known>();
  const [title, setTitle] = useState("");
  const [organization, setOrganization] = useState("");
  const [email, setEmail] = useState("");
  const [purpose, setPurpose] = useState("");
  const [approach, setApproach] = useState<Approach>("COLD");
  const { begin, refused, isSending } = useBeginning(close);
  return (
    <Form
      className={styles["form"] ?? ""}
      onSubmit={(event) => {
        event.preventDefault();
        void begin({ name, known, title, organization, email, purpose, approach });
      }}
    >
      <TextField
        label={text("whom")}
        description={text("whomHelp")}
        value={name}
        onChange={(typed) => {
          setName(typed);
          setKnown(undefined);
        }}
        isRequired
        autoFocus
        autoComplete="off"
        error={errorAt(refused, "name")}
      />
      {known === undefined ? (
        <>
          <Matches
            name={name}
            choose={(person) => {
              setKnown(person);
              setName(person.name);
            }}
          />
          <div className={styles["pair"]}>
            <TextField label={text("job")} value={title} onChange={setTitle} error={errorAt(refused, "title")} />
            <TextField label={text("organization")} value={organization} onChange={setOrganization} error={errorAt(refused, "organizationName")} />
          </div>
          <TextField label={text("email")} type="email" value={email} onChange={setEmail} error={errorAt(refused, "emails")} />
        </>
      ) : (
        <p role="status" className={styles["soft"]}>
          {text("known", { name: known.name })}
        </p>
      )}
      <TextField
        label={text("purpose")}
        description={text("purposeHelp")}
        value={purpose}
        onChange={setPurpose}
        lines={3}
        error={errorAt(refused, "purpose")}
      />
      <Why practice="A3" />
      <Select label={text("approach")} options={APPROACHES.map((key) => ({ key, name: approaches(key) }))} chosen={approach} onChoose={setApproach} />
      <WhyRefused refused={errorsBeside(refused, FIELDS)} />
      <div className={styles["row"]}>
        <Button onPress={close}>{app("cancel")}</Button>
        <Button look="primary" type="submit" isPending={isSending}>
          {text("begin")}
        </Button>
      </div>
    </Form>
  );
}

/** How long nothing is typed before it is looked for. */
const PAUSE = 250;

/** Who of one's network may be meant. */
function Matches({ name, choose }: { name: string; choose: (person: Known) => void }) {
  const text = useTranslations("threads.new");
  const [search, setSearch] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setSearch(name.trim()), PAUSE);
    return () => clearTimeout(timer);
  }, [name]);
  const [{ data }] = useQuery({ query: FIND_PEOPLE, variables: { search }, pause: search.length < 2 });
  const people = search.length < 2 ? [] : (data?.contacts.nodes ?? []);
  return (
    <div role="group" aria-label={text("matches")}>
      <p role="status" className={styles["soft"]}>
        {people.length > 0 && text("isIt")}
      </p>
      <div className={styles["row"]}>
        {people.map((person) => (
          <Button key={person.id} onPress={() => choose(person)}>
            {person.name}
            {person.organization !== null && <span className={styles["soft"]}>{person.organization.name}</span>}
          </Button>
        ))}
      </div>
    </div>
  );
}

interface Begun {
  name: string;
  known: Known | undefined;
  title: string;
  organization: string;
  email: string;
  purpose: string;
  approach: Approach;
}

/** Makes somebody new a contact first; when the thread is refused then, the contact is not made once more. */
function useBeginning(close: () => void) {
  const text = useTranslations("threads.new");
  const navigate = useNavigate();
  const add = useChange(ADD_PERSON);
  const open = useChange(BEGIN_THREAD);
  const [made, setMade] = useState<Known>();
  const [refused, setRefused] = useState<readonly Refusal[]>([]);
  async function personOf({ name, known, title, organization, email }: Begun): Promise<Known | undefined> {
    if (known !== undefined) return known;
    if (made?.name === name.trim()) return made;
    const answer = await add.change({
      name: name.trim(),
      ...(title.trim() === "" ? {} : { title: title.trim() }),
      ...(organization.trim() === "" ? {} : { organizationName: organization.trim() }),
      ...(email.trim() === "" ? {} : { emails: [{ value: email.trim() }] }),
    });
    if ("refused" in answer) {
      setRefused(answer.refused);
      return undefined;
    }
    const person = answer.done.contact ?? undefined;
    setMade(person);
    return person;
  }
  async function begin(begun: Begun) {
    setRefused([]);
    const person = await personOf(begun);
    if (person === undefined) return;
    const purpose = begun.purpose.trim();
    const answer = await open.change({ contactId: person.id, approach: begun.approach, channel: "EMAIL", ...(purpose === "" ? {} : { purpose }) });
    if ("refused" in answer) {
      setRefused(answer.refused);
      return;
    }
    const { thread, warnings } = answer.done;
    if (thread === null) return;
    tellDone([text("done", { name: person.name }), ...warnings.map(({ message }) => message)].join(" "));
    close();
    await navigate({ to: "/threads/$threadId", params: { threadId: thread.id } });
  }
  return { begin, refused, isSending: add.isSending || open.isSending };
}
