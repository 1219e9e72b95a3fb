import { useId } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../../ui/Button";
import { Theirs } from "../../ui/Theirs";
import styles from "./Programme.module.css";
import type { NumberName, NumberRule } from "./settings";

interface NumberFieldProps {
  name: NumberName;
  rule: NumberRule;
  value: string;
  onChange: (value: string) => void;
  /** What the server said of it. */
  error: string | undefined;
  theirs: string | undefined;
}

/** A number of the craft's rules: why it is so, what is usual, and the way back to that. */
export function NumberField({ name, rule, value, onChange, error, theirs }: NumberFieldProps) {
  const text = useTranslations("programme.settings");
  const id = useId();
  const isUsual = value === String(rule.usual);
  return (
    <div className={styles["setting"]}>
      <label htmlFor={id} className={styles["label"]}>
        {text(`numbers.${name}`)}
      </label>
      <div className={styles["entry"]}>
        <input
          id={id}
          type="number"
          required
          min={rule.least}
          max={rule.most}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          aria-describedby={error === undefined ? `${id}-why` : `${id}-error ${id}-why`}
          aria-invalid={error !== undefined}
          className={styles["number"]}
        />
        <span className={styles["unit"]}>{text(`units.${name}`, { count: Number(value) })}</span>
        {!isUsual && (
          <Button onPress={() => onChange(String(rule.usual))} aria-label={text("backOf", { usual: rule.usual, name: text(`numbers.${name}`) })}>
            {text("back", { usual: rule.usual })}
          </Button>
        )}
      </div>
      <div id={`${id}-error`} role="alert" className={styles["error"]}>
        {error}
      </div>
      <p id={`${id}-why`} className="soft">
        {text(`why.${name}`)} ({rule.practice}) {text("usual", { usual: rule.usual })}
      </p>
      <Theirs value={theirs} take={() => onChange(theirs ?? value)} />
    </div>
  );
}
