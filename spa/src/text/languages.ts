import type { messages } from "./messages.en";

export type Messages = typeof messages;

/** The languages of the client; each is loaded when it is wanted. */
const LANGUAGES = {
  en: async (): Promise<Messages> => (await import("./messages.en")).messages,
  de: async (): Promise<Messages> => (await import("./messages.de")).messages,
};

export type LanguageTag = keyof typeof LANGUAGES;

export const LANGUAGE_TAGS = Object.keys(LANGUAGES) as LanguageTag[];

const KEPT = "throughline.language";

/** What somebody chose here before, or the first of the browser's languages that we know. */
export function preferredLanguage(): LanguageTag {
  const wanted = [localStorage.getItem(KEPT) ?? "", ...navigator.languages];
  return wanted.map((tag) => tag.slice(0, 2)).find(isKnown) ?? "en";
}

export function keepLanguage(language: LanguageTag): void {
  localStorage.setItem(KEPT, language);
}

export function messagesOf(language: LanguageTag): Promise<Messages> {
  return LANGUAGES[language]();
}

function isKnown(tag: string): tag is LanguageTag {
  return tag in LANGUAGES;
}
