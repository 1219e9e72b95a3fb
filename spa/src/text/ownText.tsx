import { type ReactNode, use, useDeferredValue } from "react";
import { IntlProvider, useLocale, useMessages } from "use-intl";
import { type LanguageTag, type OwnMessages, preferredLanguage } from "./languages";

type Loads<Name extends keyof OwnMessages> = Record<LanguageTag, () => Promise<{ default: OwnMessages[Name] }>>;

/** A component within which a page can say what is its own. */
export interface OwnText {
  (props: { children: ReactNode }): ReactNode;
  /** Begins to load what the page says, so that it comes beside the page and not after it. */
  preload: () => Promise<void>;
}

/**
 * What a page says that no other page says: it comes with that page, so that the first page need not carry it. The page stands
 * within the component that this gives.
 */
export function ownText<Name extends keyof OwnMessages>(name: Name, loads: Loads<Name>): OwnText {
  const loaded = new Map<LanguageTag, Promise<OwnMessages[Name]>>();
  function messagesIn(language: LanguageTag): Promise<OwnMessages[Name]> {
    const known = loaded.get(language);
    if (known !== undefined) return known;
    const loading = loads[language]().then((file) => file.default);
    loaded.set(language, loading);
    // What did not come is asked for again the next time.
    loading.catch(() => loaded.delete(language));
    return loading;
  }
  function Own({ children }: { children: ReactNode }) {
    const language = useLocale();
    const shared = useMessages();
    // Until another language is there the page stays as it is, and keeps its focus.
    const own = use(messagesIn(useDeferredValue(language)));
    return (
      <IntlProvider locale={language} messages={{ ...shared, [name]: own }}>
        {children}
      </IntlProvider>
    );
  }
  return Object.assign(Own, {
    // Where it does not come, the page says so when it is shown.
    preload: () => messagesIn(preferredLanguage()).then(() => undefined, () => undefined),
  });
}
