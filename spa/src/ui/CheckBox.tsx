import type { ReactNode } from "react";
import { Checkbox as AriaCheckbox } from "react-aria-components";
import styles from "./CheckBox.module.css";

interface CheckBoxProps {
  children: ReactNode;
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
  isDisabled?: boolean;
}

export function CheckBox({ children, ...props }: CheckBoxProps) {
  return (
    <AriaCheckbox {...props} className={styles["checkbox"] ?? ""}>
      <span className={styles["box"]} aria-hidden="true">
        ✓
      </span>
      {children}
    </AriaCheckbox>
  );
}
