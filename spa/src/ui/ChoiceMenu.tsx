import type { ReactNode } from "react";
import { Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { Button, type ButtonProps } from "./Button";
import type { Option } from "./Select";
import styles from "./Select.module.css";

interface ChoiceMenuProps<Key extends string> {
  /** What stands on the button. */
  children: ReactNode;
  label?: string;
  look?: ButtonProps["look"];
  options: readonly Option<Key>[];
  onChoose: (key: Key) => void;
}

/** A button that asks which of several ways is meant. */
export function ChoiceMenu<Key extends string>({ children, label, look = "usual", options, onChoose }: ChoiceMenuProps<Key>) {
  return (
    <MenuTrigger>
      <Button look={look} {...(label === undefined ? {} : { "aria-label": label })}>
        {children}
      </Button>
      <Popover className={styles["popover"] ?? ""}>
        <Menu>
          {options.map((option) => (
            <MenuItem key={option.key} id={option.key} className={styles["option"] ?? ""} onAction={() => onChoose(option.key)}>
              {option.name}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
