import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../../ui/Button";
import { TextField } from "../../ui/TextField";
import styles from "./Settings.module.css";

interface OnceShownProps {
  label: string;
  secret: string;
  done: () => void;
}

/** A secret that is shown this once: to be copied, then gone. */
export function OnceShown({ label, secret, done }: OnceShownProps) {
  const text = useTranslations("settings.once");
  const [isCopied, setCopied] = useState(false);
  return (
    <div className={styles["once"]}>
      <TextField label={label} description={text("help")} value={secret} isReadOnly autoFocus onFocus={(event) => (event.target as HTMLInputElement).select()} />
      <div className={styles["buttons"]}>
        <Button
          look="primary"
          onPress={() => {
            void navigator.clipboard.writeText(secret).then(() => setCopied(true));
          }}
        >
          {text("copy")}
        </Button>
        <Button onPress={done}>{text("done")}</Button>
        <span role="status">{isCopied && text("copied")}</span>
      </div>
    </div>
  );
}
