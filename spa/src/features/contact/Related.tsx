import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import { type FragmentType, read } from "../../api/generated";
import { mayWrite } from "../../api/mayWrite";
import { RelativeDay } from "../../text/RelativeDay";
import { localDay } from "../../text/days";
import { Button } from "../../ui/Button";
import { InnerLink } from "../../ui/InnerLink";
import { StateMark } from "../../ui/StateMark";
import { contactAt, threadAt } from "../../ui/addresses";
import styles from "./Contact.module.css";
import { FollowReferral } from "./FollowReferral";
import { Section } from "./Section";
import { type Person, type Referral, THREADS } from "./operations";

export function Threads({ person, children }: { person: FragmentType<typeof THREADS>; children: ReactNode }) {
  const text = useTranslations("contact.thread");
  const threads = read(THREADS, person).threads.nodes;
  return (
    <Section title={text("title")} tools={children}>
      {threads.length === 0 && <p className={styles["soft"]}>{text("none")}</p>}
      <ul className={styles["list"]}>
        {threads.map((thread) => (
          <li key={thread.id}>
            <div className={styles["line"]}>
              <InnerLink to={threadAt(thread.id)}>{thread.purpose ?? text("noPurpose")}</InnerLink>
            </div>
            <div className={styles["line"]}>
              <StateMark standing={thread.state} />
              <span className={styles["soft"]}>
                {thread.practice && `${text("practice")} · `}
                <RelativeDay day={localDay(thread.lastEventAt)} />
              </span>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Whom they named (E1), and where the chain that led to them began (E7). */
export function Referrals({ person }: { person: Person }) {
  const text = useTranslations("contact.referrals");
  const { origin } = person;
  const [followed, setFollowed] = useState<Referral>();
  return (
    <Section title={text("title")}>
      {origin !== null && (
        <p>{text.rich("origin", { name: origin.name, link: (name) => <InnerLink to={contactAt(origin.id)}>{name}</InnerLink> })}</p>
      )}
      {person.referrals.nodes.length === 0 && <p className={styles["soft"]}>{text("none")}</p>}
      <ul className={styles["list"]}>
        {person.referrals.nodes.map((referral) => (
          <li key={referral.id}>
            <div className={styles["line"]}>
              {referral.to === null ? referral.name : <InnerLink to={contactAt(referral.to.id)}>{referral.to.name}</InnerLink>}
              <span className={styles["soft"]}>
                {text(`permission.${referral.namePermission}`)}
                {referral.isIncomplete && ` · ${text("incomplete")}`}
              </span>
            </div>
            {mayWrite(referral) && (
              <div>
                <Button onPress={() => setFollowed(referral)}>{text("follow", { name: referral.name })}</Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {person.chainFigures !== null && person.chainFigures.people > 0 && (
        <p className={styles["soft"]}>
          {text("chain", { people: person.chainFigures.people, interviews: person.chainFigures.interviewsLedTo })}{" "}
          <InnerLink to="/network/map">{text("map")}</InnerLink>
        </p>
      )}
      {followed !== undefined && <FollowReferral referral={followed} from={person.name} close={() => setFollowed(undefined)} />}
    </Section>
  );
}

export function Insights({ person }: { person: Person }) {
  const text = useTranslations("contact.insights");
  const topics = useTranslations("words.topic");
  if (person.insights.nodes.length === 0) return null;
  return (
    <Section title={text("title")}>
      <ul className={styles["list"]}>
        {person.insights.nodes.map(({ id, insight, topic, sharing }) => (
          <li key={id}>
            {insight}
            <span className={styles["soft"]}>
              {topics(topic)} · {text(sharing)}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** You never know where a connection leads (E7). */
export function WhatCameOfIt({ person }: { person: Person }) {
  const text = useTranslations("contact.outcomes");
  if (person.outcomesLedTo.length === 0) return null;
  return (
    <Section title={text("title")}>
      <ul className={styles["list"]}>
        {person.outcomesLedTo.map(({ id, kind, title, occurredOn }) => (
          <li key={id}>
            {title}
            <span className={styles["soft"]}>
              {text(kind)} · <RelativeDay day={occurredOn} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
