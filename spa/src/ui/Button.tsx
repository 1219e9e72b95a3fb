import type { Ref } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components";
import styles from "./Button.module.css";

export interface ButtonProps extends Omit<AriaButtonProps, "className" | "style"> {
  /** The one thing to do here is primary; what stands beside much else is quiet. */
  look?: "primary" | "usual" | "quiet";
  ref?: Ref<HTMLButtonElement>;
}

export function Button({ look = "usual", isPending = false, ...props }: ButtonProps) {
  const looks = { primary: styles["primary"], quiet: styles["quiet"], usual: "" };
  return <AriaButton {...props} {...(isPending && WAITS)} className={`${styles["button"]} ${looks[look]}`} />;
}

/**
 * A second press does nothing while the first is under way, and the focus stays. React Aria's own way would also announce a
 * sign of progress, of which we have none: what came of it is told when it is done.
 */
const WAITS = { "aria-disabled": true, type: "button", onPress: () => undefined } as const;
