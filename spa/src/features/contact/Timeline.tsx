import { useState } from "react";
import { useTranslations } from "use-intl";
import { graphql } from "../../api/generated";
import type { Channel, ContactTimelineQuery } from "../../api/generated/graphql";
import { errorAt, errorsBeside } from "../../api/refusals";
import { useChange } from "../../api/useChange";
import { type Page, usePages } from "../../api/usePages";
import { RelativeDay } from "../../text/RelativeDay";
import { localDay } from "../../text/days";
import { Button } from "../../ui/Button";
import { ChannelSelect } from "../../ui/ChannelSelect";
import { InnerLink } from "../../ui/InnerLink";
import { Loaded } from "../../ui/Page";
import { TextField } from "../../ui/TextField";
import { tellDone } from "../../ui/Toasts";
import { threadAt } from "../../ui/addresses";
import styles from "./Contact.module.css";
import { FillIn } from "./FillIn";
import { Section } from "./Section";
import { useReloadContact } from "./reload";

const TIMELINE = graphql(`
  query ContactTimeline($id: ID!, $after: String) {
    contact(id: $id) {
      id
      timeline(first: 30, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          kind
          occurredAt
          summary
          threadId
        }
      }
    }
  }
`);

const RECORD_TOUCH = graphql(`
  mutation RecordTouch($input: RecordTouchInput!) {
    recordTouch(input: $input) {
      touch {
        id
        contact {
          ...ContactBalance
          ...ContactTie
        }
      }
      userErrors {
        ...Refused
      }
    }
  }
`);

type Happening = NonNullable<ContactTimelineQuery["contact"]>["timeline"]["nodes"][number];

const NOTHING: Page<Happening> = { nodes: [], totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null } };

function timelineOf({ contact }: ContactTimelineQuery): Page<Happening> {
  return contact?.timeline ?? NOTHING;
}

/** Reads what happened; of a person who is gone, nothing did. */
export function useTimeline(id: string) {
  return usePages<ContactTimelineQuery, { id: string; after: string | null }, Happening>(TIMELINE, { id }, timelineOf);
}

interface TimelineProps {
  contactId: string;
  timeline: ReturnType<typeof useTimeline>;
}

/** Everything that happened, the latest first. */
export function Timeline({ contactId, timeline }: TimelineProps) {
  const text = useTranslations("contact.timeline");
  const { rows, total, hasMore, failed, moreFailed, isReading, more, retry } = timeline;
  return (
    <Section title={text("title")} form={{ open: text("touch"), fields: (close) => <NoteTouch contactId={contactId} close={close} /> }}>
      <Loaded data={rows} isPart={hasMore} failed={failed || moreFailed} retry={retry}>
        {(happenings) =>
          happenings.length === 0 ? (
            <p className={styles["soft"]}>{text("none")}</p>
          ) : (
            <>
              <ol className={styles["list"]}>
                {happenings.map((happening) => (
                  <li key={happening.id} className={styles["event"]}>
                    <span className={styles["dot"]} aria-hidden="true" />
                    <Happened happening={happening} />
                  </li>
                ))}
              </ol>
              {hasMore && (
                <div>
                  <Button isPending={isReading} onPress={more}>
                    {text("earlier", { count: total - happenings.length })}
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

function Happened({ happening }: { happening: Happening }) {
  const text = useTranslations("contact.timeline");
  const strength = useTranslations("words");
  const { kind, summary, occurredAt, threadId } = happening;
  // What was rated comes as its number.
  const words = kind === "STRENGTH" && summary !== null ? strength("strengthOf", { strength: summary }) : summary;
  return (
    <div>
      <div className={styles["line"]}>
        <strong>{text(`kinds.${kind}`)}</strong>
        <span className={styles["soft"]}>
          <RelativeDay day={localDay(occurredAt)} />
        </span>
      </div>
      {words !== null && <p className={styles["words"]}>{words}</p>}
      {threadId !== null && kind === "OPENED" && <InnerLink to={threadAt(threadId)}>{text("thread")}</InnerLink>}
    </div>
  );
}

/** A touch, and what it brought them (F4). */
function NoteTouch({ contactId, close }: { contactId: string; close: () => void }) {
  const text = useTranslations("contact.timeline");
  const reload = useReloadContact();
  const { change, refused, isSending } = useChange(RECORD_TOUCH);
  const [channel, setChannel] = useState<Channel>("EMAIL");
  const [brought, setBrought] = useState("");
  async function send() {
    if (!("done" in (await change({ contactId, channel, ...(brought.trim() === "" ? {} : { brought }) })))) return;
    tellDone(text("noted"));
    reload();
    close();
  }
  return (
    <FillIn send={send} isSending={isSending} close={close} refused={errorsBeside(refused, ["brought"])}>
      <ChannelSelect label={text("channel")} chosen={channel} onChoose={setChannel} />
      <TextField label={text("brought")} description={text("broughtHelp")} value={brought} onChange={setBrought} autoFocus error={errorAt(refused, "brought")} />
    </FillIn>
  );
}
