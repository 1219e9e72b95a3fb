import de from "../../messages/de.json";
import en from "../../messages/en.json";

/** Each language has every message: the compiler compares them. */
export const LANGUAGES = { en, de } satisfies Record<string, typeof en>;

export type LanguageTag = keyof typeof LANGUAGES;

const KEPT = "throughline.language";

/** What somebody chose here before, or the first of the browser's languages that we know. */
export function preferredLanguage(): LanguageTag {
  const wanted = [localStorage.getItem(KEPT) ?? "", ...navigator.languages];
  const known = wanted.map((tag) => tag.slice(0, 2)).find(isKnown);
  return known ?? "en";
}

export function keepLanguage(language: LanguageTag): void {
  localStorage.setItem(KEPT, language);
}

function isKnown(tag: string): tag is LanguageTag {
  return tag in LANGUAGES;
}
