import { useState } from "react";
import { useTranslations } from "use-intl";
import { useLanguage } from "../../text/TextProvider";
import { LANGUAGE_TAGS } from "../../text/languages";
import { CheckBox } from "../../ui/CheckBox";
import { Part } from "../../ui/Part";
import { Select } from "../../ui/Select";
import { areSingleKeysOn, turnSingleKeys } from "../../ui/singleKeys";
import { THEMES, keepTheme, keptTheme } from "../../ui/theme";
import styles from "./Settings.module.css";

/** How the client looks and listens here. */
export function ThisDevice() {
  const text = useTranslations("settings");
  const { language, choose } = useLanguage();
  const [theme, setTheme] = useState(keptTheme);
  const [hasKeys, setKeys] = useState(areSingleKeysOn);
  return (
    <Part title={text("device")} lead={text("deviceLead")}>
      <div className={styles["choices"]}>
        <Select
          label={text("language")}
          options={LANGUAGE_TAGS.map((key) => ({ key, name: text(`languages.${key}`) }))}
          chosen={language}
          onChoose={choose}
        />
        <Select
          label={text("theme")}
          options={THEMES.map((key) => ({ key, name: text(`themes.${key}`) }))}
          chosen={theme}
          onChoose={(chosen) => {
            keepTheme(chosen);
            setTheme(chosen);
          }}
        />
        <CheckBox
          isSelected={hasKeys}
          onChange={(on) => {
            turnSingleKeys(on);
            setKeys(on);
          }}
        >
          {text("keys")}
        </CheckBox>
      </div>
    </Part>
  );
}
