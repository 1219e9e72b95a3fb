import { useFormatter, useLocale } from "use-intl";
import { useToday } from "./today";

/**
 * A day as people say it, such as "yesterday", with the exact one on hover.
 *
 * @param day as the server gives it, without a time: 2026-03-01
 */
export function RelativeDay({ day }: { day: string }) {
  const format = useFormatter();
  const locale = useLocale();
  const noon = new Date(`${day}T12:00:00`);
  const today = new Date(`${useToday()}T12:00:00`);
  return (
    <time dateTime={day} title={format.dateTime(noon, { dateStyle: "full" })}>
      {new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(...distance(noon.getTime() - today.getTime()))}
    </time>
  );
}

const DAY = 86_400_000;

/** So many of the unit in which people would say it; days where it is near, as "yesterday" is one. */
function distance(milliseconds: number): [number, "day" | "week" | "month" | "year"] {
  const days = Math.round(milliseconds / DAY);
  const far = Math.abs(days);
  if (far < 14) return [days, "day"];
  if (far < 60) return [Math.trunc(days / 7), "week"];
  return far < 365 ? [Math.trunc(days / 30), "month"] : [Math.trunc(days / 365), "year"];
}
