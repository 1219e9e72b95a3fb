import type { ReactNode } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { useWrittenDay } from "../../text/useWrittenDay";
import { Bar } from "../../ui/Bar";
import styles from "./Seeker.module.css";
import { effortOf, shareOfApplying } from "./effort";
import type { Seeker } from "./operations";

/** Figures are always there, whatever is shared. */
export function Figures({ seeker }: { seeker: Seeker }) {
  return (
    <>
      <Standing seeker={seeker} />
      <div className={styles["columns"]}>
        <Approaches acceptance={seeker.acceptance} />
        <Effort weeks={seeker.weeklyEffort} />
        <Horizons mix={seeker.horizonMix} />
      </div>
    </>
  );
}

/** How far the seeker is, and what to keep an eye on. */
function Standing({ seeker }: { seeker: Seeker }) {
  const text = useTranslations("seeker.standing");
  const format = useFormatter();
  const day = useWrittenDay();
  const { heldCount, target, firstHeldOn, leadTimeDays, meanStrength, namesPerInterview } = seeker;
  const one = (value: number) => format.number(value, { maximumFractionDigits: 1 });
  const facts: [string, ReactNode][] = [
    ...(firstHeldOn === null ? [] : [[text("first"), day(firstHeldOn)] as [string, ReactNode]]),
    ...(leadTimeDays === null ? [] : [[text("lead"), text("leadDays", { count: leadTimeDays })] as [string, ReactNode]]),
    ...(meanStrength === null ? [] : [[text("strength"), text("ofFive", { value: one(meanStrength) })] as [string, ReactNode]]),
    ...(namesPerInterview === null ? [] : [[text("names"), one(namesPerInterview)] as [string, ReactNode]]),
  ];
  const flags = (["lateStart", "tooFew", "practiseFirst"] as const).filter((flag) => seeker[flag]);
  return (
    <section className={styles["section"]} aria-labelledby="standing">
      <h2 id="standing">
        {target === null ? text("held", { held: heldCount }) : text(heldCount >= target ? "reached" : "onTheWay", { held: heldCount, target })}
      </h2>
      {flags.length > 0 && (
        <ul className={styles["flags"]}>
          {flags.map((flag) => (
            <li key={flag}>{text(`flags.${flag}`)}</li>
          ))}
        </ul>
      )}
      {facts.length > 0 && (
        <dl className={styles["facts"]}>
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

function Approaches({ acceptance }: { acceptance: Seeker["acceptance"] }) {
  const text = useTranslations("seeker.approaches");
  const used = acceptance.filter(({ requested }) => requested > 0);
  const [asked, agreed] = [used.reduce((sum, each) => sum + each.requested, 0), used.reduce((sum, each) => sum + each.accepted, 0)];
  if (used.length === 0) return <Nothing title={text("title")}>{text("none")}</Nothing>;
  return (
    <section className={styles["section"]} aria-labelledby="approaches">
      <h2 id="approaches">{text("finding", { asked, agreed })}</h2>
      <p className={styles["soft"]}>{text("why")}</p>
      <table className={styles["table"]}>
        <thead>
          <tr>
            <th scope="col">{text("by")}</th>
            <th scope="col">{text("asked")}</th>
            <th scope="col">{text("agreed")}</th>
            <th scope="col">{text("declined")}</th>
            <th scope="col">{text("ignored")}</th>
          </tr>
        </thead>
        <tbody>
          {used.map(({ approach, requested, accepted, declined, ignored }) => (
            <tr key={approach}>
              <th scope="row">{text(`names.${approach}`)}</th>
              <td>{requested}</td>
              <td>{accepted}</td>
              <td>{declined}</td>
              <td>{ignored}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const HOUR = 60;

function Effort({ weeks }: { weeks: Seeker["weeklyEffort"] }) {
  const text = useTranslations("seeker.effort");
  const format = useFormatter();
  const effort = effortOf(weeks);
  const applying = shareOfApplying(effort);
  if (applying === undefined) return <Nothing title={text("title", { weeks: weeks.length })}>{text("none", { weeks: weeks.length })}</Nothing>;
  const hours = (minutes: number) => format.number(minutes / HOUR, { style: "unit", unit: "hour", maximumFractionDigits: 1 });
  return (
    <section className={styles["section"]} aria-labelledby="effort">
      <h2 id="effort">{text("finding", { share: format.number(applying, { style: "percent", maximumFractionDigits: 0 }), weeks: weeks.length })}</h2>
      <p className={styles["soft"]}>{text("why")}</p>
      <Bars
        caption={text("title", { weeks: weeks.length })}
        rows={effort.map(({ activity, minutes }) => ({ key: activity, name: text(`activities.${activity}`), count: minutes, label: hours(minutes) }))}
      />
    </section>
  );
}

function Horizons({ mix }: { mix: Seeker["horizonMix"] }) {
  const text = useTranslations("seeker.horizons");
  const horizons = useTranslations("words.horizon");
  const known = mix.filter(({ count }) => count > 0);
  if (known.length === 0) return <Nothing title={text("title")}>{text("none")}</Nothing>;
  return (
    <section className={styles["section"]} aria-labelledby="horizons">
      <h2 id="horizons">{text("title")}</h2>
      <p className={styles["soft"]}>{text("why")}</p>
      <Bars caption={text("title")} rows={known.map(({ horizon, count }) => ({ key: horizon ?? "NONE", name: horizons(horizon ?? "NONE"), count }))} />
    </section>
  );
}

interface BarsProps {
  /** For who does not see the heading above. */
  caption: string;
  rows: readonly { key: string; name: string; count: number; label?: string }[];
}

function Bars({ caption, rows }: BarsProps) {
  const largest = Math.max(...rows.map(({ count }) => count));
  return (
    <table className={styles["bars"]}>
      <caption className="visually-hidden">{caption}</caption>
      <tbody>
        {rows.map(({ key, name, count, label }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            <td>
              <Bar count={count} of={largest} {...(label === undefined ? {} : { label })} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Nothing({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles["section"]}>
      <h2>{title}</h2>
      <p className={styles["soft"]}>{children}</p>
    </section>
  );
}
