import { createTranslator } from "use-intl";
import { expect, test } from "vitest";
import deBoard from "../../../messages/de/board.json";
import enBoard from "../../../messages/en/board.json";
import { asSentence, shareInWords } from "./findings";

const english = createTranslator({ locale: "en", messages: { board: enBoard }, namespace: "board" });
const german = createTranslator({ locale: "de", messages: { board: deBoard }, namespace: "board" });

test("the finding reads as a sentence in both languages", () => {
  const share = { words: shareInWords(0.5), percent: "50%" };
  expect(asSentence([english("finding.notStarted", { count: 14, of: 42 }), english("finding.referrals", share)], "en")).toBe(
    "14 of 42 have not started; referrals carry half of all interviews.",
  );
  expect(asSentence([german("finding.notStarted", { count: 14, of: 42 }), german("finding.referrals", share)], "de")).toBe(
    "14 von 42 haben noch nicht angefangen; Empfehlungen tragen die Hälfte aller Gespräche.",
  );
});

test("one person is one person, and a share without words is in percent", () => {
  expect(english("finding.notStarted", { count: 1, of: 42 })).toBe("1 of 42 has not started");
  expect(german("finding.referrals", { words: "percent", percent: "42 %" })).toBe("Empfehlungen tragen 42 % aller Gespräche");
  expect(asSentence([german("finding.allStarted", { of: 1 })], "de")).toBe("Die eine Person hier hat angefangen.");
});

test("how often requests are accepted has one digit after the point", () => {
  expect(english("finding.goodRequests", { times: 2.586 })).toBe(
    "requests without a warning are accepted 2.6 times as often as those with one",
  );
  expect(german("finding.goodRequests", { times: 2 })).toContain("2,0-mal");
});

test("a funnel says where requests end, or nothing of it", () => {
  expect(english("funnel.finding", { held: 1200, requests: 2400, lostAt: "REPLIED" })).toBe(
    "1,200 of 2,400 requests led to an interview; most of the others end without an answer",
  );
  expect(german("funnel.finding", { held: 2, requests: 2, lostAt: "none" })).toBe("2 von 2 Anfragen führten zu einem Gespräch");
});
