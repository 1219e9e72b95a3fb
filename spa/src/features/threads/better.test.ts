import { describe, expect, test } from "vitest";
import { type Around, applied, betterWording } from "./better";
import type { Finding } from "./marks";

const AROUND: Around = { language: "en", contactName: "Ada Okafor", purpose: "You moved from audit to tides.", minutes: 10 };

function found(code: Finding["code"], text: string, words: string | undefined, wrong = ""): Finding {
  const start = words === undefined ? text.length : text.indexOf(words);
  const end = words === undefined ? start : start + words.length;
  return { __typename: "Finding", code, severity: "ERROR", place: "BODY", start, end, practice: "B1", wrong, better: "" };
}

function mended(code: Finding["code"], text: string, words?: string, around = AROUND, wrong = ""): string | undefined {
  const edit = betterWording(found(code, text, words, wrong), text, around);
  return edit && applied(text, edit);
}

describe("a better wording", () => {
  test("takes the place of the whole sentence", () => {
    expect(mended("ASKS_FOR_JOB", "Good day. I am looking for a job. Thanks.", "looking for a job")).toBe(
      "Good day. I would love to hear how you came to do what you do. Thanks.",
    );
  });

  test("keeps the lines before and after", () => {
    expect(mended("PICKS_BRAIN", "Dear Ada,\n\nMay I pick your brain?\n\nBen", "pick your brain")).toBe(
      "Dear Ada,\n\nI would like to learn from your experience.\n\nBen",
    );
  });

  test("leaves a sentence out together with a space", () => {
    expect(mended("RESUME_OFFERED", "I read your book. I attach my résumé. How are you?", "attach my résumé")).toBe(
      "I read your book. How are you?",
    );
  });

  test("does not end a sentence at a number's point", () => {
    expect(mended("RESUME_OFFERED", "Version 2.1 of my résumé is attached. Bye.", "résumé is attached")).toBe("Bye.");
  });

  test("greets by name in place of the whole line", () => {
    expect(mended("GENERIC_SALUTATION", "Dear Sir or Madam,\n\nHello", "Dear Sir")).toBe("Dear Ada Okafor,\n\nHello");
  });

  test("asks for fewer minutes", () => {
    expect(mended("TOO_MANY_MINUTES", "Have you 60 minutes?", "60 minutes")).toBe("Have you 10 minutes?");
  });

  test("puts what is missing before the close", () => {
    expect(mended("NO_MINUTES_ASKED", "Dear Ada,\n\nI read you.\n\nKind regards,\nBen")).toBe(
      "Dear Ada,\n\nI read you.\n\nWould you have 10 minutes for me, by phone, by video or in person, whenever it suits you?\n\nKind regards,\nBen",
    );
  });

  test("puts the reason after the greeting", () => {
    expect(mended("NO_REASON_WHY_THEM", "Dear Ada,\n\nHow are tides?")).toBe(
      "Dear Ada,\n\nI am writing to you of all people for a reason: You moved from audit to tides.\n\nHow are tides?",
    );
  });

  test("has no reason to give as long as there is no purpose", () => {
    expect(mended("NO_REASON_WHY_THEM", "Dear Ada", undefined, { ...AROUND, purpose: null })).toBeUndefined();
  });

  test("names what they agreed to do", () => {
    expect(mended("COMMITMENT_NOT_NAMED", "Thank you.", undefined, AROUND, "It does not name something that they agreed to do: Lend a book")).toBe(
      "Thank you.\n\nThank you also for what you offered: Lend a book.",
    );
  });

  test("is in the language of the message", () => {
    expect(mended("NO_QUESTION", "Guten Tag", undefined, { ...AROUND, language: "de" })).toContain("Wie sind Sie");
  });

  test("is left to the writer where nothing can be said for them", () => {
    expect(mended("TOO_MANY_WORDS", "Long.", "Long")).toBeUndefined();
  });
});
