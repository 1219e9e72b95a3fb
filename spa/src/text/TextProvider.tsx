import { type ReactNode, createContext, useContext, useEffect, useMemo, useState } from "react";
import { I18nProvider } from "react-aria-components";
import { IntlProvider } from "use-intl";
import { type LanguageTag, type SharedMessages, keepLanguage, messagesOf, preferredLanguage } from "./languages";

interface Choice {
  language: LanguageTag;
  choose: (language: LanguageTag) => void;
}

interface Spoken {
  language: LanguageTag;
  messages: SharedMessages;
}

const LanguageChoice = createContext<Choice | undefined>(undefined);

/** The language in which the client speaks, and how to choose another. */
export function useLanguage(): Choice {
  const choice = useContext(LanguageChoice);
  if (choice === undefined) throw new Error("There is no TextProvider around this.");
  return choice;
}

export function TextProvider({ children }: { children: ReactNode }) {
  const [wanted, setWanted] = useState(preferredLanguage);
  const [spoken, setSpoken] = useState<Spoken>();
  useEffect(() => {
    let isStillWanted = true;
    void messagesOf(wanted).then((messages) => {
      if (!isStillWanted) return;
      document.documentElement.lang = wanted;
      setSpoken({ language: wanted, messages });
    });
    return () => {
      isStillWanted = false;
    };
  }, [wanted]);
  const choice = useMemo<Choice>(
    () => ({
      language: wanted,
      choose: (language) => {
        keepLanguage(language);
        setWanted(language);
      },
    }),
    [wanted],
  );
  if (spoken === undefined) return null;
  return (
    <LanguageChoice.Provider value={choice}>
      <I18nProvider locale={spoken.language}>
        <IntlProvider locale={spoken.language} messages={spoken.messages} timeZone={Intl.DateTimeFormat().resolvedOptions().timeZone}>
          {children}
        </IntlProvider>
      </I18nProvider>
    </LanguageChoice.Provider>
  );
}
