import { Label, Radio, RadioGroup } from "react-aria-components";
import styles from "./Radios.module.css";

interface RadiosProps<Key extends string> {
  label: string;
  options: readonly { key: Key; name: string; means: string }[];
  chosen: Key;
  onChoose: (key: Key) => void;
}

/** One of few, each with a sentence that says what it means. */
export function Radios<Key extends string>({ label, options, chosen, onChoose }: RadiosProps<Key>) {
  return (
    <RadioGroup
      className={styles["group"] ?? ""}
      value={chosen}
      onChange={(key) => {
        const found = options.find((option) => option.key === key);
        if (found !== undefined) onChoose(found.key);
      }}
    >
      <Label className={styles["label"] ?? ""}>{label}</Label>
      {options.map(({ key, name, means }) => (
        <Radio key={key} value={key} className={styles["radio"] ?? ""}>
          <span className={styles["mark"]} aria-hidden="true" />
          <span className={styles["words"]}>
            <span className={styles["name"]}>{name}</span>
            <span className={styles["means"]}>{means}</span>
          </span>
        </Radio>
      ))}
    </RadioGroup>
  );
}
