import { Link, getRouteApi } from "@tanstack/react-router";
import { useCallback, useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { RelativeDay } from "../../text/RelativeDay";
import { Button } from "../../ui/Button";
import { InnerLink } from "../../ui/InnerLink";
import { Empty, Loaded, Page } from "../../ui/Page";
import { SearchBox } from "../../ui/SearchBox";
import { StateMark } from "../../ui/StateMark";
import { later } from "../../ui/later";
import styles from "./Threads.module.css";
import { GROUPS, type Group, type ListView, type Listed, counted, dueDay, shownBy } from "./list";
import { zoneHere, zoneThere } from "./slot";
import { useThreads } from "./useThreads";
import { ThreadsText } from "./text";

// Fields and a dialog that few need at once.
const NewThread = later(() => import("./NewThread").then((file) => file.NewThread), null);

const route = getRouteApi("/threads");

/** All interviews, by where they stand. */
export function Threads() {
  return (
    <ThreadsText>
      <ThreadsByState />
    </ThreadsText>
  );
}

function ThreadsByState() {
  const text = useTranslations("threads.list");
  const view = route.useSearch();
  const { rows, isWhole, failed, again } = useThreads();
  const [isNew, setNew] = useState(false);
  return (
    <Page
      title={text("title")}
      lead={text("lead")}
      tools={
        <Button look="primary" onHoverStart={NewThread.preload} onPress={() => setNew(true)}>
          {text("new")}
        </Button>
      }
    >
      {isNew && <NewThread isOpen onOpenChange={setNew} />}
      <Loaded data={rows} isPart={!isWhole} failed={failed} retry={again}>
        {(all) => (all.length === 0 ? <Nothing begin={() => setNew(true)} /> : <List threads={all} view={view} />)}
      </Loaded>
    </Page>
  );
}

const STEPS = ["ask", "talk", "thank"] as const;

/** For whoever has never heard of it: what this is, in three sentences, and how to begin. */
function Nothing({ begin }: { begin: () => void }) {
  const text = useTranslations("threads.list");
  return (
    <div className={styles["nothing"]}>
      <p>{text("none")}</p>
      <ol className={styles["steps"]}>
        {STEPS.map((step) => (
          <li key={step}>{text(`how.${step}`)}</li>
        ))}
      </ol>
      <div className={styles["tools"]}>
        <Button look="primary" onPress={begin}>
          {text("begin")}
        </Button>
        <InnerLink to="/network">{text("choose")}</InnerLink>
      </div>
    </div>
  );
}

function List({ threads, view }: { threads: readonly Listed[]; view: ListView }) {
  const text = useTranslations("threads.list");
  const navigate = route.useNavigate();
  const search = useCallback(
    (words: string | undefined) => void navigate({ replace: true, search: ({ q: _, ...others }) => (words === undefined ? others : { ...others, q: words }) }),
    [navigate],
  );
  const groups = shownBy(threads, view);
  const count = groups.reduce((sum, group) => sum + group.threads.length, 0);
  return (
    <>
      <div className={styles["bar"]}>
        <SearchBox label={text("search")} hint={text("search")} asked={view.q} onAsk={search} />
        <Filter threads={threads} view={view} />
      </div>
      <p role="status" className="visually-hidden">
        {text("found", { count })}
      </p>
      {groups.length === 0 && <Empty>{text(view.q === undefined ? "noneHere" : "noneFound")}</Empty>}
      {groups.map((each) => (
        <section key={each.group} aria-labelledby={`group-${each.group}`}>
          <h2 id={`group-${each.group}`}>{text(`group.${each.group}`)}</h2>
          <p className={styles["soft"]}>{text(`next.${each.group}`)}</p>
          <ul>
            {each.threads.map((thread) => (
              <Line key={thread.id} thread={thread} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** Links, so that each view has an address. */
function Filter({ threads, view }: { threads: readonly Listed[]; view: ListView }) {
  const text = useTranslations("threads.list");
  const counts = counted(threads);
  const tabs: (Group | undefined)[] = [undefined, ...GROUPS.filter((group) => counts[group] > 0 || group === view.at)];
  return (
    <nav aria-label={text("filter")}>
      <ul className={styles["filter"]}>
        {tabs.map((group) => (
          <li key={group ?? "all"}>
            <Link
              to="/threads"
              search={{ ...(view.q === undefined ? {} : { q: view.q }), ...(group === undefined ? {} : { at: group }) }}
              activeOptions={{ exact: true }}
              className={styles["tab"] ?? ""}
              aria-current={view.at === group ? "true" : undefined}
            >
              {text(`group.${group ?? "all"}`)} {group !== undefined && <span className={styles["count"]}>{counts[group]}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Line({ thread }: { thread: Listed }) {
  const text = useTranslations("threads");
  const { contact, state, practice, purpose } = thread;
  const work = [contact?.title, contact?.organization?.name].filter((part) => part != null).join(", ");
  return (
    <li className={styles["line"]}>
      <div className={styles["who"]}>
        <Link to="/threads/$threadId" params={{ threadId: thread.id }} className={styles["name"] ?? ""}>
          {contact?.name ?? text("someone")}
        </Link>
        {practice && <span className={styles["badge"]}>{text("practiceThread")}</span>}
        {work !== "" && <p className={styles["soft"]}>{work}</p>}
      </div>
      <p className={styles["purpose"]}>{purpose}</p>
      <div className={styles["standing"]}>
        <StateMark standing={state} />
        <When thread={thread} />
      </div>
    </li>
  );
}

/** The time agreed on, or the day on which something is to be done. */
function When({ thread }: { thread: Listed }) {
  const text = useTranslations("threads.list");
  const { state, scheduledFor, slotTimeZone } = thread;
  if ((state === "SCHEDULED" || state === "PREPARED") && scheduledFor !== null) {
    return <Time moment={new Date(scheduledFor)} slotTimeZone={slotTimeZone} />;
  }
  const day = dueDay(thread);
  if (day === undefined) return null;
  return <p className={styles["soft"]}>{text.rich("due", { day: () => <RelativeDay day={day} /> })}</p>;
}

/** A time here, and there where the clocks differ. */
function Time({ moment, slotTimeZone }: { moment: Date; slotTimeZone: string | null }) {
  const text = useTranslations("threads.schedule");
  const format = useFormatter();
  const there = zoneThere(moment, slotTimeZone, zoneHere());
  return (
    <div className={styles["soft"]}>
      <p>{format.dateTime(moment, { dateStyle: "medium", timeStyle: "short" })}</p>
      {there !== undefined && (
        <p>
          {text("theirTime", { time: format.dateTime(moment, { dateStyle: "medium", timeStyle: "short", timeZone: there }), zone: there.replaceAll("_", " ") })}
        </p>
      )}
    </div>
  );
}
