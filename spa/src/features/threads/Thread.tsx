import { Link, getRouteApi } from "@tanstack/react-router";
import { type ComponentType, type FocusEvent, useEffect, useRef, useState } from "react";
import { useNow, useTranslations } from "use-intl";
import { read } from "../../api/generated";
import { useRead } from "../../api/useRead";
import { InnerLink } from "../../ui/InnerLink";
import { Empty, Loaded, Page } from "../../ui/Page";
import { contactAt } from "../../ui/addresses";
import { AskStep } from "./AskStep";
import { CloseThread } from "./CloseThread";
import { Closed } from "./Closed";
import { KeepStep } from "./KeepStep";
import { LeftOut } from "./LeftOut";
import { MeetStep } from "./MeetStep";
import { NotYet } from "./NotYet";
import { Path } from "./Path";
import { PrepareStep } from "./PrepareStep";
import { ReferStep } from "./ReferStep";
import { ScheduleStep } from "./ScheduleStep";
import { ThankStep } from "./ThankStep";
import styles from "./Thread.module.css";
import { WriteStep } from "./WriteStep";
import { THREAD, THREAD_PAGE } from "./operations/thread";
import { type Step, comesFirst, isLeftOut, nextStep } from "./path";
import type { Institution, PathThread, StepProps } from "./types";
import { ReloadThread } from "./useThreadChange";
import { ThreadsText } from "./text";

const route = getRouteApi("/threads/$threadId");

const PAGES: Record<Step, ComponentType<StepProps>> = {
  write: WriteStep,
  ask: AskStep,
  schedule: ScheduleStep,
  prepare: PrepareStep,
  meet: MeetStep,
  thank: ThankStep,
  refer: ReferStep,
  keep: KeepStep,
};

/** One interview as a path: where it stands, and the step to take now. */
export function Thread() {
  return (
    <ThreadsText>
      <ThreadAsPath />
    </ThreadsText>
  );
}

function ThreadAsPath() {
  const text = useTranslations("threads");
  const { threadId } = route.useParams();
  const { data, failed, again } = useRead({ query: THREAD_PAGE, variables: { id: threadId } });
  const thread = read(THREAD, data?.thread);
  return (
    <Page
      key={threadId}
      title={thread?.contact?.name ?? text(thread === undefined ? "thread" : "someone")}
      lead={thread && <About thread={thread} />}
      tools={
        <>
          {thread?.contact != null && <InnerLink to={contactAt(thread.contact.id)}>{text("theirPage")}</InnerLink>}
          <Link to="/threads">{text("all")}</Link>
        </>
      }
    >
      <Loaded data={data} failed={failed} retry={again}>
        {({ viewer }) =>
          thread ? (
            <ReloadThread value={again}>
              <OnItsWay key={thread.id} thread={thread} institution={viewer.institution} />
            </ReloadThread>
          ) : (
            <Empty>{text("gone")}</Empty>
          )
        }
      </Loaded>
    </Page>
  );
}

function About({ thread }: { thread: PathThread }) {
  const text = useTranslations("threads");
  const work = [thread.contact?.title, thread.contact?.organization?.name].filter((part) => part != null).join(", ");
  return (
    <>
      {work}
      {thread.practice && <span className={styles["badge"]}>{text("practiceThread")}</span>}
    </>
  );
}

interface OnItsWayProps {
  thread: PathThread;
  institution: Institution;
}

function OnItsWay({ thread, institution }: OnItsWayProps) {
  const text = useTranslations("threads");
  const navigate = route.useNavigate();
  const next = nextStep(thread, useNow({ updateInterval: 60_000 }));
  // Whoever works at a step is not taken to another when that becomes the next one: by the clock, or by what is saved meanwhile.
  const [arrivedAt] = useState(() => new Date());
  const [worksAt, setWorksAt] = useState<Step>();
  const shown = route.useSearch().step ?? worksAt ?? nextStep(thread, arrivedAt);
  const wasLeftOut = isLeftOut(shown, thread);
  const first = wasLeftOut ? [] : comesFirst(shown, thread);
  const StepPage = wasLeftOut ? LeftOut : PAGES[shown];
  const heading = useFocusOn(shown);
  const works = ({ target }: FocusEvent) => {
    if (target !== heading.current) setWorksAt(shown);
  };
  const go = (step?: Step) => {
    heading.current?.focus();
    setWorksAt(undefined);
    void navigate({ search: step === undefined ? {} : { step } });
  };
  return (
    <div className={styles["thread"]}>
      <Path threadId={thread.id} thread={thread} next={next} shown={shown} />
      {thread.state === "CLOSED" && <Closed thread={thread} go={go} />}
      <section aria-labelledby="step" className={styles["step"]} key={shown} onFocus={works}>
        <h2 id="step" ref={heading} tabIndex={-1} className={styles["heading"]}>
          {text(`step.${shown}.title`)}
        </h2>
        {first.length > 0 && <NotYet step={shown} first={first} thread={thread} go={go} />}
        {(first.length === 0 || shown === "prepare") && <StepPage thread={thread} institution={institution} step={shown} go={go} />}
      </section>
      {thread.state !== "CLOSED" && <CloseThread thread={thread} go={go} />}
    </div>
  );
}

/** Who goes to another step, or is done with one, hears its title and goes on from there; who comes to the page is left at its beginning. */
function useFocusOn(shown: Step) {
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(shown);
  useEffect(() => {
    if (before.current === shown) return;
    before.current = shown;
    heading.current?.focus();
  }, [shown]);
  return heading;
}
