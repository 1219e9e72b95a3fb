import { createContext, useContext, useEffect, useMemo, useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { graphql } from "../../api/generated";
import type { DefinitionsQuery } from "../../api/generated/graphql";
import { useRead } from "../../api/useRead";
import { useLanguage } from "../../text/TextProvider";
import styles from "./Definitions.module.css";
import type { Value } from "./figures";

const DEFINITIONS = graphql(`
  query Definitions {
    figures {
      key
      name
      sentence
      numerator
      denominator
      leavesOut
      practices
      unit
    }
  }
`);

type Definition = DefinitionsQuery["figures"][number];

type Words = Partial<Record<string, Partial<Pick<Definition, "name" | "sentence" | "numerator" | "denominator" | "leavesOut">>>>;

const Known = createContext<ReadonlyMap<string, Definition>>(new Map());

interface DefinitionsRead {
  definitions: ReadonlyMap<string, Definition> | undefined;
  failed: boolean;
  retry: () => void;
}

/** Reads what figures mean. The server tells it in English; German stands beside, read when it is wanted. */
export function useDefinitions(): DefinitionsRead {
  const { language } = useLanguage();
  const { data, failed, again } = useRead({ query: DEFINITIONS, requestPolicy: "cache-first" });
  const [german, setGerman] = useState<Words>();
  useEffect(() => {
    if (language === "de") void import("./definitions.de.json").then((words) => setGerman(words.default));
  }, [language]);
  const definitions = useMemo(() => {
    const words = language === "de" ? german : undefined;
    return data && new Map(data.figures.map((figure) => [figure.key, { ...figure, ...words?.[figure.key] }]));
  }, [data, german, language]);
  return { definitions, failed, retry: again };
}

/** Tells those within what figures mean. */
export const DefinitionsProvider = Known.Provider;

/** What a figure means; undefined of one that the server does not tell of. */
export function useDefinition(figure: string): Definition | undefined {
  return useContext(Known).get(figure);
}

/** How a figure's number is written, by what it counts in. */
export function useWritten(): (figure: string, value: number) => string {
  const known = useContext(Known);
  const format = useFormatter();
  return (figure, value) => {
    const unit = known.get(figure)?.unit;
    if (unit === "SHARE") return format.number(value, { style: "percent", maximumFractionDigits: 0 });
    if (unit === "DAYS") return format.number(value, { style: "unit", unit: "day", unitDisplay: "long", maximumFractionDigits: 1 });
    if (unit === "COUNT") return format.number(value);
    return format.number(value, { maximumFractionDigits: unit === "PER_WEEK" ? 2 : 1 });
  };
}

/** A figure's number; or that it is withheld, or that there is none. */
export function FigureNumber({ figure, value }: { figure: string; value: Value | undefined }) {
  const text = useTranslations("board");
  const written = useWritten();
  if (value?.withheld === true) return <span className={styles["untold"]}>{text("withheld")}</span>;
  if (value === undefined || value.value === null) return <span className={styles["untold"]}>{text("none")}</span>;
  return <span className={styles["number"]}>{written(figure, value.value)}</span>;
}
