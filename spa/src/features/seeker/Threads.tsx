import { useState } from "react";
import { Button as AriaButton, Disclosure, DisclosurePanel, Heading } from "react-aria-components";
import { useTranslations } from "use-intl";
import { useRead } from "../../api/useRead";
import { RelativeDay } from "../../text/RelativeDay";
import { localDay } from "../../text/days";
import { Button } from "../../ui/Button";
import { Empty, Loaded } from "../../ui/Page";
import { Select } from "../../ui/Select";
import { StateMark } from "../../ui/StateMark";
import { Details } from "./Details";
import styles from "./Seeker.module.css";
import { THREADS, type ThreadLine } from "./operations";
import { TIMES, type Time } from "./view";

interface ThreadsProps {
  seekerId: string;
  time: Time | undefined;
  choose: (time: Time | undefined) => void;
}

/** With whom the seeker talks and how far each thread has come, the latest first. */
export function Threads({ seekerId, time, choose }: ThreadsProps) {
  const text = useTranslations("seeker.threads");
  const times = Object.keys(TIMES) as Time[];
  return (
    <section className={styles["section"]} aria-labelledby="threads">
      <h2 id="threads">{text("title")}</h2>
      <div className={styles["choice"]}>
        <Select<Time | "all">
          label={text("which")}
          options={[{ key: "all" as const, name: text("times.all") }, ...times.map((key) => ({ key, name: text(`times.${key}`) }))]}
          chosen={time ?? "all"}
          onChoose={(key) => choose(key === "all" ? undefined : key)}
        />
      </div>
      <Pages key={time} seekerId={seekerId} time={time} />
    </section>
  );
}

/** The pages that somebody asked for, one below the other. */
function Pages({ seekerId, time }: { seekerId: string; time: Time | undefined }) {
  const [begins, setBegins] = useState<readonly (string | null)[]>([null]);
  return begins.map((after, index) => (
    <ThreadPage
      key={after}
      seekerId={seekerId}
      time={time}
      after={after}
      {...(index === begins.length - 1 ? { showMore: (next: string) => setBegins([...begins, next]) } : {})}
    />
  ));
}

interface ThreadPageProps {
  seekerId: string;
  time: Time | undefined;
  after: string | null;
  /** Of the last page only. */
  showMore?: (after: string) => void;
}

function ThreadPage({ seekerId, time, after, showMore }: ThreadPageProps) {
  const text = useTranslations("seeker.threads");
  const seeker = useTranslations("seeker");
  const { data, failed, again } = useRead({
    query: THREADS,
    variables: { id: seekerId, state: time === undefined ? null : [...TIMES[time]], after },
  });
  return (
    <Loaded data={data} failed={failed} retry={again}>
      {({ advisedSeeker }) => {
        if (advisedSeeker === null) return <Empty>{seeker("notAnyMore")}</Empty>;
        const { nodes, pageInfo, totalCount } = advisedSeeker.threads;
        return (
          <>
            {after === null && <p className={styles["soft"]}>{text("count", { count: totalCount })}</p>}
            <ul className={styles["threads"]} ref={after === null ? undefined : focusFirst}>
              {nodes.map((thread) => (
                <li key={thread.id}>
                  <Thread thread={thread} seekerId={seekerId} />
                </li>
              ))}
            </ul>
            {showMore !== undefined && pageInfo.hasNextPage && pageInfo.endCursor !== null && (
              <div>
                <Button onPress={() => showMore(pageInfo.endCursor ?? "")}>{text("more")}</Button>
              </div>
            )}
          </>
        );
      }}
    </Loaded>
  );
}

/** Who asked for more goes on with the first of it: the button that was pressed is gone. */
function focusFirst(list: HTMLElement | null): void {
  list?.querySelector("button")?.focus();
}

/** One thread in a line, which opens to what is shared of it. */
function Thread({ thread, seekerId }: { thread: ThreadLine; seekerId: string }) {
  const text = useTranslations("seeker.threads");
  const { contact, state, practice, lastEventAt } = thread;
  const work = [contact?.title, contact?.organization?.name].filter((each) => each != null).join(", ");
  const line = (
    <span className={styles["line"]}>
      <span className={styles["name"]}>
        {contact?.name ?? text("deleted")}
        {practice && <span className={`${styles["soft"]} ${styles["practice"]}`}> {text("practice")}</span>}
      </span>
      <span className={`${styles["soft"]} ${styles["work"]}`}>{work}</span>
      <StateMark standing={state} />
      <span className={styles["soft"]}>
        <RelativeDay day={localDay(lastEventAt)} />
      </span>
    </span>
  );
  if (contact === null) return <div className={styles["closed"]}>{line}</div>;
  return (
    <Disclosure>
      {({ isExpanded }) => (
        <>
          <Heading level={3} className={styles["heading"] ?? ""}>
            <AriaButton slot="trigger" className={styles["trigger"] ?? ""}>
              <span aria-hidden="true">{isExpanded ? "▾" : "▸"}</span>
              {line}
            </AriaButton>
          </Heading>
          <DisclosurePanel className={styles["panel"] ?? ""}>
            {isExpanded && <Details threadId={thread.id} seekerId={seekerId} contactId={contact.id} approach={thread.approach} />}
          </DisclosurePanel>
        </>
      )}
    </Disclosure>
  );
}
