import { useMemo, useState } from "react";
import { Form } from "react-aria-components";
import { useTranslations } from "use-intl";
import { isMeanwhile } from "../../api/meanwhile";
import { type Refusal, errorAt, errorsBeside } from "../../api/refusals";
import { useChange } from "../../api/useChange";
import { useDraft } from "../../api/useDraft";
import { Button } from "../../ui/Button";
import { CheckBoxes } from "../../ui/CheckBoxes";
import { Dialog } from "../../ui/Dialog";
import { Meanwhile } from "../../ui/Meanwhile";
import { Loaded } from "../../ui/Page";
import { Refusals } from "../../ui/Refusals";
import { TextField } from "../../ui/TextField";
import { Theirs } from "../../ui/Theirs";
import { tellDone } from "../../ui/Toasts";
import styles from "./Programme.module.css";
import { type Advisor, CREATE_COHORT, type CohortRow, SET_ADVISORS, UPDATE_COHORT } from "./operations";

interface CohortFormProps {
  /** Undefined for a new one, until it is made. */
  cohort: CohortRow | undefined;
  /** Whom one can choose, as far as that is read. */
  advisors: { rows: readonly Advisor[] | undefined; isWhole: boolean; failed: boolean; again: () => void };
  /** Before its advisors: where they are refused, the form goes on with the cohort that is there by then. */
  saved: (cohort: CohortRow) => void;
  close: () => void;
  readAgain: () => void;
}

const FIELDS = ["name", "goalDate"];

/** What a cohort is called, what it works towards, and who looks after it. */
export function CohortForm({ cohort, advisors, saved, close, readAgain }: CohortFormProps) {
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

  /** Gives the cohort as it is now, or undefined where it was refused. */
  async function saveDetails(): Promise<CohortRow | undefined> {
    const { name, goalDate } = changes;
    if (cohort !== undefined && name === undefined && goalDate === undefined) return cohort;
    const details = { ...(name !== undefined && { name }), ...(goalDate !== undefined && { goalDate: goalDate === "" ? null : goalDate }) };
    const answer =
      cohort === undefined
        ? await creation.change({ ...details, name: shown.name })
        : await update.change({ id: cohort.id, ifVersion: cohort.version, ...details });
    if ("refused" in answer) return refuse(answer.refused);
    if (answer.done.cohort === null) return undefined;
    saved(answer.done.cohort);
    readAgain();
    return answer.done.cohort;
  }

  function refuse(why: readonly Refusal[]): undefined {
    setRefused(why);
    if (isMeanwhile(why)) readAgain();
    return undefined;
  }

  async function save() {
    setRefused([]);
    const now = await saveDetails();
    if (now === undefined) return;
    if (changes.advisors !== undefined) {
      const answer = await assignment.change({ id: now.id, ifVersion: now.version, accountIds: changes.advisors });
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
        <Loaded data={advisors.rows} isPart={!advisors.isWhole} failed={advisors.failed} retry={advisors.again}>
          {(all: readonly Advisor[]) => (
            <Advisors
              all={all}
              kept={cohort?.advisors ?? []}
              chosen={shown.advisors}
              onChoose={(ids) => write("advisors", ids.toSorted())}
              theirs={theirs.advisors}
            />
          )}
        </Loaded>
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

interface AdvisorsProps {
  all: readonly Advisor[];
  /** Those of the cohort, whoever may be chosen. */
  kept: readonly Advisor[];
  chosen: readonly string[];
  onChoose: (ids: readonly string[]) => void;
  theirs: readonly string[] | undefined;
}

function Advisors({ all, kept, chosen, onChoose, theirs }: AdvisorsProps) {
  const text = useTranslations("programme.cohorts");
  // Who loses the role while the form is open can still be taken out.
  const [before] = useState(all);
  const people = [...new Map([...before, ...kept, ...all].map((each) => [each.id, each])).values()].toSorted((one, other) =>
    one.name.localeCompare(other.name),
  );
  const namesOf = (ids: readonly string[]) => people.filter(({ id }) => ids.includes(id)).map(({ name }) => name).join(", ") || text("noAdvisors");
  return (
    <div>
      <CheckBoxes
        label={text("advisors")}
        description={text(people.length === 0 ? "nobodyAdvises" : "advisorsWhy")}
        options={people.map(({ id, name }) => ({ key: id, name }))}
        chosen={chosen}
        onChoose={onChoose}
      />
      <Theirs value={theirs && namesOf(theirs)} take={() => onChoose(theirs ?? [])} />
    </div>
  );
}
