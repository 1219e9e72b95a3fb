import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import type { AdvisorAccess } from "../../api/generated/graphql";
import { useChange } from "../../api/useChange";
import { Part } from "../../ui/Part";
import { Radios } from "../../ui/Radios";
import { Refusals } from "../../ui/Refusals";
import { tellDone } from "../../ui/Toasts";
import styles from "./Settings.module.css";
import { SHARE, type Seeker } from "./operations";

const LEVELS: readonly AdvisorAccess[] = ["FIGURES", "NAMES_AND_STATES", "ALL_BUT_PRIVATE_NOTES"];

interface SharingProps {
  seeker: Seeker;
  again: () => void;
}

/** What the advisors of the cohort see, and which of them looked. */
export function Sharing({ seeker, again }: SharingProps) {
  const text = useTranslations("settings.sharing");
  const share = useChange(SHARE);
  // What was chosen shows at once; what the server says of it comes after.
  const [chosen, setChosen] = useState<AdvisorAccess>();

  async function choose(access: AdvisorAccess, before: AdvisorAccess, version: number, canUndo: boolean) {
    setChosen(access);
    const answer = await share.change({ access, ifVersion: version });
    setChosen(undefined);
    if (!("done" in answer)) return again();
    const now = answer.done.seeker?.version ?? version;
    if (canUndo) tellDone(text(`done.${access}`), () => void choose(before, access, now, false));
  }

  return (
    <Part title={text("title")} lead={seeker.cohort === null ? text("noCohort") : text("lead", { cohort: seeker.cohort.name })}>
      <Refusals refused={share.refused} />
      <Radios
        label={text("label")}
        options={LEVELS.map((key) => ({ key, name: text(`levels.${key}`), means: text(`means.${key}`) }))}
        chosen={chosen ?? seeker.advisorAccess}
        onChoose={(access) => void choose(access, seeker.advisorAccess, seeker.version, true)}
      />
      <p className={styles["soft"]}>{text("never")}</p>
      <h3>{text("looks")}</h3>
      <Looks looks={seeker.looks.nodes} />
    </Part>
  );
}

function Looks({ looks }: { looks: Seeker["looks"]["nodes"] }) {
  const text = useTranslations("settings.sharing");
  const format = useFormatter();
  if (looks.length === 0) return <p className={styles["soft"]}>{text("nobodyLooked")}</p>;
  return (
    <ul className={styles["list"]}>
      {looks.map(({ id, name, access, lookedAt }) => (
        <li key={id} className={styles["line"]}>
          <span>{name}</span>
          <span className={styles["soft"]}>
            {text(`saw.${access}`)} · <time dateTime={lookedAt}>{format.dateTime(new Date(lookedAt), { dateStyle: "medium", timeStyle: "short" })}</time>
          </span>
        </li>
      ))}
    </ul>
  );
}
