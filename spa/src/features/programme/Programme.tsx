import { useTranslations } from "use-intl";
import { Page } from "../../ui/Page";
import { Cohorts } from "./Cohorts";
import { Settings } from "./Settings";
import styles from "./Programme.module.css";
import { ProgrammeText } from "./text";

/** How the institution runs its programme: who goes through it together, and by which rules. */
export function Programme() {
  return (
    <ProgrammeText>
      <CohortsAndRules />
    </ProgrammeText>
  );
}

function CohortsAndRules() {
  const text = useTranslations("programme");
  return (
    <Page title={text("title")} lead={text("lead")}>
      <div className={styles["programme"]}>
        <Cohorts />
        <Settings />
      </div>
    </Page>
  );
}
