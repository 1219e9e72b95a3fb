import { useTranslations } from "use-intl";
import type { Breakdown, ReportAbout } from "../../api/generated/graphql";
import { useLanguage } from "../../text/TextProvider";
import styles from "./Board.module.css";
import { ShareCharts } from "./ShareCharts";
import type { Days } from "./days";
import { reportPath } from "./reportPath";

interface DownloadsProps {
  about: ReportAbout;
  cohortId: string | undefined;
  days: Days;
  by: Breakdown;
}

/** The same figures as files, and as pictures for elsewhere. */
export function Downloads({ about, cohortId, days, by }: DownloadsProps) {
  const text = useTranslations("board");
  const { language } = useLanguage();
  return (
    <section className={styles["section"]} aria-labelledby="downloads">
      <h2 id="downloads">{text("downloads.title")}</h2>
      <ul className={styles["links"]}>
        {(["csv", "xlsx", "pdf"] as const).map((format) => (
          <li key={format}>
            <a href={reportPath({ about, cohortId, format, days, by, language })} download>
              {text(`downloads.${format}`)}
            </a>
          </li>
        ))}
      </ul>
      <div>
        <ShareCharts about={about} cohortId={cohortId} />
      </div>
    </section>
  );
}
