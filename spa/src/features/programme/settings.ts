import type { RulesFragment, UpdateInstitutionInput } from "../../api/generated/graphql";

/** A number of the craft's rules: within which limits an institution may set it, and what the craft teaches. */
export interface NumberRule {
  usual: number;
  least: number;
  most: number;
  /** The practice behind it. */
  practice: string;
}

/** As the server has them; it has the last word. */
export const NUMBERS = {
  openRequestCap: { usual: 10, least: 1, most: 1000, practice: "A8" },
  personRequestCap: { usual: 3, least: 1, most: 1000, practice: "A8" },
  requestedMinutes: { usual: 10, least: 1, most: 60, practice: "B7" },
  longRequestMinutes: { usual: 30, least: 1, most: 240, practice: "B7" },
  draftWords: { usual: 150, least: 20, most: 2000, practice: "B5" },
  followUpDays: { usual: 7, least: 1, most: 90, practice: "B9" },
  maxFollowUps: { usual: 2, least: 0, most: 10, practice: "B10" },
  recentGraduateYears: { usual: 5, least: 1, most: 20, practice: "A5" },
  leastQuestions: { usual: 3, least: 0, most: 20, practice: "C3" },
  thankWithinHours: { usual: 24, least: 1, most: 336, practice: "F1" },
  checkInFromDays: { usual: 7, least: 1, most: 90, practice: "E4" },
  checkInToDays: { usual: 10, least: 1, most: 90, practice: "E4" },
  lateStartDays: { usual: 90, least: 0, most: 730, practice: "A11" },
  fewInterviews: { usual: 3, least: 0, most: 100, practice: "F8" },
  smallestGroup: { usual: 3, least: 2, most: 50, practice: "C9, G10" },
  digestHour: { usual: 7, least: 0, most: 23, practice: "A9" },
} as const satisfies Record<string, NumberRule>;

export type NumberName = keyof typeof NUMBERS;

const NAMES = Object.keys(NUMBERS) as NumberName[];

/** The numbers in the order in which an interview meets them. */
export const ASKING: readonly NumberName[] = [
  "openRequestCap", "personRequestCap", "requestedMinutes", "longRequestMinutes", "draftWords", "followUpDays", "maxFollowUps",
];
export const PREPARING: readonly NumberName[] = ["recentGraduateYears", "leastQuestions"];
export const AFTERWARDS: readonly NumberName[] = ["thankWithinHours", "checkInFromDays", "checkInToDays"];
export const REPORTING: readonly NumberName[] = ["lateStartDays", "fewInterviews", "smallestGroup"];

export const CADENCES = ["3", "6", "12"] as const;
export const USUAL_CADENCE = 6;

type Numbers = { [Name in NumberName | "cadenceMonths"]: string };

/** The settings as fields show them: numbers as they are typed. */
export interface Fields extends Numbers, Pick<RulesFragment, "name" | "timeZone" | "language" | "weekendsOff"> {}

export function fieldsOf(kept: RulesFragment): Fields {
  const numbers = Object.fromEntries([...NAMES, "cadenceMonths" as const].map((name) => [name, String(kept[name])])) as unknown as Numbers;
  const { name, timeZone, language, weekendsOff } = kept;
  return { name, timeZone, language, weekendsOff, ...numbers };
}

/** What is sent of these fields; null, which brings back what the craft teaches, where a number was taken out. */
export function inputOf({ name, timeZone, language, weekendsOff, ...numbers }: Partial<Fields>): UpdateInstitutionInput {
  return {
    ...(name !== undefined && { name }),
    ...(timeZone !== undefined && { timeZone }),
    ...(language !== undefined && { language }),
    ...(weekendsOff !== undefined && { weekendsOff }),
    ...Object.fromEntries(Object.entries(numbers).map(([field, typed]) => [field, typed.trim() === "" ? null : Number(typed)])),
  };
}
