import { useMemo, useState } from "react";
import { Form } from "react-aria-components";
import { useTranslations } from "use-intl";
import { errorAt, errorsBeside } from "../../api/refusals";
import type { Refusal } from "../../api/refusals";
import { useChange } from "../../api/useChange";
import { useDraft } from "../../api/useDraft";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { Notice } from "../../ui/Notice";
import { Refusals } from "../../ui/Refusals";
import { TextField } from "../../ui/TextField";
import { Theirs } from "../../ui/Theirs";
import { tellDone } from "../../ui/Toasts";
import styles from "./Programme.module.css";
import { type Advisor, CREATE_COHORT, type CohortRow, SET_ADVISORS, UPDATE_COHORT } from "./operations";

interface CohortFormProps {
  /** Undefined for a new one. */
  cohort: CohortRow | undefined;
  advisors: readonly Advisor[];
  close: () => void;
  readAgain: () => void;
}

const FIELDS = ["name", "goalDate"];

/** What a cohort is called, what it works towards, and who looks after it. */
export function CohortForm({ cohort, advisors, close, readAgain }: CohortFormProps) {
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
  const [refused, setRefused] = useState<readonly Refusal[]>([]);
  const isMeeting = refused.some(({ code }) => code === "CHANGED_MEANWHILE");
  // Who looks after it is shown also where there are more advisors than fit.
  const people = [...new Map([...(cohort?.advisors ?? []), ...advisors].map((each) => [each.id, each])).values()].toSorted((one, other) =>
    one.name.localeCompare(other.name),
  );
  const namesOf = (ids: readonly string[]) => people.filter(({ id }) => ids.includes(id)).map(({ name }) => name).join(", ") || text("noAdvisors");

  /** Gives the cohort as it is now, or undefined where it was refused. */
  async function saveDetails(): Promise<{ id: string; version: number } | undefined> {
    const { name, goalDate } = changes;
    if (cohort !== undefined && name === undefined && goalDate === undefined) return cohort;
    const details = { ...(name !== undefined && { name }), ...(goalDate !== undefined && { goalDate: goalDate === "" ? null : goalDate }) };
    const answer =
      cohort === undefined
        ? await creation.change({ ...details, name: shown.name })
        : await update.change({ id: cohort.id, ifVersion: cohort.version, ...details });
    if ("refused" in answer) return refuse(answer.refused);
    return answer.done.cohort ?? undefined;
  }

  function refuse(why: readonly Refusal[]): undefined {
    setRefused(why);
    if (why.some(({ code }) => code === "CHANGED_MEANWHILE")) readAgain();
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
          void save();
        }}
      >
        {isMeeting && (
          <Notice look="warning" isAlert>
            <p>{app("meanwhile")}</p>
          </Notice>
        )}
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
          <Button look="primary" type="submit" isDisabled={!isChanged} isPending={creation.isSending || update.isSending || assignment.isSending}>
            {app("save")}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
