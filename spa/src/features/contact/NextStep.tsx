import { useTranslations } from "use-intl";
import type { ContactPageQuery } from "../../api/generated/graphql";
import { RelativeDay } from "../../text/RelativeDay";
import { Button } from "../../ui/Button";
import { InnerLink } from "../../ui/InnerLink";
import styles from "./Contact.module.css";
import { Section } from "./Section";
import type { Person } from "./facts";

type Action = NonNullable<ContactPageQuery["viewer"]["seeker"]>["nextActions"][number];

interface NextStepProps {
  person: Person;
  /** Those that are about this person, the most urgent first. */
  actions: readonly Action[];
  start: () => void;
}

export function NextStep({ person, actions, start }: NextStepProps) {
  const text = useTranslations("contact.next");
  return (
    <Section title={text("title")}>
      {person.isAskedByOthers && <p className={styles["note"]}>{text("askedByOthers")}</p>}
      {person.freeThisMonth === false && <p className={styles["note"]}>{text("notFree")}</p>}
      {actions.map((action) => (
        <Step key={action.key} action={action} />
      ))}
      {actions.length === 0 && <Nothing person={person} start={start} />}
    </Section>
  );
}

function Step({ action }: { action: Action }) {
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
      {action.thread !== null && <InnerLink to={`/threads/${action.thread.id}`}>{text("openThread")}</InnerLink>}
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
