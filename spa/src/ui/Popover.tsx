import { type ReactNode, useRef, useState } from "react";
import { Button } from "./Button";
import { later } from "./later";

// As with a menu: what floats is heavy, and comes when somebody is about to open it.
const OpenPopover = later(() => import("./OpenPopover").then((file) => file.OpenPopover), null);

interface PopoverProps {
  /** What the button says that opens it. */
  name: string;
  label?: string;
  children: (close: () => void) => ReactNode;
}

/** A button with something to choose from below it; the page behind it can still be seen. */
export function Popover({ name, label = name, children }: PopoverProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button ref={button} aria-haspopup="dialog" aria-expanded={isOpen} onHoverStart={OpenPopover.preload} onPress={() => setOpen(true)}>
        {name}
        <span aria-hidden="true">▾</span>
      </Button>
      {isOpen && (
        <OpenPopover button={button} label={label} close={() => setOpen(false)}>
          {children}
        </OpenPopover>
      )}
    </>
  );
}
