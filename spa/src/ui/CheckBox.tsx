import type { ReactNode } from "react";
import { Checkbox as AriaCheckbox } from "react-aria-components";
import styles from "./CheckBox.module.css";

interface CheckBoxProps {
  children: ReactNode;
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
  isDisabled?: boolean;
  /** Whether the last change is under way: the next does nothing until then, and the focus stays. */
  isPending?: boolean;
}

export function CheckBox({ children, isPending = false, ...props }: CheckBoxProps) {
  return (
    <AriaCheckbox {...props} isReadOnly={isPending} className={styles["checkbox"] ?? ""}>
      <span className={styles["box"]} aria-hidden="true">
        ✓
      </span>
      {children}
    </AriaCheckbox>
  );
}
