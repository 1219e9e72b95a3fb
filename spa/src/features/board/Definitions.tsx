import { type ReactNode, createContext, useContext, useEffect, useMemo, useState } from "react";
import { Button, Dialog, DialogTrigger, Heading, Popover } from "react-aria-components";
import { useQuery } from "urql";
import { useFormatter, useTranslations } from "use-intl";
import { graphql } from "../../api/generated";
import type { DefinitionsQuery } from "../../api/generated/graphql";
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

/** What figures mean, for all that is inside. The server tells it in English; German stands beside, read when it is wanted. */
export function Definitions({ children }: { children: ReactNode }) {
  const { language } = useLanguage();
  const [{ data }] = useQuery({ query: DEFINITIONS, requestPolicy: "cache-first" });
  const [german, setGerman] = useState<Words>();
  useEffect(() => {
    if (language === "de") void import("./definitions.de.json").then((words) => setGerman(words.default));
  }, [language]);
  const known = useMemo(() => {
    const words = language === "de" ? german : undefined;
    return new Map(data?.figures.map((figure) => [figure.key, { ...figure, ...words?.[figure.key] }]));
  }, [data, german, language]);
  return <Known.Provider value={known}>{children}</Known.Provider>;
}

/** A figure's name, which opens what it means. */
export function FigureName({ figure }: { figure: string }) {
  const text = useTranslations("board");
  const found = useContext(Known).get(figure);
  if (found === undefined) return null;
  const { name, sentence, numerator, denominator, leavesOut, practices } = found;
  return (
    <DialogTrigger>
      <Button className={styles["name"] ?? ""}>{name}</Button>
      <Popover className={styles["popover"] ?? ""} placement="bottom start">
        <Dialog className={styles["dialog"] ?? ""} aria-label={text("definition.of", { name })}>
          <Heading slot="title" className={styles["title"] ?? ""}>
            {name}
          </Heading>
          <p>{sentence}</p>
          <dl className={styles["parts"]}>
            <dt>{text("definition.counted")}</dt>
            <dd>{numerator}</dd>
            {denominator !== null && (
              <>
                <dt>{text("definition.outOf")}</dt>
                <dd>{denominator}</dd>
              </>
            )}
            <dt>{text("definition.leavesOut")}</dt>
            <dd>{leavesOut}</dd>
            <dt>{text("definition.practices")}</dt>
            <dd>{practices.join(", ")}</dd>
          </dl>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
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
