import type board from "../../messages/en/board.json";
import type chainMap from "../../messages/en/chainMap.json";
import type contact from "../../messages/en/contact.json";
import type duplicates from "../../messages/en/duplicates.json";
import type imports from "../../messages/en/imports.json";
import type insights from "../../messages/en/insights.json";
import type log from "../../messages/en/log.json";
import type network from "../../messages/en/network.json";
import type people from "../../messages/en/people.json";
import type programme from "../../messages/en/programme.json";
import type seeker from "../../messages/en/seeker.json";
import type settings from "../../messages/en/settings.json";
import type threads from "../../messages/en/threads.json";
import type { messages } from "./messages.en";

/** What every page can say. */
export type SharedMessages = typeof messages;

/** What comes with the page that says it. */
export interface OwnMessages {
  board: typeof board;
  chainMap: typeof chainMap;
  contact: typeof contact;
  duplicates: typeof duplicates;
  imports: typeof imports;
  insights: typeof insights;
  log: typeof log;
  network: typeof network;
  people: typeof people;
  programme: typeof programme;
  seeker: typeof seeker;
  settings: typeof settings;
  threads: typeof threads;
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
