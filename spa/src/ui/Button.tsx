import type { Ref } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components";
import styles from "./Button.module.css";

export interface ButtonProps extends Omit<AriaButtonProps, "className" | "style"> {
  /** The one thing to do here is primary; what stands beside much else is quiet. */
  look?: "primary" | "usual" | "quiet";
  ref?: Ref<HTMLButtonElement>;
}

export function Button({ look = "usual", ...props }: ButtonProps) {
  const looks = { primary: styles["primary"], quiet: styles["quiet"], usual: "" };
  return <AriaButton {...props} className={`${styles["button"]} ${looks[look]}`} />;
}
