import { useTranslations } from "use-intl";
import { graphql } from "../../api/generated";
import { useChange } from "../../api/useChange";
import { RelativeDay } from "../../text/RelativeDay";
import { Button } from "../../ui/Button";
import { InnerLink } from "../../ui/InnerLink";
import { stepOf, threadAt } from "../../ui/addresses";
import styles from "./Contact.module.css";
import { Section } from "./Section";
import { aboutWhat } from "./about";
import type { Action, LatestThread, Person } from "./operations";
import { useReloadContact } from "./reload";

const CONNECT_ON_LINKEDIN = graphql(`
  mutation ConnectOnLinkedIn($input: ConnectOnLinkedInInput!) {
    connectOnLinkedIn(input: $input) {
      contact {
        id
        version
      }
      userErrors {
        ...Refused
      }
    }
  }
`);

const WAIVE_LINKEDIN = graphql(`
  mutation WaiveLinkedIn($input: WaiveLinkedInInput!) {
    waiveLinkedIn(input: $input) {
      contact {
        id
        version
      }
      userErrors {
        ...Refused
      }
    }
  }
`);

interface NextStepProps {
  person: Person;
  /** Those that are about this person, the most urgent first. */
  actions: readonly Action[];
  /** What they last talked of, if anything. */
  latest: LatestThread | undefined;
  start: () => void;
}

export function NextStep({ person, actions, latest, start }: NextStepProps) {
  const text = useTranslations("contact.next");
  return (
    <Section title={text("title")}>
      {person.isAskedByOthers && <p className={styles["note"]}>{text("askedByOthers")}</p>}
      {person.freeThisMonth === false && <p className={styles["note"]}>{text("notFree")}</p>}
      {actions.map((action) => (
        <Step key={action.key} action={action} person={person} />
      ))}
      {actions.length === 0 && <Nothing person={person} latest={latest} start={start} />}
    </Section>
  );
}

function Step({ action, person }: { action: Action; person: Person }) {
  const text = useTranslations("contact.next");
  const kinds = useTranslations("contact.actions");
  const why = useTranslations("words.actionWhy");
  const step = stepOf(action.kind);
  const about = aboutWhat(action, person);
  return (
    <div className={styles["step"]}>
      <h3>{kinds(action.kind)}</h3>
      {about !== undefined && <p className={styles["words"]}>{about}</p>}
      <p>{why(action.kind)}</p>
      <p className={styles["soft"]}>
        {action.dueOn !== null && (
          <span className={action.overdue ? styles["late"] : undefined}>
            {text.rich(action.overdue ? "overdue" : "due", { day: () => <RelativeDay day={action.dueOn ?? ""} /> })}{" "}
          </span>
        )}
        {text("practice", { practice: action.practice })}
      </p>
      {action.kind === "CONNECT" && <LinkedIn contactId={person.id} />}
      {action.thread !== null && (
        <InnerLink to={threadAt(action.thread.id)} {...(step && { search: { step } })}>
          {text("openThread")}
        </InnerLink>
      )}
    </div>
  );
}

/** What is done on another page is told here (F3). */
function LinkedIn({ contactId }: { contactId: string }) {
  const text = useTranslations("contact.next");
  const reload = useReloadContact();
  const connect = useChange(CONNECT_ON_LINKEDIN);
  const waive = useChange(WAIVE_LINKEDIN);
  async function tell(change: typeof connect.changeOrTell | typeof waive.changeOrTell) {
    if ((await change({ contactId })) !== undefined) reload();
  }
  return (
    <div className={styles["end"]}>
      <Button look="quiet" isPending={waive.isSending} onPress={() => void tell(waive.changeOrTell)}>
        {text("withoutLinkedIn")}
      </Button>
      <Button look="primary" isPending={connect.isSending} onPress={() => void tell(connect.changeOrTell)}>
        {text("connected")}
      </Button>
    </div>
  );
}

/** Where nothing is due: begin, or be at ease. */
function Nothing({ person, latest, start }: Omit<NextStepProps, "actions">) {
  const text = useTranslations("contact.next");
  if (latest === undefined) {
    return (
      <div className={styles["step"]}>
        <h3>{text("begin")}</h3>
        <p>{person.interest === null ? text("beginWhy") : text("beginWith", { interest: person.interest })}</p>
        <Button look="primary" onPress={start}>
          {text("start")}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles["step"]}>
      <p>{text("nothing")}</p>
      {person.nextTouchDueOn !== null && (
        <p className={styles["soft"]}>{text.rich("nextTouch", { day: () => <RelativeDay day={person.nextTouchDueOn ?? ""} /> })}</p>
      )}
      {latest.state !== "CLOSED" && <InnerLink to={threadAt(latest.id)}>{text("openThread")}</InnerLink>}
    </div>
  );
}
