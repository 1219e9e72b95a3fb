import { useTranslations } from "use-intl";
import type { Role } from "../../api/generated/graphql";
import { CheckBoxes } from "../../ui/CheckBoxes";
import { ROLES } from "./view";

interface RoleBoxesProps {
  chosen: readonly Role[];
  onChoose: (roles: Role[]) => void;
  error: string | undefined;
}

/** What somebody may do; a person may have several roles. */
export function RoleBoxes(props: RoleBoxesProps) {
  const text = useTranslations("people");
  return <CheckBoxes label={text("rolesOf")} options={ROLES.map((key) => ({ key, name: text(`roles.${key}`), means: text(`rolesMean.${key}`) }))} {...props} />;
}
