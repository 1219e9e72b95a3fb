import type { FindingCode, MessageKind } from "../../api/generated/graphql";
import type { Finding } from "./marks";

/** What a good message has. */
export const PARTS = ["whyThem", "question", "minutes", "formats", "learn", "thanks"] as const;

export type Part = (typeof PARTS)[number];

export interface Scored {
  part: Part;
  isThere: boolean;
}

/** The parts of each kind of message, and what the server finds when one is missing; it looks for no formats. */
const PARTS_OF: Partial<Record<MessageKind, readonly Part[]>> = {
  REQUEST: ["whyThem", "question", "minutes", "formats", "learn"],
  THANK_YOU: ["thanks"],
};

const MISSING_BY: Record<Exclude<Part, "formats">, readonly FindingCode[]> = {
  whyThem: ["NO_REASON_WHY_THEM"],
  question: ["NO_QUESTION"],
  minutes: ["NO_MINUTES_ASKED", "TOO_MANY_MINUTES"],
  learn: ["INTENT_NOT_STATED"],
  thanks: ["THANKS_MISSING"],
};

const FORMATS = /\b(phone|call|video|zoom|teams|in person|coffee|lunch|office|telefon\w*|anruf\w*|persönlich|kaffee|treffen|mittag\w*|büro)\b/iu;

/**
 * What is there of what a message of this kind should have; an empty one has nothing.
 *
 * @param hasPurpose whether it is said why this person; the server looks for the reason in the text only then
 */
export function scored(kind: MessageKind, body: string, findings: readonly Finding[], hasPurpose: boolean): Scored[] {
  const isWritten = body.trim() !== "";
  return (PARTS_OF[kind] ?? []).map((part) => ({
    part,
    isThere: isWritten && (part !== "whyThem" || hasPurpose) && isThere(part, body, findings),
  }));
}

/** Whether a thank-you names what they agreed to do (F2), by what the server says that it does not. */
export function isNamed(commitment: string, findings: readonly Finding[]): boolean {
  return !findings.some((finding) => finding.code === "COMMITMENT_NOT_NAMED" && finding.wrong.includes(commitment));
}

function isThere(part: Part, body: string, findings: readonly Finding[]): boolean {
  if (part === "formats") return FORMATS.test(body);
  return !findings.some((finding) => MISSING_BY[part].includes(finding.code));
}
