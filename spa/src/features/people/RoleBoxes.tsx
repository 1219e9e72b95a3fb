import { useId } from "react";
import { useTranslations } from "use-intl";
import type { Role } from "../../api/generated/graphql";
import styles from "./People.module.css";
import { ROLES } from "./view";

interface RoleBoxesProps {
  chosen: readonly Role[];
  onChoose: (roles: Role[]) => void;
  error: string | undefined;
}

/** What somebody may do; a person may have several roles. */
export function RoleBoxes({ chosen, onChoose, error }: RoleBoxesProps) {
  const text = useTranslations("people");
  const errorId = useId();
  return (
    <fieldset className={styles["group"]} aria-describedby={error === undefined ? undefined : errorId}>
      <legend>{text("rolesOf")}</legend>
      {ROLES.map((role) => (
        <label key={role} className={styles["choice"]}>
          <input
            type="checkbox"
            checked={chosen.includes(role)}
            onChange={(event) => onChoose(ROLES.filter((each) => (each === role ? event.target.checked : chosen.includes(each))))}
          />
          <span>
            {text(`roles.${role}`)} <span className={styles["soft"]}>{text(`rolesMean.${role}`)}</span>
          </span>
        </label>
      ))}
      {error !== undefined && (
        <p id={errorId} role="alert" className={styles["error"]}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
