import { useTranslations } from "use-intl";
import { Button } from "../../ui/Button";
import { ChoiceMenu } from "../../ui/ChoiceMenu";
import type { Invitations } from "./InvitationLinks";
import styles from "./People.module.css";
import { inviteThese } from "./invitations";
import type { AccountRow } from "./operations";
import { useMove } from "./useMove";
import { WITHOUT_COHORT } from "./view";

interface SelectionProps {
  rows: readonly AccountRow[];
  cohorts: readonly { id: string; name: string }[];
  invitations: Invitations;
  onMoved: () => void;
  onClear: () => void;
}

/** What can be done with several people at once. */
export function Selection({ rows, cohorts, invitations, onMoved, onClear }: SelectionProps) {
  const text = useTranslations("people");
  const { move, isMoving } = useMove(onMoved);
  const invitable = rows.filter((row) => row.deactivatedAt === null);
  return (
    <div className={styles["selection"]} role="group" aria-label={text("selection.label")}>
      <p role="status" className={styles["selected"]}>
        {text("selection.count", { count: rows.length })}
      </p>
      <ChoiceMenu
        options={[...cohorts.map(({ id, name }) => ({ key: id, name })), { key: WITHOUT_COHORT, name: text("filter.noCohort") }]}
        onChoose={(key) => {
          if (!isMoving) void move(rows, cohorts.find((cohort) => cohort.id === key) ?? null);
        }}
      >
        {text("selection.move")} <span aria-hidden="true">▾</span>
      </ChoiceMenu>
      <Button
        isDisabled={invitable.length === 0}
        isPending={invitations.isMaking}
        onPress={() => void invitations.make(() => inviteThese(invitable.map((row) => row.email)))}
      >
        {text("selection.invite")}
      </Button>
      <Button look="quiet" onPress={onClear}>
        {text("selection.clear")}
      </Button>
    </div>
  );
}
