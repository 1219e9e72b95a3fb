import { useEffect, useState } from "react";
import { useLocale } from "use-intl";

type Words = Partial<Record<string, string>>;

/** Gives an idea for a give in the language of the page. The server tells them in English; German stands beside, read when it is wanted. */
export function useIdeas(): (idea: string) => string {
  const language = useLocale();
  const [german, setGerman] = useState<Words>();
  useEffect(() => {
    if (language === "de") void import("./ideas.de.json").then((words) => setGerman(words.default));
  }, [language]);
  return (idea) => (language === "de" ? german?.[idea] : undefined) ?? idea;
}
