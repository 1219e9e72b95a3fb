import { useParams } from "@tanstack/react-router";
import { useCallback, useState } from "react";
import { useTranslations } from "use-intl";
import { read } from "../../api/generated";
import type { ContactPageQuery } from "../../api/generated/graphql";
import { useRead } from "../../api/useRead";
import { Button } from "../../ui/Button";
import { InnerLink } from "../../ui/InnerLink";
import { Empty, Loaded, Page } from "../../ui/Page";
import { StateMark } from "../../ui/StateMark";
import { contactAt } from "../../ui/addresses";
import { CommonGround } from "./CommonGround";
import styles from "./Contact.module.css";
import { GiveAndTake } from "./GiveAndTake";
import { NextStep } from "./NextStep";
import { PersonFacts } from "./PersonFacts";
import { Insights, Referrals, Threads, WhatCameOfIt } from "./Related";
import { StartThread } from "./StartThread";
import { Tie } from "./Tie";
import { Timeline, useTimeline } from "./Timeline";
import { CONTACT, type Person, THREADS } from "./operations";
import { ReloadContact } from "./reload";
import { ContactText } from "./text";

/** One person: who they are, what happened, and what to do next. */
export function Contact() {
  return (
    <ContactText>
      <OneContact />
    </ContactText>
  );
}

function OneContact() {
  const { contactId } = useParams({ from: "/contacts/$contactId" });
  const { data, failed, again } = useRead({ query: CONTACT, variables: { id: contactId } });
  const app = useTranslations("app");
  const title = data?.contact?.name ?? app("network");
  // Another person is another page: nothing typed about one is shown for the other.
  return (
    <Page key={contactId} title={title} {...(data?.contact ? { lead: <Lead person={data.contact} /> } : {})}>
      <Loaded data={data} failed={failed} retry={again}>
        {({ contact, viewer }) => (contact === null ? <Empty>{app("notFound")}</Empty> : <Known person={contact} viewer={viewer} again={again} />)}
      </Loaded>
    </Page>
  );
}

function latestThread(person: Person) {
  return read(THREADS, person).threads.nodes[0];
}

function Lead({ person }: { person: Person }) {
  const text = useTranslations("contact");
  const introducer = person.referredBy.nodes[0]?.from;
  return (
    <span className={styles["lead"]}>
      {person.title !== null && person.organization !== null
        ? text("workAt", { title: person.title, organization: person.organization.name })
        : (person.title ?? person.organization?.name)}
      <StateMark standing={latestThread(person)?.state ?? "NONE"} />
      {introducer !== null && introducer !== undefined && (
        <span>
          {text.rich("namedBy", { name: introducer.name, link: (name) => <InnerLink to={contactAt(introducer.id)}>{name}</InnerLink> })}
        </span>
      )}
    </span>
  );
}

interface KnownProps {
  person: Person;
  viewer: ContactPageQuery["viewer"];
  again: () => void;
}

function Known({ person, viewer, again }: KnownProps) {
  const text = useTranslations("contact");
  const [isStarting, setStarting] = useState(false);
  const actions = viewer.seeker?.nextActions.filter((action) => action.contact?.id === person.id) ?? [];
  const start = () => setStarting(true);
  const timeline = useTimeline(person.id);
  const retell = timeline.retry;
  const reload = useCallback(() => {
    again();
    retell();
  }, [again, retell]);
  return (
    <ReloadContact value={reload}>
      <div className={styles["columns"]}>
        <div className={styles["next"]}>
          <NextStep person={person} actions={actions} latest={latestThread(person)} start={start} />
          <Threads person={person}>
            <Button onPress={start}>{text("thread.start")}</Button>
          </Threads>
          <WhatCameOfIt person={person} />
        </div>
        <div className={styles["person"]}>
          <PersonFacts person={person} />
          <CommonGround person={person} />
          <Tie person={person} usualMonths={viewer.institution.cadenceMonths} />
          <GiveAndTake person={person} />
        </div>
        <div className={styles["story"]}>
          <Timeline contactId={person.id} timeline={timeline} />
          <Referrals person={person} />
          <Insights person={person} />
        </div>
        <StartThread person={person} isOpen={isStarting} onOpenChange={setStarting} />
      </div>
    </ReloadContact>
  );
}
