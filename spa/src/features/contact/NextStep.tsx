import { useTranslations } from "use-intl";
import type { ContactPageQuery } from "../../api/generated/graphql";
import { useChange } from "../../api/useChange";
import { RelativeDay } from "../../text/RelativeDay";
import { Button } from "../../ui/Button";
import { InnerLink } from "../../ui/InnerLink";
import { tellRefused } from "../../ui/Toasts";
import styles from "./Contact.module.css";
import { Section } from "./Section";
import type { Person } from "./facts";
import { CONNECT_ON_LINKEDIN, WAIVE_LINKEDIN } from "./operations";

type Action = NonNullable<ContactPageQuery["viewer"]["seeker"]>["nextActions"][number];

interface NextStepProps {
  person: Person;
  /** Those that are about this person, the most urgent first. */
  actions: readonly Action[];
  start: () => void;
  changed: () => void;
}

export function NextStep({ person, actions, start, changed }: NextStepProps) {
  const text = useTranslations("contact.next");
  return (
    <Section title={text("title")}>
      {person.isAskedByOthers && <p className={styles["note"]}>{text("askedByOthers")}</p>}
      {person.freeThisMonth === false && <p className={styles["note"]}>{text("notFree")}</p>}
      {actions.map((action) => (
        <Step key={action.key} action={action} contactId={person.id} changed={changed} />
      ))}
      {actions.length === 0 && <Nothing person={person} start={start} />}
    </Section>
  );
}

interface StepProps {
  action: Action;
  contactId: string;
  changed: () => void;
}

function Step({ action, contactId, changed }: StepProps) {
  const text = useTranslations("contact.next");
  const kinds = useTranslations("contact.actions");
  return (
    <div className={styles["step"]}>
      <h3>{kinds(action.kind)}</h3>
      <p>{action.why}</p>
      <p className={styles["soft"]}>
        {action.dueOn !== null && (
          <span className={action.overdue ? styles["late"] : undefined}>
            {text.rich(action.overdue ? "overdue" : "due", { day: () => <RelativeDay day={action.dueOn ?? ""} /> })}{" "}
          </span>
        )}
        {text("practice", { practice: action.practice })}
      </p>
      {action.kind === "CONNECT" && <LinkedIn contactId={contactId} changed={changed} />}
      {action.thread !== null && <InnerLink to={`/threads/${action.thread.id}`}>{text("openThread")}</InnerLink>}
    </div>
  );
}

/** What is done on another page is told here (F3). */
function LinkedIn({ contactId, changed }: { contactId: string; changed: () => void }) {
  const text = useTranslations("contact.next");
  const connect = useChange(CONNECT_ON_LINKEDIN);
  const waive = useChange(WAIVE_LINKEDIN);
  async function tell(change: typeof connect.change | typeof waive.change) {
    const answer = await change({ contactId });
    if ("done" in answer) changed();
    else for (const { message } of answer.refused) tellRefused(message);
  }
  return (
    <div className={styles["end"]}>
      <Button look="quiet" isPending={waive.isSending} onPress={() => void tell(waive.change)}>
        {text("withoutLinkedIn")}
      </Button>
      <Button look="primary" isPending={connect.isSending} onPress={() => void tell(connect.change)}>
        {text("connected")}
      </Button>
    </div>
  );
}

/** Where nothing is due: begin, or be at ease. */
function Nothing({ person, start }: { person: Person; start: () => void }) {
  const text = useTranslations("contact.next");
  const latest = person.threads.nodes[0];
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
      {latest.state !== "CLOSED" && <InnerLink to={`/threads/${latest.id}`}>{text("openThread")}</InnerLink>}
    </div>
  );
}
