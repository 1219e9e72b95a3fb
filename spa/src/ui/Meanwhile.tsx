import { useTranslations } from "use-intl";
import { Notice } from "./Notice";

/** That somebody else has changed what is written here; what they set stands beside the fields. */
export function Meanwhile() {
  const text = useTranslations("app");
  return (
    <Notice look="warning" isAlert>
      <p>{text("meanwhile")}</p>
    </Notice>
  );
}
