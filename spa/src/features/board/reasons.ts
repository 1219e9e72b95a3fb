import type { AttentionMeasure } from "../../api/generated/graphql";
import type board from "../../../messages/en/board.json";

interface Told {
  measure: AttentionMeasure;
  day: string | null;
  number: number | null;
}

/** What says no more than another figure beside it. */
const SAID_BY: Partial<Record<AttentionMeasure, AttentionMeasure>> = {
  JOINED_ON: "DAYS_SINCE_JOINED",
  LAST_STEP_ON: "DAYS_SINCE_LAST_STEP",
  DAYS_TO_GOAL: "GOAL_DATE",
};

/** Reasons that are read one after the other: what one has said, the next does not say again. */
export function eachSaidOnce<Figure extends Told, Reason extends { figures: readonly Figure[] }>(reasons: readonly Reason[]): Reason[] {
  const said = new Set<AttentionMeasure>();
  return reasons.map((reason) => {
    const here = new Set(reason.figures.map(({ measure }) => measure));
    const figures = reason.figures.filter(({ measure }) => {
      const other = SAID_BY[measure];
      // A limit belongs to its reason, and is another one for each.
      return measure === "LIMIT_DAYS" || (!said.has(measure) && (other === undefined || (!here.has(other) && !said.has(other))));
    });
    figures.forEach(({ measure }) => said.add(measure));
    return { ...reason, figures };
  });
}

/** Which sentence says a figure: what lies behind is said otherwise than what lies ahead. */
export function phraseOf({ measure, number }: Told): keyof typeof board.attention.measure {
  if (number !== null && number < 0) {
    if (measure === "DAYS_TO_GOAL") return "DAYS_SINCE_GOAL";
    if (measure === "LEAD_TIME_DAYS") return "DAYS_BEHIND_GOAL";
  }
  return measure;
}
