import { useCallback } from "react";
import { useLocale, useTranslations } from "use-intl";
import { type FragmentType, graphql, read } from "./generated";
import type { RefusedFragment } from "./generated/graphql";

/** Why the server refused a change; code and practice are its own, and stay the same. */
export type Refusal = RefusedFragment;

const REFUSED = graphql(`
  fragment Refused on UserError {
    code
    message
    path
    practice
  }
`);

/** Reasons as the server gives them. */
export type UserErrors = readonly FragmentType<typeof REFUSED>[];

/** The server gives reasons in this language. */
const LANGUAGE_OF_SERVER = "en";

/** Gives reasons in the language of the page. Only the server's own words tell of the limit, or of the value. */
export function useReasons(): (userErrors: UserErrors) => Refusal[] {
  const text = useTranslations("refusals");
  const isItsLanguage = useLocale() === LANGUAGE_OF_SERVER;
  return useCallback(
    (userErrors) => read(REFUSED, userErrors).map((each) => (isItsLanguage ? each : { ...each, message: text(each.code) })),
    [text, isItsLanguage],
  );
}

/** What was said of this field of the input. */
export function errorAt(refused: readonly Refusal[], field: string): string | undefined {
  return refused.find((each) => each.path.includes(field))?.message;
}

/** What was said of none of these fields. */
export function errorsBeside(refused: readonly Refusal[], fields: readonly string[]): Refusal[] {
  return refused.filter((each) => !fields.some((field) => each.path.includes(field)));
}
