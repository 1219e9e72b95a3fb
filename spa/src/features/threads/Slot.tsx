import { useFormatter, useTranslations } from "use-intl";
import styles from "./Thread.module.css";
import { zoneHere, zoneThere } from "./slot";
import type { PathThread } from "./types";

/** The time, the place and the form that were agreed on; the time with its zone where the clocks differ. */
export function Slot({ thread }: { thread: PathThread }) {
  const text = useTranslations("threads.schedule");
  const words = useTranslations("threads.format");
  const format = useFormatter();
  const { scheduledFor, slotTimeZone, slotFormat, slotPlace } = thread;
  const moment = scheduledFor === null ? undefined : new Date(scheduledFor);
  if (moment === undefined) return <p>{text("noTime")}</p>;
  const there = zoneThere(moment, slotTimeZone, zoneHere());
  return (
    <dl className={styles["facts"]}>
      <dt>{text("when")}</dt>
      <dd>
        <time dateTime={moment.toISOString()}>{format.dateTime(moment, { dateStyle: "full", timeStyle: "short" })}</time>
        {there !== undefined && (
          <p className={styles["soft"]}>
            {text("theirTime", { time: format.dateTime(moment, { dateStyle: "medium", timeStyle: "short", timeZone: there }), zone: there.replaceAll("_", " ") })}
          </p>
        )}
      </dd>
      {slotFormat !== null && (
        <>
          <dt>{text("format")}</dt>
          <dd>{words(slotFormat)}</dd>
        </>
      )}
      {slotPlace !== null && (
        <>
          <dt>{text("where")}</dt>
          <dd className={styles["words"]}>{/^https?:\/\//.test(slotPlace) ? <a href={slotPlace}>{slotPlace}</a> : slotPlace}</dd>
        </>
      )}
      {thread.grantedMinutes !== null && (
        <>
          <dt>{text("length")}</dt>
          <dd>{text("minutes", { minutes: thread.grantedMinutes })}</dd>
        </>
      )}
    </dl>
  );
}
