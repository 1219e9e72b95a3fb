import { Button, Label, ListBox, ListBoxItem, Popover, Select as AriaSelect, SelectValue } from "react-aria-components";
import styles from "./Select.module.css";

export interface Option<Key extends string> {
  key: Key;
  name: string;
}

interface SelectProps<Key extends string> {
  label: string;
  options: readonly Option<Key>[];
  chosen: Key | null;
  onChoose: (key: Key) => void;
  isDisabled?: boolean;
}

/** One of several, where all of them fit in a list. */
export function Select<Key extends string>({ label, options, chosen, onChoose, isDisabled = false }: SelectProps<Key>) {
  return (
    <AriaSelect
      className={styles["select"] ?? ""}
      selectedKey={chosen}
      isDisabled={isDisabled}
      onSelectionChange={(key) => {
        const found = options.find((option) => option.key === key);
        if (found !== undefined) onChoose(found.key);
      }}
    >
      <Label className={styles["label"] ?? ""}>{label}</Label>
      <Button className={styles["button"] ?? ""}>
        <SelectValue />
        <span aria-hidden="true">▾</span>
      </Button>
      <Popover className={styles["popover"] ?? ""}>
        <ListBox items={options.map(({ key, name }) => ({ id: key, name }))}>
          {(option) => (
            <ListBoxItem className={styles["option"] ?? ""} textValue={option.name}>
              {option.name}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
