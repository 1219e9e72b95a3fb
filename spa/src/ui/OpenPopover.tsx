import type { ReactNode, RefObject } from "react";
import { Dialog, Popover } from "react-aria-components";
import styles from "./Popover.module.css";

interface OpenPopoverProps {
  /** What it belongs to, and where focus goes back to. */
  button: RefObject<HTMLButtonElement | null>;
  label: string;
  close: () => void;
  children: (close: () => void) => ReactNode;
}

/** What floats below the button of a {@link Popover}, as long as it is open. */
export function OpenPopover({ button, label, close, children }: OpenPopoverProps) {
  return (
    <Popover triggerRef={button} isOpen onOpenChange={(isOpen) => isOpen || close()} className={styles["popover"] ?? ""} placement="bottom start">
      <Dialog className={styles["dialog"] ?? ""} aria-label={label}>
        {children(close)}
      </Dialog>
    </Popover>
  );
}
