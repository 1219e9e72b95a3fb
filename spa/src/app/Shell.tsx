import { Link, Outlet } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { Button } from "../ui/Button";
import styles from "./Shell.module.css";
import { useSession } from "./Session";

/** What stands around every page: the rail, and where the page goes. */
export function Shell() {
  const text = useTranslations("app");
  const { leave } = useSession();
  return (
    <div className={styles["shell"]}>
      <a href="#content" className={styles["skip"]}>
        {text("skip")}
      </a>
      <nav className={styles["rail"]} aria-label={text("navigation")}>
        <Link to="/" className={styles["link"] ?? ""}>
          {text("today")}
        </Link>
        <div className={styles["end"]}>
          <Button look="quiet" onPress={leave}>
            {text("signOut")}
          </Button>
        </div>
      </nav>
      <main id="content" tabIndex={-1} className={styles["content"]}>
        <Outlet />
      </main>
    </div>
  );
}
