import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { useChange } from "../../api/useChange";
import { bringBack, hide, useGoing } from "../../api/going";
import { useAllPages } from "../../api/useAllPages";
import { Button } from "../../ui/Button";
import { InnerLink } from "../../ui/InnerLink";
import { Empty, Loaded } from "../../ui/Page";
import { Part } from "../../ui/Part";
import { Table, type TableColumn } from "../../ui/Table";
import { tellBeforeDoing } from "../../ui/Toasts";
import { CohortForm } from "./CohortForm";
import styles from "./Programme.module.css";
import type { AdvisorsOfInstitutionQuery, CohortsOfInstitutionQuery } from "../../api/generated/graphql";
import { ADVISORS, COHORTS, type CohortRow, DELETE_COHORT } from "./operations";

const cohortsOf = (data: CohortsOfInstitutionQuery) => data.cohorts;
const advisorsOf = (data: AdvisorsOfInstitutionQuery) => data.accounts;

/** Seekers who go through the programme together, and who looks after them. */
export function Cohorts() {
  const text = useTranslations("programme.cohorts");
  const { rows, isWhole, failed, again } = useAllPages(COHORTS, {}, cohortsOf);
  const advisors = useAllPages(ADVISORS, {}, advisorsOf);
  const [edited, setEdited] = useState<CohortRow | "new">();
  const going = useGoing("cohort");
  const remove = useDeletion(again);
  return (
    <Part title={text("title")} lead={text("lead")} tools={<Button onPress={() => setEdited("new")}>{text("add")}</Button>}>
      <Loaded data={rows} isPart={!isWhole} failed={failed} retry={again}>
        {(all: readonly CohortRow[]) => {
          const here = all.filter(({ id }) => !going.has(id));
          return here.length === 0 ? <Empty>{text("none")}</Empty> : <CohortTable rows={here} edit={setEdited} remove={remove} />;
        }}
      </Loaded>
      {edited !== undefined && (
        <CohortForm
          cohort={edited === "new" ? undefined : latestOf(edited, rows)}
          advisors={advisors}
          saved={setEdited}
          close={() => setEdited(undefined)}
          readAgain={again}
        />
      )}
    </Part>
  );
}

/** As it was saved here, or as it was read since. */
function latestOf(cohort: CohortRow, rows: readonly CohortRow[] = []): CohortRow {
  const found = rows.find(({ id }) => id === cohort.id);
  return found !== undefined && found.version >= cohort.version ? found : cohort;
}

interface CohortTableProps {
  rows: readonly CohortRow[];
  edit: (cohort: CohortRow) => void;
  remove: (cohort: CohortRow) => void;
}

function CohortTable({ rows, edit, remove }: CohortTableProps) {
  const text = useTranslations("programme.cohorts");
  const format = useFormatter();
  const columns: TableColumn<CohortRow>[] = [
    { key: "name", name: text("name"), cell: (row) => <strong>{row.name}</strong> },
    {
      key: "goal",
      name: text("goal"),
      cell: (row) => (row.goalDate === null ? text("noGoal") : format.dateTime(new Date(`${row.goalDate}T12:00:00`), { dateStyle: "long" })),
    },
    {
      key: "seekers",
      name: text("seekers"),
      cell: (row) => (
        <InnerLink to="/people" search={{ cohort: row.id }}>
          {text("seekerCount", { count: row.seekerCount ?? 0 })}
        </InnerLink>
      ),
    },
    {
      key: "advisors",
      name: text("advisors"),
      cell: (row) =>
        row.advisors.length === 0 ? <span className={styles["wanting"]}>{text("noAdvisors")}</span> : row.advisors.map(({ name }) => name).join(", "),
    },
    {
      key: "deeds",
      name: text("deeds"),
      cell: (row) => (
        <div className={styles["deeds"]}>
          <Button onPress={() => edit(row)} aria-label={text("editOf", { name: row.name })}>
            {text("edit")}
          </Button>
          {row.seekerCount === 0 ? (
            <Button look="quiet" onPress={() => remove(row)} aria-label={text("deleteOf", { name: row.name })}>
              {text("delete")}
            </Button>
          ) : null}
        </div>
      ),
    },
  ];
  return <Table label={text("title")} columns={columns} rows={rows} />;
}

/** A cohort that was deleted cannot come back, so the server is asked when it is too late to undo. */
function useDeletion(again: () => void) {
  const text = useTranslations("programme.cohorts");
  const { changeOrTell } = useChange(DELETE_COHORT);

  async function deleteForGood({ id, version }: CohortRow) {
    const done = await changeOrTell({ id, ifVersion: version });
    if (done === undefined) bringBack("cohort", [id]);
    again();
  }

  return (cohort: CohortRow) => {
    hide("cohort", [cohort.id]);
    tellBeforeDoing(text("deleted", { name: cohort.name }), () => deleteForGood(cohort), () => bringBack("cohort", [cohort.id]));
  };
}
