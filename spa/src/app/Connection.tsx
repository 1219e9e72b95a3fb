import { useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import styles from "./Shell.module.css";

function subscribe(changed: () => void) {
  window.addEventListener("online", changed);
  window.addEventListener("offline", changed);
  return () => {
    window.removeEventListener("online", changed);
    window.removeEventListener("offline", changed);
  };
}

/** Says so while there is no connection. */
export function Connection() {
  const text = useTranslations("app");
  const isOnline = useSyncExternalStore(subscribe, () => navigator.onLine);
  return (
    <div role="status" className={styles["connection"]}>
      {!isOnline && text("offline")}
    </div>
  );
}
