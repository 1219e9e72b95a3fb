import { type ReactNode, createContext, useContext, useEffect, useMemo, useState } from "react";
import { I18nProvider } from "react-aria-components";
import { IntlProvider } from "use-intl";
import { LANGUAGES, type LanguageTag, keepLanguage, preferredLanguage } from "./languages";

interface Choice {
  language: LanguageTag;
  choose: (language: LanguageTag) => void;
}

const LanguageChoice = createContext<Choice | undefined>(undefined);

/** The language in which the client speaks, and how to choose another. */
export function useLanguage(): Choice {
  const choice = useContext(LanguageChoice);
  if (choice === undefined) throw new Error("There is no TextProvider around this.");
  return choice;
}

export function TextProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(preferredLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choice = useMemo<Choice>(
    () => ({
      language,
      choose: (wanted) => {
        keepLanguage(wanted);
        setLanguage(wanted);
      },
    }),
    [language],
  );
  return (
    <LanguageChoice.Provider value={choice}>
      <I18nProvider locale={language}>
        <IntlProvider locale={language} messages={LANGUAGES[language]} timeZone={Intl.DateTimeFormat().resolvedOptions().timeZone}>
          {children}
        </IntlProvider>
      </I18nProvider>
    </LanguageChoice.Provider>
  );
}
