import { type ReactNode, useId, useState } from "react";
import { Button } from "../../ui/Button";
import styles from "./Contact.module.css";

interface SectionProps {
  title: string;
  /** What can be done with all of it. */
  tools?: ReactNode;
  /** Something to fill in here. */
  form?: {
    /** What the button says that opens it. */
    open: string;
    /** Whether it stands in place of what is shown, not above it. */
    replaces?: boolean;
    fields: (close: () => void) => ReactNode;
  };
  children: ReactNode;
}

/** A part of the page about one thing, which may be changed where it stands. The focus goes back to where it came from. */
export function Section({ title, tools, form, children }: SectionProps) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [wasOpen, setWasOpen] = useState(false);
  return (
    <section className={styles["section"]} aria-labelledby={id}>
      <div className={styles["head"]}>
        <h2 id={id}>{title}</h2>
        {tools}
        {form !== undefined && !isOpen && (
          <Button
            autoFocus={wasOpen}
            onPress={() => {
              setOpen(true);
              setWasOpen(true);
            }}
          >
            {form.open}
          </Button>
        )}
      </div>
      {isOpen && form?.fields(() => setOpen(false))}
      {!(isOpen && form?.replaces === true) && children}
    </section>
  );
}
