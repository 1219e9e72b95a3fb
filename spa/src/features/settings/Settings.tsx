import { useTranslations } from "use-intl";
import { useRead } from "../../api/useRead";
import { Loaded, Page } from "../../ui/Page";
import { CalendarAddress } from "./CalendarAddress";
import { Digest } from "./Digest";
import { Erasure } from "./Erasure";
import { Exports } from "./Exports";
import { Password } from "./Password";
import styles from "./Settings.module.css";
import { Sharing } from "./Sharing";
import { ThisDevice } from "./ThisDevice";
import { Tokens } from "./Tokens";
import { SETTINGS } from "./operations";
import { SettingsText } from "./text";

/** What somebody decides about this device, their account and their data. */
export function Settings() {
  return (
    <SettingsText>
      <Decisions />
    </SettingsText>
  );
}

function Decisions() {
  const text = useTranslations("settings");
  const { data, failed, again } = useRead({ query: SETTINGS });
  return (
    <Page title={text("title")}>
      <div className={styles["page"]}>
        <ThisDevice />
        <Loaded data={data} failed={failed} retry={again}>
          {({ viewer, exportJobs }) => (
            <>
              {viewer.seeker !== null && <Sharing seeker={viewer.seeker} again={again} />}
              {viewer.seeker !== null && <CalendarAddress feed={viewer.seeker.calendarFeed} again={again} />}
              <Digest viewer={viewer} />
              <Password />
              <Tokens />
              <Exports viewer={viewer} jobs={exportJobs.nodes} again={again} />
              {viewer.seeker !== null && <Erasure viewer={viewer} seeker={viewer.seeker} />}
            </>
          )}
        </Loaded>
      </div>
    </Page>
  );
}
