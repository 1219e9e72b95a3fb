import { useState } from "react";
import { Form } from "react-aria-components";
import { useTranslations } from "use-intl";
import type { Channel, ContactTimelineQuery } from "../../api/generated/graphql";
import { useChange } from "../../api/useChange";
import { useRead } from "../../api/useRead";
import { RelativeDay } from "../../text/RelativeDay";
import { localDay } from "../../text/days";
import { Button } from "../../ui/Button";
import { InnerLink } from "../../ui/InnerLink";
import { Loaded } from "../../ui/Page";
import { Select } from "../../ui/Select";
import { TextField } from "../../ui/TextField";
import { tellDone } from "../../ui/Toasts";
import styles from "./Contact.module.css";
import { Section } from "./Section";
import type { Person } from "./facts";
import { RECORD_TOUCH, TIMELINE } from "./operations";

type Event = NonNullable<ContactTimelineQuery["contact"]>["timeline"]["nodes"][number];

/** Everything that happened, the latest first. */
export function Timeline({ person, changed }: { person: Person; changed: () => void }) {
  const text = useTranslations("contact.timeline");
  const [after, setAfter] = useState<string | null>(null);
  const { data, failed, again } = useRead({ query: TIMELINE, variables: { id: person.id, after } }, { keepsFormer: true });

  function readAgain() {
    setAfter(null);
    again();
    changed();
  }

  return (
    <Section
      title={text("title")}
      form={{ open: text("touch"), fields: (close) => <NoteTouch contactId={person.id} close={close} noted={readAgain} /> }}
    >
      <Loaded data={data?.contact?.timeline} failed={failed} retry={again}>
        {(timeline) =>
          timeline.nodes.length === 0 ? (
            <p className={styles["soft"]}>{text("none")}</p>
          ) : (
            <>
              <ol className={styles["list"]}>
                {timeline.nodes.map((event) => (
                  <li key={event.id} className={styles["event"]}>
                    <span className={styles["dot"]} aria-hidden="true" />
                    <Happened event={event} />
                  </li>
                ))}
              </ol>
              {timeline.pageInfo.hasNextPage && (
                <div>
                  <Button onPress={() => setAfter(timeline.pageInfo.endCursor)}>
                    {text("earlier", { count: timeline.totalCount - timeline.nodes.length })}
                  </Button>
                </div>
              )}
            </>
          )
        }
      </Loaded>
    </Section>
  );
}

function Happened({ event }: { event: Event }) {
  const text = useTranslations("contact.timeline");
  const strength = useTranslations("words");
  // What was rated comes as its number.
  const words = event.kind === "STRENGTH" && event.summary !== null ? strength("strengthOf", { strength: event.summary }) : event.summary;
  return (
    <div>
      <div className={styles["line"]}>
        <strong>{text(`kinds.${event.kind}`)}</strong>
        <span className={styles["soft"]}>
          <RelativeDay day={localDay(event.occurredAt)} />
        </span>
      </div>
      {words !== null && <p className={styles["words"]}>{words}</p>}
      {event.threadId !== null && event.kind === "OPENED" && <InnerLink to={`/threads/${event.threadId}`}>{text("thread")}</InnerLink>}
    </div>
  );
}

const CHANNELS: readonly Channel[] = ["EMAIL", "LINKEDIN", "MESSAGE", "PHONE", "IN_PERSON"];

interface NoteTouchProps {
  contactId: string;
  close: () => void;
  noted: () => void;
}

/** A touch, and what it brought them (F4). */
function NoteTouch({ contactId, close, noted }: NoteTouchProps) {
  const text = useTranslations("contact.timeline");
  const words = useTranslations("words.channel");
  const app = useTranslations("app");
  const { change, refused, isSending } = useChange(RECORD_TOUCH);
  const [channel, setChannel] = useState<Channel>("EMAIL");
  const [brought, setBrought] = useState("");
  return (
    <Form
      className={styles["form"] ?? ""}
      onSubmit={(event) => {
        event.preventDefault();
        void change({ contactId, channel, ...(brought.trim() === "" ? {} : { brought }) }).then((answer) => {
          if (!("done" in answer)) return;
          tellDone(text("noted"));
          noted();
          close();
        });
      }}
    >
      <Select label={text("channel")} options={CHANNELS.map((key) => ({ key, name: words(key) }))} chosen={channel} onChoose={setChannel} />
      <TextField label={text("brought")} description={text("broughtHelp")} value={brought} onChange={setBrought} autoFocus error={refused[0]?.message} />
      <div className={styles["end"]}>
        <Button onPress={close}>{app("cancel")}</Button>
        <Button look="primary" type="submit" isPending={isSending}>
          {app("save")}
        </Button>
      </div>
    </Form>
  );
}
