import { Link, Navigate, Outlet, useLocation } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { Button } from "../ui/Button";
import { Toasts } from "../ui/Toasts";
import { Connection } from "./Connection";
import { useSession } from "./Session";
import styles from "./Shell.module.css";
import { placesOf } from "./places";

/** What stands around every page: the rail, and where the page goes. */
export function Shell() {
  const text = useTranslations("app");
  const { viewer, leave } = useSession();
  const places = placesOf(viewer.roles);
  const isAtStart = useLocation({ select: ({ pathname }) => pathname === "/" });
  return (
    <div className={styles["shell"]}>
      <a href="#content" className={styles["skip"]}>
        {text("skip")}
      </a>
      <nav className={styles["rail"]} aria-label={text("navigation")}>
        {places.map(({ to, name }) => (
          <Link key={to} to={to} className={styles["link"] ?? ""} activeOptions={{ exact: to === "/" }}>
            {text(name)}
          </Link>
        ))}
        <div className={styles["end"]}>
          <p className={styles["who"]}>{text("signedInAs", { name: viewer.name })}</p>
          <Button look="quiet" onPress={leave}>
            {text("signOut")}
          </Button>
        </div>
      </nav>
      <main id="content" tabIndex={-1} className={styles["content"]}>
        <Connection />
        {isAtStart && places[0] !== undefined && places[0].to !== "/" ? <Navigate to={places[0].to} replace /> : <Outlet />}
      </main>
      <Toasts />
    </div>
  );
}
