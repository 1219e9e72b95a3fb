import type { ReactNode } from "react";
import { Form } from "react-aria-components";
import { useTranslations } from "use-intl";
import type { Refusal } from "../../api/refusals";
import { Button } from "../../ui/Button";
import { Refusals } from "../../ui/Refusals";
import styles from "./Contact.module.css";

interface FillInProps {
  /** What the button says that sends it; to save unless told. */
  submit?: string;
  send: () => Promise<void>;
  isSending: boolean;
  close: () => void;
  /** Why it was refused, beside what the fields say. */
  refused: readonly Refusal[];
  children: ReactNode;
}

/** Fields to fill in, and what to do with them. */
export function FillIn({ submit, send, isSending, close, refused, children }: FillInProps) {
  const app = useTranslations("app");
  return (
    <Form
      className={styles["form"] ?? ""}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {children}
      <Refusals refused={refused} />
      <div className={styles["end"]}>
        <Button onPress={close}>{app("cancel")}</Button>
        <Button look="primary" type="submit" isPending={isSending}>
          {submit ?? app("save")}
        </Button>
      </div>
    </Form>
  );
}
