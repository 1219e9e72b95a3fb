import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Language } from "../../api/generated/graphql";
import { useChange } from "../../api/useChange";
import { CheckBox } from "../../ui/CheckBox";
import { Part } from "../../ui/Part";
import { Refusals } from "../../ui/Refusals";
import { Select } from "../../ui/Select";
import { tellDone } from "../../ui/Toasts";
import styles from "./Settings.module.css";
import { CHOOSE_DIGEST, type Viewer } from "./operations";

const LANGUAGES: readonly Language[] = ["EN", "DE"];

/** Whether the week's mail comes, and in which language the server writes. */
export function Digest({ viewer }: { viewer: Viewer }) {
  const text = useTranslations("settings.digest");
  const digest = useChange(CHOOSE_DIGEST);
  // What was chosen shows at once; what the server says of it comes after.
  const [chosen, setChosen] = useState<boolean>();

  async function want(wanted: boolean, canUndo: boolean) {
    setChosen(wanted);
    const answer = await digest.change({ wanted });
    setChosen(undefined);
    if ("done" in answer && canUndo) tellDone(text(wanted ? "on" : "off"), () => void want(!wanted, false));
  }

  return (
    <Part title={text("title")} lead={text("lead")}>
      <Refusals refused={digest.refused} />
      <div className={styles["choices"]}>
        <CheckBox isSelected={chosen ?? viewer.weeklyDigest} isPending={digest.isSending} onChange={(wanted) => void want(wanted, true)}>
          {text("wanted")}
        </CheckBox>
        <Select
          label={text("language")}
          options={[...(viewer.language === null ? [{ key: "USUAL" as const, name: text("usual") }] : []), ...LANGUAGES.map((key) => ({ key, name: text(`languages.${key}`) }))]}
          chosen={viewer.language ?? "USUAL"}
          onChoose={(language) => {
            if (language !== "USUAL" && language !== viewer.language) void digest.change({ language });
          }}
        />
      </div>
    </Part>
  );
}
