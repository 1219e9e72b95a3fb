import { useTranslations } from "use-intl";
import type messages from "../../../messages/en/imports.json";

type KnownField = keyof (typeof messages)["fields"];
type KnownEntity = keyof (typeof messages)["kept"]["entities"];
type KnownFormat = keyof (typeof messages)["formatNames"];

/** What a field is called; those of histories are many, and are called as in their files. */
export function useFieldName(): (field: string) => string {
  const text = useTranslations("imports.fields");
  return (field) => {
    const known = field as KnownField;
    return text.has(known) ? text(known) : field;
  };
}

/** What a format is called; one that is not known here, as the server calls it. */
export function useFormatName(): (format: string) => string {
  const text = useTranslations("imports.formatNames");
  return (format) => {
    const known = format as KnownFormat;
    return text.has(known) ? text(known) : format;
  };
}

/** What kind of thing an undo kept; histories have many. */
export function useEntityName(): (entity: string) => string {
  const text = useTranslations("imports.kept");
  return (entity) => {
    const known = `entities.${entity as KnownEntity}` as const;
    return text.has(known) ? text(known) : text("other");
  };
}
