import { type ReactNode, useState } from "react";
import { Button } from "../../ui/Button";
import styles from "./Thread.module.css";

interface MoreProps {
  /** What the button says that opens it. */
  name: string;
  /** Whether it is open from the start, where there is nothing yet. */
  isOpen?: boolean;
  children: (close: () => void) => ReactNode;
}

/** A form that opens where it is wanted; once it is done, the focus is at its button again. */
export function More({ name, isOpen: wasOpen = false, children }: MoreProps) {
  const [isOpen, setOpen] = useState(wasOpen);
  const [wasUsed, setUsed] = useState(false);
  const close = () => {
    setOpen(false);
    setUsed(true);
  };
  if (isOpen) return <div className={styles["opened"]}>{children(close)}</div>;
  return (
    <div>
      <Button autoFocus={wasUsed} onPress={() => setOpen(true)}>
        {name}
      </Button>
    </div>
  );
}
