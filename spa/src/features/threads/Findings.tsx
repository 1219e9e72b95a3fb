import type { RefObject } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../../ui/Button";
import { type EditorHandle, Explained, TakeButton } from "./OutreachEditor";
import styles from "./Findings.module.css";
import type { Edit } from "./better";
import { type Finding, isMissing, keyOf } from "./marks";
import type { Check } from "./useCheck";

interface FindingsProps {
  check: Check;
  isEmpty: boolean;
  betterFor: (finding: Finding) => Edit | undefined;
  editor: RefObject<EditorHandle | null>;
}

const WEIGHTIEST_FIRST = { ERROR: 0, WARNING: 1, HINT: 2 } as const;

/** All that was found, as a list: the same as the underlines, and what is missing besides. */
export function Findings({ check, isEmpty, betterFor, editor }: FindingsProps) {
  const text = useTranslations("threads.check");
  const findings = [...check.findings].sort((one, other) => WEIGHTIEST_FIRST[one.severity] - WEIGHTIEST_FIRST[other.severity]);
  const count = (severity: Finding["severity"]) => findings.filter((finding) => finding.severity === severity).length;
  return (
    <section aria-labelledby="findings" className={styles["findings"]}>
      <h3 id="findings">{text("title")}</h3>
      <p role="status" className={styles["summary"]}>
        {isEmpty
          ? text("empty")
          : check.state === "unreached"
            ? text("unreached")
            : findings.length === 0
              ? text(check.state === "current" ? "clean" : "checking")
              : text("summary", { errors: count("ERROR"), warnings: count("WARNING"), hints: count("HINT") })}
      </p>
      <ul className={styles["list"]}>
        {findings.map((finding) => (
          <li key={keyOf(finding)} className={styles["finding"]}>
            <Explained finding={finding} />
            <div className={styles["ways"]}>
              <TakeButton edit={betterFor(finding)} apply={(edit) => editor.current?.apply(edit)} />
              {finding.place === "BODY" && !isMissing(finding) && (
                <Button look="quiet" onPress={() => editor.current?.select(finding)}>
                  {text("show")}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
