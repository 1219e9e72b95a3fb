import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import styles from "./People.module.css";

/** From accounts to the load on people, and back. */
export function PeopleParts() {
  const text = useTranslations("people");
  return (
    <nav aria-label={text("parts")} className={styles["parts"]}>
      <Link to="/people" activeOptions={{ exact: true, includeSearch: false }} className={styles["part"] ?? ""}>
        {text("accounts")}
      </Link>
      <Link to="/people/load" activeOptions={{ includeSearch: false }} className={styles["part"] ?? ""}>
        {text("load.title")}
      </Link>
    </nav>
  );
}
