import { Checkbox as AriaCheckbox, type CheckboxProps as AriaCheckboxProps } from "react-aria-components";
import type { ReactNode } from "react";
import styles from "./Choice.module.css";

export interface CheckboxProps extends Omit<AriaCheckboxProps, "className" | "style" | "children"> {
  children: ReactNode;
}

/** Something that is so or not. */
export function Checkbox({ children, ...props }: CheckboxProps) {
  return (
    <AriaCheckbox {...props} className={styles["checkbox"] ?? ""}>
      <span className={styles["box"]} aria-hidden="true" />
      <span>{children}</span>
    </AriaCheckbox>
  );
}
