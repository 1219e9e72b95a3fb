import type duplicates from "../../messages/en/duplicates.json";
import type imports from "../../messages/en/imports.json";
import type insights from "../../messages/en/insights.json";
import type settings from "../../messages/en/settings.json";
import type { messages } from "./messages.en";

/** What every page can say. */
export type SharedMessages = typeof messages;

/** What comes with the page that says it. */
export interface OwnMessages {
  duplicates: typeof duplicates;
  imports: typeof imports;
  insights: typeof insights;
  settings: typeof settings;
}

export type Messages = SharedMessages & OwnMessages;

/** The languages of the client; each is loaded when it is wanted. */
const LANGUAGES = {
  en: async (): Promise<SharedMessages> => (await import("./messages.en")).messages,
  de: async (): Promise<SharedMessages> => (await import("./messages.de")).messages,
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

export function messagesOf(language: LanguageTag): Promise<SharedMessages> {
  return LANGUAGES[language]();
}

function isKnown(tag: string): tag is LanguageTag {
  return tag in LANGUAGES;
}
