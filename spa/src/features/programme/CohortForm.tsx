import { useMemo, useState } from "react";
import { Form } from "react-aria-components";
import { useTranslations } from "use-intl";
import { isMeanwhile } from "../../api/meanwhile";
import { errorAt, errorsBeside } from "../../api/refusals";
import type { Refusal } from "../../api/refusals";
import { useChange } from "../../api/useChange";
import { useDraft } from "../../api/useDraft";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { Meanwhile } from "../../ui/Meanwhile";
import { Refusals } from "../../ui/Refusals";
import { TextField } from "../../ui/TextField";
import { Theirs } from "../../ui/Theirs";
import { tellDone } from "../../ui/Toasts";
import styles from "./Programme.module.css";
import { type Advisor, CREATE_COHORT, type CohortRow, SET_ADVISORS, UPDATE_COHORT } from "./operations";

interface CohortFormProps {
  /** Undefined for a new one, until it is made. */
  cohort: CohortRow | undefined;
  advisors: readonly Advisor[];
  /** Whose advisors come next: where they are refused, the form goes on with the cohort that is there by then. */
  made: (cohort: CohortRow) => void;
  close: () => void;
  readAgain: () => void;
}

const FIELDS = ["name", "goalDate"];

/** What a cohort is called, what it works towards, and who looks after it. */
export function CohortForm({ cohort, advisors, made, close, readAgain }: CohortFormProps) {
  const text = useTranslations("programme.cohorts");
  const app = useTranslations("app");
  const kept = useMemo(
    () => ({
      name: cohort?.name ?? "",
      goalDate: cohort?.goalDate ?? "",
      advisors: cohort?.advisors.map(({ id }) => id).toSorted() ?? [],
    }),
    [cohort],
  );
  const { shown, changes, theirs, isChanged, write } = useDraft(kept);
  const creation = useChange(CREATE_COHORT);
  const update = useChange(UPDATE_COHORT);
  const assignment = useChange(SET_ADVISORS);
  const isSending = creation.isSending || update.isSending || assignment.isSending;
  const [refused, setRefused] = useState<readonly Refusal[]>([]);
  const isMeeting = isMeanwhile(refused);
  // Who lost the role meanwhile can still be taken out.
  const [before] = useState(advisors);
  const people = [...new Map([...before, ...(cohort?.advisors ?? []), ...advisors].map((each) => [each.id, each])).values()].toSorted((one, other) =>
    one.name.localeCompare(other.name),
  );
  const namesOf = (ids: readonly string[]) => people.filter(({ id }) => ids.includes(id)).map(({ name }) => name).join(", ") || text("noAdvisors");

  /** Gives the cohort as it is now, or undefined where it was refused. */
  async function saveDetails(): Promise<{ id: string; version: number } | undefined> {
    const { name, goalDate } = changes;
    const details = { ...(name !== undefined && { name }), ...(goalDate !== undefined && { goalDate: goalDate === "" ? null : goalDate }) };
    if (cohort === undefined) {
      const answer = await creation.change({ ...details, name: shown.name });
      if ("refused" in answer) return refuse(answer.refused);
      if (answer.done.cohort === null) return undefined;
      made(answer.done.cohort);
      readAgain();
      return answer.done.cohort;
    }
    if (Object.keys(details).length === 0) return cohort;
    const answer = await update.change({ id: cohort.id, ifVersion: cohort.version, ...details });
    return "refused" in answer ? refuse(answer.refused) : (answer.done.cohort ?? undefined);
  }

  function refuse(why: readonly Refusal[]): undefined {
    setRefused(why);
    if (isMeanwhile(why)) readAgain();
    return undefined;
  }

  async function save() {
    setRefused([]);
    const saved = await saveDetails();
    if (saved === undefined) return;
    if (changes.advisors !== undefined) {
      const answer = await assignment.change({ id: saved.id, ifVersion: saved.version, accountIds: changes.advisors });
      if ("refused" in answer) return refuse(answer.refused);
    }
    tellDone(text("saved", { name: shown.name }));
    readAgain();
    close();
  }

  return (
    <Dialog title={cohort === undefined ? text("new") : text("editOf", { name: cohort.name })} isOpen onOpenChange={close} isDismissable={false}>
      <Form
        className={styles["form"] ?? ""}
        onSubmit={(event) => {
          event.preventDefault();
          if (!isSending) void save();
        }}
      >
        {isMeeting && <Meanwhile />}
        <Refusals refused={isMeeting ? [] : errorsBeside(refused, FIELDS)} />
        <div>
          <TextField label={text("name")} value={shown.name} onChange={(name) => write("name", name)} isRequired autoFocus error={errorAt(refused, "name")} />
          <Theirs value={theirs.name} take={() => write("name", theirs.name ?? "")} />
        </div>
        <div>
          <TextField
            label={text("goal")}
            type="date"
            value={shown.goalDate}
            onChange={(goalDate) => write("goalDate", goalDate)}
            description={text("goalWhy")}
            error={errorAt(refused, "goalDate")}
          />
          <Theirs value={theirs.goalDate} take={() => write("goalDate", theirs.goalDate ?? "")} />
        </div>
        <fieldset className={styles["group"]}>
          <legend>{text("advisors")}</legend>
          <p className={styles["soft"]}>{text(people.length === 0 ? "nobodyAdvises" : "advisorsWhy")}</p>
          <div className={styles["choices"]}>
            {people.map(({ id, name }) => (
              <label key={id} className={styles["choice"]}>
                <input
                  type="checkbox"
                  checked={shown.advisors.includes(id)}
                  onChange={(event) =>
                    write("advisors", (event.target.checked ? [...shown.advisors, id] : shown.advisors.filter((each) => each !== id)).toSorted())
                  }
                />
                {name}
              </label>
            ))}
          </div>
          <Theirs value={theirs.advisors && namesOf(theirs.advisors)} take={() => write("advisors", theirs.advisors ?? [])} />
        </fieldset>
        <div className={styles["end"]}>
          <Button onPress={close}>{app("cancel")}</Button>
          <Button look="primary" type="submit" isDisabled={!isChanged} isPending={isSending}>
            {app("save")}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
