import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Form } from "react-aria-components";
import { useTranslations } from "use-intl";
import type { Role, SeekerLevel } from "../../api/generated/graphql";
import { errorAt, errorsBeside } from "../../api/refusals";
import { useChange } from "../../api/useChange";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { Refusals } from "../../ui/Refusals";
import { Select } from "../../ui/Select";
import { TextField } from "../../ui/TextField";
import { tellDone } from "../../ui/Toasts";
import styles from "./People.module.css";
import { RoleBoxes } from "./RoleBoxes";
import { CREATE } from "./operations";
import { WITHOUT_COHORT } from "./view";

interface NewAccountProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  cohorts: readonly { id: string; name: string }[];
  onMade: () => void;
}

export function NewAccount({ isOpen, onOpenChange, ...others }: NewAccountProps) {
  const text = useTranslations("people.new");
  return (
    <Dialog title={text("title")} isOpen={isOpen} onOpenChange={onOpenChange} isDismissable={false}>
      <NewAccountForm close={() => onOpenChange(false)} {...others} />
    </Dialog>
  );
}

const LEVELS: readonly SeekerLevel[] = ["STUDENT", "GRADUATE", "PROFESSIONAL", "EXECUTIVE"];
const FIELDS = ["name", "email", "roles"];

/** The account gets no password; the link comes on the page that follows. */
function NewAccountForm({ close, cohorts, onMade }: Omit<NewAccountProps, "isOpen" | "onOpenChange"> & { close: () => void }) {
  const text = useTranslations("people");
  const app = useTranslations("app");
  const navigate = useNavigate();
  const { change, refused, isSending } = useChange(CREATE);
  const [name, setName] = useState("");
  const [email, setEmail] = useState("");
  const [roles, setRoles] = useState<Role[]>(["SEEKER"]);
  const [level, setLevel] = useState<SeekerLevel>("STUDENT");
  const [cohort, setCohort] = useState(WITHOUT_COHORT);
  const isSeeker = roles.includes("SEEKER");

  async function create() {
    const answer = await change({ name, email, roles, ...(isSeeker && { level, ...(cohort !== WITHOUT_COHORT && { cohortId: cohort }) }) });
    if (!("done" in answer) || answer.done.account === null) return;
    tellDone(text("new.done", { name: answer.done.account.name }));
    onMade();
    close();
    void navigate({ to: "/people/$accountId", params: { accountId: answer.done.account.id } });
  }

  return (
    <Form
      className={styles["form"] ?? ""}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isSending) void create();
      }}
    >
      <Refusals refused={errorsBeside(refused, FIELDS)} />
      <TextField label={text("name")} value={name} onChange={setName} isRequired autoFocus autoComplete="off" error={errorAt(refused, "name")} />
      <TextField label={text("email")} type="email" value={email} onChange={setEmail} isRequired autoComplete="off" error={errorAt(refused, "email")} />
      <RoleBoxes chosen={roles} onChoose={setRoles} error={errorAt(refused, "roles")} />
      {isSeeker && (
        <div className={styles["pair"]}>
          <Select
            label={text("level")}
            options={LEVELS.map((key) => ({ key, name: text(`levels.${key}`) }))}
            chosen={level}
            onChoose={setLevel}
          />
          <Select
            label={text("columns.cohort")}
            options={[{ key: WITHOUT_COHORT, name: text("filter.noCohort") }, ...cohorts.map(({ id, name: cohortName }) => ({ key: id, name: cohortName }))]}
            chosen={cohort}
            onChoose={setCohort}
          />
        </div>
      )}
      <p className="soft">{text("new.then")}</p>
      <div className={styles["end"]}>
        <Button onPress={close}>{app("cancel")}</Button>
        <Button look="primary" type="submit" isPending={isSending}>
          {text("new.create")}
        </Button>
      </div>
    </Form>
  );
}
