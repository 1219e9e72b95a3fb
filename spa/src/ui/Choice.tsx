import { Label, Radio, RadioGroup, Text } from "react-aria-components";
import styles from "./Choice.module.css";
import type { Option } from "./Select";

interface ChoiceProps<Key extends string> {
  label: string;
  description?: string;
  options: readonly Option<Key>[];
  chosen: Key | null;
  onChoose: (key: Key) => void;
  isDisabled?: boolean;
}

/** One of a few, all of which one should see. */
export function Choice<Key extends string>({ label, description, options, chosen, onChoose, isDisabled = false }: ChoiceProps<Key>) {
  return (
    <RadioGroup
      className={styles["choice"] ?? ""}
      value={chosen}
      isDisabled={isDisabled}
      onChange={(value) => {
        const found = options.find(({ key }) => key === value);
        if (found !== undefined) onChoose(found.key);
      }}
    >
      <Label className={styles["label"] ?? ""}>{label}</Label>
      <div className={styles["options"]}>
        {options.map(({ key, name }) => (
          <Radio key={key} value={key} className={styles["radio"] ?? ""}>
            <span className={styles["dot"]} aria-hidden="true" />
            {name}
          </Radio>
        ))}
      </div>
      {description !== undefined && (
        <Text slot="description" className={styles["description"] ?? ""}>
          {description}
        </Text>
      )}
    </RadioGroup>
  );
}
