import { useTranslations } from "use-intl";
import type messages from "../../../messages/en/imports.json";

type Known = keyof (typeof messages)["fields"];

/** What a field is called; those of histories are many, and are called as in their files. */
export function useFieldName(): (field: string) => string {
  const text = useTranslations("imports.fields");
  return (field) => {
    const known = field as Known;
    return text.has(known) ? text(known) : field;
  };
}
