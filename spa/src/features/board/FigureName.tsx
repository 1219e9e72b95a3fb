import { Button, Dialog, DialogTrigger, Heading, Popover } from "react-aria-components";
import { useTranslations } from "use-intl";
import { useDefinition } from "./Definitions";
import styles from "./Definitions.module.css";

/** A figure's name, which opens what it means. */
export function FigureName({ figure }: { figure: string }) {
  const text = useTranslations("board");
  const found = useDefinition(figure);
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
