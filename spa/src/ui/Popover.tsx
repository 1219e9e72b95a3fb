import type { ReactNode } from "react";
import { Dialog, DialogTrigger, Popover as AriaPopover } from "react-aria-components";
import { Button } from "./Button";
import styles from "./Popover.module.css";

interface PopoverProps {
  /** What the button says that opens it. */
  name: string;
  label?: string;
  children: (close: () => void) => ReactNode;
}

/** A button with something to choose from below it; the page behind it can still be seen. */
export function Popover({ name, label = name, children }: PopoverProps) {
  return (
    <DialogTrigger>
      <Button>
        {name}
        <span aria-hidden="true">▾</span>
      </Button>
      <AriaPopover className={styles["popover"] ?? ""} placement="bottom start">
        <Dialog className={styles["dialog"] ?? ""} aria-label={label}>
          {({ close }) => children(close)}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  );
}
