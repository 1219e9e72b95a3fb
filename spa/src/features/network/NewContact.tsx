import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Form } from "react-aria-components";
import { useTranslations } from "use-intl";
import { graphql } from "../../api/generated";
import type { Horizon } from "../../api/generated/graphql";
import { errorAt, errorsBeside } from "../../api/refusals";
import { useChange } from "../../api/useChange";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { Refusals } from "../../ui/Refusals";
import { TextField } from "../../ui/TextField";
import { tellDone } from "../../ui/Toasts";
import styles from "./NewContact.module.css";
import { HORIZONS } from "./view";

const CREATE_CONTACT = graphql(`
  mutation CreateContact($input: CreateContactInput!) {
    createContact(input: $input) {
      contact {
        id
        name
        isAskedByOthers
      }
      userErrors {
        ...Refused
      }
    }
  }
`);

interface NewContactProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}

export function NewContact({ isOpen, onOpenChange }: NewContactProps) {
  const text = useTranslations("network.new");
  return (
    <Dialog title={text("title")} isOpen={isOpen} onOpenChange={onOpenChange} isDismissable={false}>
      <NewContactForm close={() => onOpenChange(false)} />
    </Dialog>
  );
}

/** Who, and why this person: what a request will rest on is asked for while it is fresh (A2, A3). */
function NewContactForm({ close }: { close: () => void }) {
  const text = useTranslations("network.new");
  const app = useTranslations("app");
  const { change, refused, isSending } = useChange(CREATE_CONTACT);
  const [horizon, setHorizon] = useState<Horizon>();
  const navigate = useNavigate();

  async function create(given: FormData) {
    const answer = await change({
      name: String(given.get("name") ?? ""),
      ...written(given, "title"),
      ...written(given, "organizationName"),
      ...written(given, "place"),
      ...written(given, "school"),
      ...written(given, "interest"),
      ...written(given, "linkedInUrl"),
      ...(given.get("graduationYear") ? { graduationYear: Number(given.get("graduationYear")) } : {}),
      ...(given.get("emails") ? { emails: [{ value: String(given.get("emails")) }] } : {}),
      groups: split(given, "groups"),
      tags: split(given, "tags"),
      ...(horizon === undefined ? {} : { horizon }),
    });
    if (!("done" in answer) || answer.done.contact === null) return;
    const { id, name, isAskedByOthers } = answer.done.contact;
    tellDone(isAskedByOthers ? text("doneAsked", { name }) : text("done", { name }));
    close();
    void navigate({ to: "/contacts/$contactId", params: { contactId: id } });
  }

  return (
    <Form
      className={styles["form"] ?? ""}
      onSubmit={(event) => {
        event.preventDefault();
        void create(new FormData(event.currentTarget));
      }}
    >
      <Refusals refused={errorsBeside(refused, FIELDS)} />
      <TextField label={text("name")} name="name" isRequired autoFocus autoComplete="off" error={errorAt(refused, "name")} />
      <div className={styles["pair"]}>
        <TextField label={text("workTitle")} name="title" error={errorAt(refused, "title")} />
        <TextField label={text("organization")} name="organizationName" error={errorAt(refused, "organizationName")} />
      </div>
      <TextField label={text("interest")} name="interest" lines={3} description={text("interestHelp")} error={errorAt(refused, "interest")} />
      <HorizonChoice chosen={horizon} onChoose={setHorizon} />
      <fieldset className={styles["ground"]}>
        <legend>{text("ground")}</legend>
        <p className={styles["help"]}>{text("groundHelp")}</p>
        <div className={styles["pair"]}>
          <TextField label={text("school")} name="school" error={errorAt(refused, "school")} />
          <TextField label={text("graduationYear")} name="graduationYear" inputMode="numeric" pattern="[0-9]{4}" error={errorAt(refused, "graduationYear")} />
          <TextField label={text("place")} name="place" error={errorAt(refused, "place")} />
          <TextField label={text("groups")} name="groups" description={text("commas")} error={errorAt(refused, "groups")} />
        </div>
      </fieldset>
      <div className={styles["pair"]}>
        <TextField label={text("email")} name="emails" type="email" error={errorAt(refused, "emails")} />
        <TextField label={text("linkedIn")} name="linkedInUrl" type="url" error={errorAt(refused, "linkedInUrl")} />
      </div>
      <TextField label={text("tags")} name="tags" description={text("commas")} error={errorAt(refused, "tags")} />
      <div className={styles["end"]}>
        <Button onPress={close}>{app("cancel")}</Button>
        <Button look="primary" type="submit" isPending={isSending}>
          {text("create")}
        </Button>
      </div>
    </Form>
  );
}

const FIELDS = ["name", "title", "organizationName", "interest", "school", "graduationYear", "place", "groups", "emails", "linkedInUrl", "tags"];

function HorizonChoice({ chosen, onChoose }: { chosen: Horizon | undefined; onChoose: (horizon: Horizon) => void }) {
  const text = useTranslations("network.new");
  const words = useTranslations("words.horizon");
  return (
    <fieldset className={styles["ground"]}>
      <legend>{text("horizon")}</legend>
      <p className={styles["help"]}>{text("horizonHelp")}</p>
      <div className={styles["pair"]}>
        {HORIZONS.map((each) => (
          <label key={each} className={styles["choice"]}>
            <input type="radio" name="horizon" value={each} checked={chosen === each} onChange={() => onChoose(each)} />
            {words(each)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function written<Name extends string>(given: FormData, name: Name): { [Key in Name]?: string } {
  const value = String(given.get(name) ?? "").trim();
  return (value === "" ? {} : { [name]: value }) as { [Key in Name]?: string };
}

function split(given: FormData, name: string): string[] {
  return String(given.get(name) ?? "")
    .split(",")
    .map((each) => each.trim())
    .filter((each) => each !== "");
}
