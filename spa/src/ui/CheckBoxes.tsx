import { useId } from "react";
import { CheckBox } from "./CheckBox";
import styles from "./CheckBoxes.module.css";

interface CheckBoxesProps<Key extends string> {
  label: string;
  description?: string;
  /** In their order they are chosen too. */
  options: readonly { key: Key; name: string; means?: string }[];
  chosen: readonly Key[];
  onChoose: (keys: Key[]) => void;
  /** What the server said of it. */
  error?: string | undefined;
}

/** Any of several, all of which one should see. */
export function CheckBoxes<Key extends string>({ label, description, options, chosen, onChoose, error }: CheckBoxesProps<Key>) {
  const id = useId();
  const told = [...(description === undefined ? [] : [`${id}-why`]), ...(error === undefined ? [] : [`${id}-error`])].join(" ");
  return (
    <fieldset className={styles["group"]} aria-describedby={told === "" ? undefined : told}>
      <legend>{label}</legend>
      {description !== undefined && (
        <p id={`${id}-why`} className="soft">
          {description}
        </p>
      )}
      <div className={styles["options"]}>
        {options.map(({ key, name, means }) => (
          <CheckBox
            key={key}
            isSelected={chosen.includes(key)}
            onChange={(isOn) => onChoose(options.map((option) => option.key).filter((each) => (each === key ? isOn : chosen.includes(each))))}
          >
            <span>
              {name} {means !== undefined && <span className="soft">{means}</span>}
            </span>
          </CheckBox>
        ))}
      </div>
      {error !== undefined && (
        <p id={`${id}-error`} role="alert" className={styles["error"]}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
