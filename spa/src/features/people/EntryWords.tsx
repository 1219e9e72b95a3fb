import { useFormatter, useTranslations } from "use-intl";
import styles from "./People.module.css";
import { entryOf } from "./entry";

/** How somebody gets in, in words; what wants a deed stands out by a shape and a colour. */
export function EntryWords({ account }: { account: Parameters<typeof entryOf>[0] }) {
  const text = useTranslations("people.entry");
  const format = useFormatter();
  const entry = entryOf(account);
  const day = (moment: string) => format.dateTime(new Date(moment), { dateStyle: "medium" });
  switch (entry.way) {
    case "off":
      return <span className={styles["off"]}>{text("off", { since: day(entry.since) })}</span>;
    case "invited":
      return text("invited", { until: day(entry.until) });
    case "none":
      return <span className={styles["wanting"]}>{text("none")}</span>;
    default:
      return text(entry.way);
  }
}
