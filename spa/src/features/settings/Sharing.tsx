import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import type { AdvisorAccess } from "../../api/generated/graphql";
import { useChange } from "../../api/useChange";
import { Button } from "../../ui/Button";
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
  const app = useTranslations("app");
  const { change, refused, isSending } = useChange(SHARE);
  const undo = useChange(SHARE);
  // Arrows go through the choices, and nothing may be shared on the way: it is sent by a press.
  const [chosen, setChosen] = useState<AdvisorAccess>();
  const access = chosen ?? seeker.advisorAccess;

  async function save() {
    const before = seeker.advisorAccess;
    const answer = await change({ access, ifVersion: seeker.version });
    if (!("done" in answer)) return again();
    setChosen((now) => (now === access ? undefined : now));
    const ifVersion = answer.done.seeker?.version ?? null;
    tellDone(text(`done.${access}`), () => void undo.changeOrTell({ access: before, ifVersion }));
  }

  return (
    <Part title={text("title")} lead={seeker.cohort === null ? text("noCohort") : text("lead", { cohort: seeker.cohort.name })}>
      <Refusals refused={refused} />
      <Radios
        label={text("label")}
        options={LEVELS.map((key) => ({ key, name: text(`levels.${key}`), means: text(`means.${key}`) }))}
        chosen={access}
        onChoose={setChosen}
      />
      {access !== seeker.advisorAccess && (
        <div className={styles["buttons"]}>
          <Button look="primary" isPending={isSending} onPress={() => void save()}>
            {app("save")}
          </Button>
          <Button onPress={() => setChosen(undefined)}>{app("cancel")}</Button>
        </div>
      )}
      <p className="soft">{text("never")}</p>
      <h3>{text("looks")}</h3>
      <Looks looks={seeker.looks.nodes} />
    </Part>
  );
}

function Looks({ looks }: { looks: Seeker["looks"]["nodes"] }) {
  const text = useTranslations("settings.sharing");
  const format = useFormatter();
  if (looks.length === 0) return <p className="soft">{text("nobodyLooked")}</p>;
  return (
    <ul className={styles["list"]}>
      {looks.map(({ id, name, access, lookedAt }) => (
        <li key={id} className={styles["line"]}>
          <span>{name}</span>
          <span className="soft">
            {text(`saw.${access}`)} · <time dateTime={lookedAt}>{format.dateTime(new Date(lookedAt), { dateStyle: "medium", timeStyle: "short" })}</time>
          </span>
        </li>
      ))}
    </ul>
  );
}
