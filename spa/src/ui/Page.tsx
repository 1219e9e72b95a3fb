import { type ReactNode, useDeferredValue, useEffect } from "react";
import { useTranslations } from "use-intl";
import { Button } from "./Button";
import styles from "./Page.module.css";

interface PageProps {
  title: string;
  /** A sentence under the title. */
  lead?: ReactNode;
  /** What can be done with the whole page. */
  tools?: ReactNode;
  children: ReactNode;
}

/** What every page begins with. The browser's tab has its title too. */
export function Page({ title, lead, tools, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · Throughline`;
  }, [title]);
  return (
    <div className={styles["page"]}>
      <header className={styles["head"]}>
        <div>
          <h1>{title}</h1>
          {lead !== undefined && <p className={styles["lead"]}>{lead}</p>}
        </div>
        {tools !== undefined && <div className={styles["tools"]}>{tools}</div>}
      </header>
      {children}
    </div>
  );
}

interface LoadedProps<Data> {
  /** Undefined as long as it is not here. */
  data: Data | undefined;
  /** Whether that is only a part of it. */
  isPart?: boolean;
  failed: boolean;
  retry: () => void;
  children: (data: Data) => ReactNode;
}

/** What was read; lines in its place until it is here, and what to do if it does not come. Old data stays while new comes. */
export function Loaded<Data>({ data, isPart = false, failed, retry, children }: LoadedProps<Data>) {
  // In slices: what somebody types or presses meanwhile does not wait for a long list.
  const shown = useDeferredValue(data);
  if (shown === undefined) return failed ? <Failed retry={retry} /> : <Skeleton />;
  return (
    <>
      {failed && <Failed stillHere={isPart ? "part" : "old"} retry={retry} />}
      {children(shown)}
    </>
  );
}

interface FailedProps {
  /** What is there nevertheless: what was read before, or the beginning. */
  stillHere?: "old" | "part";
  retry: () => void;
}

const TELLS = { old: "failedAgain", part: "failedRest" } as const;

/** That something did not come. */
export function Failed({ stillHere, retry }: FailedProps) {
  const text = useTranslations("app");
  return (
    <div className={styles[stillHere === undefined ? "state" : "old"]} role="alert">
      <p>{text(stillHere === undefined ? "failed" : TELLS[stillHere])}</p>
      <Button onPress={retry}>{text("retry")}</Button>
    </div>
  );
}

const LINES = [96, 88, 92, 64];

/** Lines in place of what is not here yet. */
export function Skeleton() {
  const text = useTranslations("app");
  return (
    <div className={styles["lines"]} role="status" aria-label={text("loading")}>
      {LINES.map((width) => (
        <div key={width} className={styles["skeleton"]} style={{ width: `${width}%` }} />
      ))}
    </div>
  );
}

/** Where a list has nothing: why that is so, and what to do next. */
export function Empty({ children }: { children: ReactNode }) {
  return <div className={styles["state"]}>{children}</div>;
}
