import { Link, Navigate, Outlet, useLocation } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { noteKnownHere, signOut } from "../api/session";
import { useViewer } from "../api/viewer";
import { Button } from "../ui/Button";
import { Toasts, doAllWaiting, tellRefused } from "../ui/Toasts";
import { Connection } from "./Connection";
import { FirstPage } from "./FirstPage";
import styles from "./Shell.module.css";
import { placesOf, startOf } from "./places";

/** What stands around every page: the rail, and where the page goes. */
export function Shell() {
  const text = useTranslations("app");
  const { roles } = useViewer();
  const start = startOf(roles);
  const isAtStart = useLocation({ select: ({ pathname }) => pathname === "/" });
  return (
    <div className={styles["shell"]}>
      <a href="#content" className={styles["skip"]}>
        {text("skip")}
      </a>
      <nav className={styles["rail"]} aria-label={text("navigation")}>
        {placesOf(roles).map(({ to, name }) => (
          <Link key={to} to={to} className={styles["link"] ?? ""} activeOptions={{ exact: to === "/" }}>
            {text(name)}
          </Link>
        ))}
        <div className={styles["end"]}>
          <Leave />
        </div>
      </nav>
      <main id="content" tabIndex={-1} className={styles["content"]}>
        <Connection />
        <div className={styles["view"]}>
          <FirstPage>{isAtStart && start !== "/" ? <Navigate to={start} replace /> : <Outlet />}</FirstPage>
        </div>
        <footer className={styles["foot"]}>
          <Leave />
        </footer>
      </main>
      <Toasts />
    </div>
  );
}

/** Who it is, and the way out: at the foot of the rail, or of the page where the rail has no room for it. */
function Leave() {
  const text = useTranslations("app");
  const viewer = useViewer();

  /** Nothing of the session stays in this tab: the page is loaded anew. */
  async function leave() {
    try {
      await doAllWaiting();
      const continueAt = await signOut();
      noteKnownHere(undefined);
      location.assign(continueAt ?? "/");
    } catch {
      tellRefused(text("notSignedOut"));
    }
  }

  return (
    <>
      <p className={styles["who"]}>{text("signedInAs", { name: viewer.name })}</p>
      <Button look="quiet" onPress={() => void leave()}>
        {text("signOut")}
      </Button>
    </>
  );
}
