import { useTranslations } from "use-intl";
import { Part } from "../../ui/Part";
import styles from "./Import.module.css";
import type { Run } from "./operations";

/** The first rows of what would happen, as the server shows them. */
export function Preview({ run }: { run: Run }) {
  const text = useTranslations("imports.preview");
  const { created, updated, maybe, counts } = run;
  if (created.length + updated.length + maybe.length === 0) return null;
  return (
    <Part title={text("title")}>
      <Rows title={text("maybe", { count: counts.duplicates })} why={text("maybeWhy")} rows={maybe} count={counts.duplicates} isOpen />
      <Rows title={text("updated", { count: counts.updated })} rows={updated} count={counts.updated} />
      <Rows title={text("created", { count: counts.created })} rows={created} count={counts.created} />
    </Part>
  );
}

interface RowsProps {
  title: string;
  why?: string;
  rows: Run["created"];
  count: number;
  isOpen?: boolean;
}

function Rows({ title, why, rows, count, isOpen = false }: RowsProps) {
  const text = useTranslations("imports.preview");
  if (rows.length === 0) return null;
  return (
    <details open={isOpen}>
      <summary>{title}</summary>
      {why !== undefined && <p className="soft">{why}</p>}
      <ul className={styles["list"]}>
        {rows.map(({ sheet, line, label, detail }) => (
          <li key={`${sheet}.${line}`} className={styles["row"]}>
            <span className="soft">{text("line", { line })}</span>
            <span className={styles["words"]}>
              {label}
              {detail !== null && <span className="soft">{detail}</span>}
            </span>
          </li>
        ))}
      </ul>
      {count > rows.length && <p className="soft">{text("more", { count: count - rows.length })}</p>}
    </details>
  );
}
