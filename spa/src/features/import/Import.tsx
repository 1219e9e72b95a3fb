import { Link, getRouteApi } from "@tanstack/react-router";
import { useFormatter, useTranslations } from "use-intl";
import type { ImportsQuery } from "../../api/generated/graphql";
import { useRead } from "../../api/useRead";
import { useViewer } from "../../api/viewer";
import { InnerLink } from "../../ui/InnerLink";
import { Loaded, Page } from "../../ui/Page";
import { Part } from "../../ui/Part";
import { Chooser } from "./Chooser";
import styles from "./Import.module.css";
import { OneImport } from "./OneImport";
import { IMPORTS } from "./operations";
import { ImportText } from "./text";
import { kindsOf } from "./upload";

const route = getRouteApi("/import");

/** Brings people along from a file: what would happen is seen first, and all of it can be taken back. */
export function Import() {
  const { id } = route.useSearch();
  return <ImportText>{id === undefined ? <Start /> : <OneImport key={id} id={id} />}</ImportText>;
}

function Start() {
  const text = useTranslations("imports");
  const { roles } = useViewer();
  const { data, failed, again } = useRead({ query: IMPORTS });
  return (
    <Page
      title={text("title")}
      lead={text("lead")}
      tools={roles.includes("SEEKER") && <InnerLink to="/duplicates">{text("duplicates")}</InnerLink>}
    >
      <div className={styles["page"]}>
        <Chooser kinds={kindsOf(roles)} />
        <Loaded data={data} failed={failed} retry={again}>
          {({ bulkImports }) => <Past imports={bulkImports.nodes} />}
        </Loaded>
      </div>
    </Page>
  );
}

function Past({ imports }: { imports: ImportsQuery["bulkImports"]["nodes"] }) {
  const text = useTranslations("imports");
  const format = useFormatter();
  // A seeker's are all their own.
  const isForOthers = useViewer().roles.includes("ADMIN");
  if (imports.length === 0) return null;
  return (
    <Part title={text("past")}>
      <ul className={styles["list"]}>
        {imports.map(({ id, kind, state, fileName, accountName, createdAt, counts }) => (
          <li key={id} className={styles["past"]}>
            <Link to="/import" search={{ id }}>
              {fileName}
            </Link>
            <span>{text(`states.${state}`)}</span>
            <span className="soft">
              {text(`kinds.${kind}`)} · {isForOthers && `${text("by", { name: accountName })} · `}
              {format.dateTime(new Date(createdAt), { dateStyle: "medium", timeStyle: "short" })}
              {state === "IMPORTED" && ` · ${text("pastCounts", { created: counts.created, updated: counts.updated, rejected: counts.rejected })}`}
            </span>
          </li>
        ))}
      </ul>
    </Part>
  );
}
