import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../../ui/Button";
import { Part } from "../../ui/Part";
import styles from "./Insights.module.css";
import type { Insight } from "./operations";
import { themesOf } from "./themes";

interface ThemesProps {
  insights: readonly Insight[];
  /** What is searched for. */
  chosen: string | undefined;
  onChoose: (word: string | undefined) => void;
}

/** What comes up again and again, whoever is asked. */
export function Themes({ insights, chosen, onChoose }: ThemesProps) {
  const text = useTranslations("insights.themes");
  const themes = useMemo(() => themesOf(insights), [insights]);
  if (themes.length === 0) return null;
  return (
    <Part title={text("title")} lead={text("lead")}>
      <ul className={styles["themes"]}>
        {themes.map(({ word, people }) => (
          <li key={word}>
            <Button aria-pressed={chosen === word} look={chosen === word ? "primary" : "usual"} onPress={() => onChoose(chosen === word ? undefined : word)}>
              {word} <span className={styles["figure"]}>{text("people", { count: people })}</span>
            </Button>
          </li>
        ))}
      </ul>
    </Part>
  );
}
