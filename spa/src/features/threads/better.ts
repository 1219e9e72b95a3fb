import { type Finding, isMissing } from "./marks";

/** How a text is changed: what stands between both places is replaced. */
export interface Edit {
  start: number;
  end: number;
  insert: string;
}

/** What is known around a message that a better wording needs. */
export interface Around {
  /** The language the message was checked in. */
  language: string;
  contactName: string;
  purpose: string | null;
  minutes: number;
}

/** Wordings in the language of the message, which need not be that of the page. */
const WORDINGS = {
  en: {
    greeting: (name: string) => `Dear ${name},`,
    why: (purpose: string) => `I am writing to you of all people for a reason: ${purpose}`,
    learn: "I am not looking for a job; I would like to learn how you work.",
    fromExperience: "I would like to learn from your experience.",
    path: "I would love to hear how you came to do what you do.",
    field: "What is changing in your field at the moment?",
    question: "How did you come to the work that you do now?",
    minutes: (minutes: number) => `Would you have ${minutes} minutes for me, by phone, by video or in person, whenever it suits you?`,
    thanks: "Thank you for the time that you gave me.",
    commitment: (what: string) => `Thank you also for what you offered: ${what}.`,
  },
  de: {
    greeting: (name: string) => `Guten Tag ${name},`,
    why: (purpose: string) => `ich schreibe gerade Ihnen, und das hat einen Grund: ${purpose}`,
    learn: "Ich suche keine Stelle; ich möchte lernen, wie Sie arbeiten.",
    fromExperience: "Ich würde gern aus Ihren Erfahrungen lernen.",
    path: "Ich würde gern hören, wie Sie zu Ihrer Arbeit gekommen sind.",
    field: "Was verändert sich gerade in Ihrem Fach?",
    question: "Wie sind Sie zu Ihrer jetzigen Arbeit gekommen?",
    minutes: (minutes: number) => `Hätten Sie ${minutes} Minuten für mich, am Telefon, per Video oder bei einem Treffen, wann immer es Ihnen passt?`,
    thanks: "Vielen Dank für die Zeit, die Sie mir geschenkt haben.",
    commitment: (what: string) => `Danke auch für das, was Sie angeboten haben: ${what}.`,
  },
} as const;

/**
 * The better wording of a finding as a change of the text, where one can be made of it. Others, such as "be shorter", only
 * the writer can follow.
 */
export function betterWording(finding: Finding, text: string, around: Around): Edit | undefined {
  if (finding.place !== "BODY") return undefined;
  const wordings = around.language === "de" ? WORDINGS.de : WORDINGS.en;
  switch (finding.code) {
    case "GENERIC_SALUTATION":
      return isMissing(finding)
        ? { start: 0, end: 0, insert: `${wordings.greeting(around.contactName)}\n\n` }
        : { ...lineAt(text, finding), insert: wordings.greeting(around.contactName) };
    case "ASKS_FOR_JOB":
      return { ...sentenceAt(text, finding), insert: wordings.path };
    case "ASKS_WHO_IS_HIRING":
      return { ...sentenceAt(text, finding), insert: wordings.field };
    case "PICKS_BRAIN":
      return { ...sentenceAt(text, finding), insert: wordings.fromExperience };
    case "ASKS_TO_BE_RECOMMENDED":
    case "RESUME_OFFERED":
    case "CONFIDENCE_BROKEN":
    case "REFERRER_WITHOUT_PERMISSION":
      return without(text, sentenceAt(text, finding));
    case "TOO_MANY_MINUTES":
      return fewerMinutes(text, finding, around.minutes);
    case "NO_QUESTION":
      return paragraph(text, wordings.question);
    case "NO_REASON_WHY_THEM":
      return around.purpose === null ? undefined : paragraph(text, wordings.why(around.purpose), "first");
    case "INTENT_NOT_STATED":
      return paragraph(text, wordings.learn);
    case "NO_MINUTES_ASKED":
      return paragraph(text, wordings.minutes(around.minutes));
    case "THANKS_MISSING":
      return paragraph(text, wordings.thanks, "first");
    case "COMMITMENT_NOT_NAMED":
      return paragraph(text, wordings.commitment(promised(finding)));
    default:
      return undefined;
  }
}

/** The text after a change. */
export function applied(text: string, { start, end, insert }: Edit): string {
  return text.slice(0, start) + insert + text.slice(end);
}

/** The sentence in which something was found, without the space around it. */
function sentenceAt(text: string, { start, end }: Finding): { start: number; end: number } {
  let from = start;
  while (from > 0 && !endsSentence(text, from - 1)) from--;
  while (from < start && /\s/.test(text[from] ?? "")) from++;
  let to = end;
  if (!endsSentence(text, to - 1)) while (to < text.length && !endsSentence(text, to)) to++;
  if (/[.!?…]/.test(text[to] ?? "")) to++;
  return { start: from, end: Math.max(to, end) };
}

function endsSentence(text: string, at: number): boolean {
  return /\n/.test(text[at] ?? "") || (/[.!?…]/.test(text[at] ?? "") && /^(\s|$)/.test(text.slice(at + 1, at + 2)));
}

function lineAt(text: string, { start }: Finding): { start: number; end: number } {
  const end = text.indexOf("\n", start);
  return { start: text.lastIndexOf("\n", start - 1) + 1, end: end < 0 ? text.length : end };
}

/** Leaves something out, and one of the spaces beside it. */
function without(text: string, { start, end }: { start: number; end: number }): Edit {
  if (text[end] === " ") return { start, end: end + 1, insert: "" };
  return { start: text[start - 1] === " " ? start - 1 : start, end, insert: "" };
}

function fewerMinutes(text: string, { start, end }: Finding, minutes: number): Edit | undefined {
  const number = /\d+/.exec(text.slice(start, end));
  if (number === null) return undefined;
  return { start: start + number.index, end: start + number.index + number[0].length, insert: String(minutes) };
}

/** A paragraph of its own: the first after the greeting, or the last before the close. */
function paragraph(text: string, words: string, where: "first" | "last" = "last"): Edit {
  const at = where === "first" ? afterGreeting(text) : beforeClose(text);
  const before = text.slice(0, at);
  const after = text.slice(at);
  const gapBefore = before.trim() === "" ? "" : "\n".repeat(Math.max(0, 2 - newlinesAtEnd(before)));
  const gapAfter = after.trim() === "" ? "" : "\n".repeat(Math.max(0, 2 - newlinesAtStart(after)));
  return { start: at, end: at, insert: gapBefore + words + gapAfter };
}

const GREETING = /^\s*(dear|hello|hi|good (morning|afternoon|day)|guten tag|hallo|sehr geehrte|liebe)/i;
const CLOSE = /^\s*(kind|best|warm|many thanks and|with (kind|best)|yours|regards|sincerely|mit (freundlichen|besten|herzlichen)|viele grüße|beste grüße|herzliche)/i;

function afterGreeting(text: string): number {
  const end = text.indexOf("\n");
  if (end < 0 || !GREETING.test(text)) return 0;
  return text.slice(end).search(/[^\n]/) < 0 ? text.length : end + text.slice(end).search(/[^\n]/);
}

function beforeClose(text: string): number {
  const lines = text.split("\n");
  const close = lines.findLastIndex((line) => CLOSE.test(line));
  return close < 0 ? text.trimEnd().length : lines.slice(0, close).join("\n").length + (close > 0 ? 1 : 0);
}

function newlinesAtEnd(text: string): number {
  return /\n*$/.exec(text)?.[0].length ?? 0;
}

function newlinesAtStart(text: string): number {
  return /^\n*/.exec(text)?.[0].length ?? 0;
}

/** What they agreed to do, which the server tells after a colon. */
function promised(finding: Finding): string {
  return finding.wrong.slice(finding.wrong.indexOf(":") + 1).trim().replace(/\.$/, "");
}
