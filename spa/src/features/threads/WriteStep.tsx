import { useTranslations } from "use-intl";
import type { Channel } from "../../api/generated/graphql";
import { Button } from "../../ui/Button";
import { InnerLink } from "../../ui/InnerLink";
import { contactAt } from "../../ui/addresses";
import { Composer } from "./Composer";
import { Purpose } from "./Purpose";
import { Sent } from "./Sent";
import styles from "./Thread.module.css";
import { WhyRefused } from "./WhyRefused";
import type { StepProps } from "./types";
import { useStep } from "./useStep";

/** The request: why this person, then the words. */
export function WriteStep(props: StepProps) {
  const { thread, go } = props;
  const text = useTranslations("threads.write");
  if (thread.state !== "DRAFT") return <Sent thread={thread} kinds={["REQUEST"]} otherwise={text("byWord")} />;
  const others = <InnerLink to="/threads">{text("seeOpen")}</InnerLink>;
  const ways = {
    PURPOSE_MISSING: <p>{text("purposeFirst")}</p>,
    OPEN_REQUESTS_EXHAUSTED: others,
    PERSON_IS_ASKED_ENOUGH: <InnerLink to="/network">{text("seeNetwork")}</InnerLink>,
    PERSON_IS_FULLY_BOOKED: <InnerLink to="/network">{text("seeNetwork")}</InnerLink>,
  };
  return (
    <>
      <p className={styles["lead"]}>{text("lead")}</p>
      <Purpose thread={thread} />
      {thread.contact !== null && thread.contact.emails.length === 0 && (
        <p className={styles["soft"]}>
          {text("noAddress", { name: thread.contact.name })} <InnerLink to={contactAt(thread.contact.id)}>{text("addAddress")}</InnerLink>
        </p>
      )}
      <Composer {...props} kind="REQUEST" ways={ways} onSent={() => go()} />
      <AskedByWord {...props} />
    </>
  );
}

const BY_WORD: readonly Channel[] = ["PHONE", "IN_PERSON"];

/** Whoever asked on the telephone or face to face has no text to check. */
function AskedByWord({ thread, go }: StepProps) {
  const text = useTranslations("threads.write");
  const channels = useTranslations("words.channel");
  const { take, refused, isSending } = useStep(thread);
  return (
    <details className={styles["more"]}>
      <summary>{text("askedOtherwise")}</summary>
      <div className={styles["form"]}>
        <p className={styles["soft"]}>{text("askedWhy")}</p>
        <div className={styles["row"]}>
          {BY_WORD.map((channel) => (
            <Button
              key={channel}
              isPending={isSending}
              onPress={() =>
                void take({ kind: "REQUESTED", channel }, text("askedDone")).then((isDone) => {
                  if (isDone) go();
                })
              }
            >
              {channels(channel)}
            </Button>
          ))}
        </div>
        <WhyRefused refused={refused} />
      </div>
    </details>
  );
}
