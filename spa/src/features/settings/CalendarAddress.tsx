import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import type { CalendarLanguage } from "../../api/generated/graphql";
import { useChange } from "../../api/useChange";
import { useLanguage } from "../../text/TextProvider";
import { Button } from "../../ui/Button";
import { Part } from "../../ui/Part";
import { Refusals } from "../../ui/Refusals";
import { tellDone } from "../../ui/Toasts";
import { OnceShown } from "./OnceShown";
import styles from "./Settings.module.css";
import { CREATE_FEED, REVOKE_FEED, type Seeker } from "./operations";

const LANGUAGES: Record<string, CalendarLanguage> = { en: "EN", de: "DE" };

interface CalendarAddressProps {
  feed: Seeker["calendarFeed"];
  again: () => void;
}

/** The secret address from which a calendar reads interviews and due days (D1). */
export function CalendarAddress({ feed, again }: CalendarAddressProps) {
  const text = useTranslations("settings.calendar");
  const format = useFormatter();
  const { language } = useLanguage();
  const create = useChange(CREATE_FEED);
  const revoke = useChange(REVOKE_FEED);
  const [address, setAddress] = useState<string>();
  const isSending = create.isSending || revoke.isSending;
  const moment = (when: string) => format.dateTime(new Date(when), { dateStyle: "medium", timeStyle: "short" });

  async function make() {
    const answer = await create.change({ language: LANGUAGES[language] ?? "EN" });
    if (!("done" in answer) || answer.done.url === null) return;
    setAddress(`${location.origin}${answer.done.url}`);
    again();
  }

  async function end() {
    const answer = await revoke.change({});
    if (!("done" in answer)) return;
    setAddress(undefined);
    tellDone(text("revoked"));
  }

  return (
    <Part title={text("title")} lead={text("lead")}>
      <Refusals refused={[...create.refused, ...revoke.refused]} />
      {feed !== null && (
        <p className="soft">
          {text("since", { when: moment(feed.createdAt) })} {feed.lastFetchedAt === null ? text("neverFetched") : text("fetched", { when: moment(feed.lastFetchedAt) })}
        </p>
      )}
      {address !== undefined && <OnceShown label={text("address")} secret={address} done={() => setAddress(undefined)} />}
      {address === undefined && (
        <div className={styles["buttons"]}>
          <Button isPending={isSending} onPress={() => void make()}>
            {text(feed === null ? "make" : "renew")}
          </Button>
          {feed !== null && (
            <Button isPending={isSending} onPress={() => void end()}>
              {text("revoke")}
            </Button>
          )}
        </div>
      )}
      {feed !== null && address === undefined && <p className="soft">{text("renewMeans")}</p>}
    </Part>
  );
}
