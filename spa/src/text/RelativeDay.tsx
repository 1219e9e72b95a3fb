import { useFormatter, useNow } from "use-intl";

/**
 * A day as people say it, such as "yesterday", with the exact one on hover.
 *
 * @param day as the server gives it, without a time: 2026-03-01
 */
export function RelativeDay({ day }: { day: string }) {
  const format = useFormatter();
  const now = useNow();
  const noon = new Date(`${day}T12:00:00`);
  const today = new Date(now);
  today.setHours(12, 0, 0, 0);
  return (
    <time dateTime={day} title={format.dateTime(noon, { dateStyle: "full" })}>
      {format.relativeTime(noon, { now: today, unit: unitFor(Math.abs(noon.getTime() - today.getTime())) })}
    </time>
  );
}

const DAY = 86_400_000;

function unitFor(distance: number): "day" | "week" | "month" | "year" {
  if (distance < 14 * DAY) return "day";
  if (distance < 60 * DAY) return "week";
  return distance < 365 * DAY ? "month" : "year";
}
