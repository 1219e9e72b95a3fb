import { type ReactNode, useRef, useState } from "react";
import { Button, type ButtonProps } from "./Button";
import type { Option } from "./Select";
import { later } from "./later";

// What floats and lists is heavy, and a page can be read without it: it comes when somebody is about to open one.
const OpenMenu = later(() => import("./OpenMenu").then((file) => file.OpenMenu), null);

interface ChoiceMenuProps<Key extends string> {
  /** What stands on the button. */
  children: ReactNode;
  label?: string;
  look?: ButtonProps["look"];
  options: readonly Option<Key>[];
  onChoose: (key: Key) => void;
}

/** A button that asks which of several ways is meant. */
export function ChoiceMenu<Key extends string>({ children, label, look = "usual", options, onChoose }: ChoiceMenuProps<Key>) {
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        ref={button}
        look={look}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onHoverStart={OpenMenu.preload}
        onPress={() => setOpen(true)}
        onKeyDown={({ key }) => {
          if (key === "ArrowDown" || key === "ArrowUp") setOpen(true);
        }}
        {...(label === undefined ? {} : { "aria-label": label })}
      >
        {children}
      </Button>
      {isOpen && (
        <OpenMenu
          button={button}
          options={options}
          onChoose={(chosen) => {
            const found = options.find(({ key }) => key === chosen);
            if (found !== undefined) onChoose(found.key);
          }}
          close={() => setOpen(false)}
        />
      )}
    </>
  );
}
