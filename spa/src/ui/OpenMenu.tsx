import type { RefObject } from "react";
import { Menu, MenuItem, Popover } from "react-aria-components";
import type { Option } from "./Select";
import styles from "./Select.module.css";

interface OpenMenuProps {
  /** What it belongs to, and where focus goes back to. */
  button: RefObject<HTMLButtonElement | null>;
  options: readonly Option<string>[];
  onChoose: (key: string) => void;
  close: () => void;
}

/** The menu of a {@link ChoiceMenu}, as long as it is open. */
export function OpenMenu({ button, options, onChoose, close }: OpenMenuProps) {
  return (
    <Popover triggerRef={button} isOpen onOpenChange={(isOpen) => isOpen || close()} className={styles["popover"] ?? ""}>
      <Menu aria-label={button.current?.textContent ?? ""} autoFocus="first" onClose={close}>
        {options.map((option) => (
          <MenuItem key={option.key} id={option.key} className={styles["option"] ?? ""} onAction={() => onChoose(option.key)}>
            {option.name}
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  );
}
