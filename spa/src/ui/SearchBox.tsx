import { useEffect, useState } from "react";
import { Button, Input, SearchField } from "react-aria-components";
import { useTranslations } from "use-intl";
import styles from "./SearchBox.module.css";
import { PAUSE } from "./usePaused";

interface SearchBoxProps {
  label: string;
  /** What one can search for. */
  hint: string;
  /** What is searched for now; the address may change it too. */
  asked: string | undefined;
  onAsk: (text: string | undefined) => void;
}

export function SearchBox({ label, hint, asked, onAsk }: SearchBoxProps) {
  const text = useTranslations("app");
  const [typed, setTyped] = useState(asked ?? "");
  const [known, setKnown] = useState(asked);
  if (asked !== known) {
    setKnown(asked);
    setTyped(asked ?? "");
  }
  useEffect(() => {
    const wanted = typed.trim() === "" ? undefined : typed;
    if (wanted === asked) return;
    const timer = setTimeout(() => {
      setKnown(wanted);
      onAsk(wanted);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [typed, asked, onAsk]);
  return (
    <SearchField aria-label={label} value={typed} onChange={setTyped} className={styles["search"] ?? ""}>
      <Input className={styles["input"] ?? ""} placeholder={hint} />
      {typed !== "" && (
        <Button className={styles["clear"] ?? ""} aria-label={text("clearSearch")}>
          <span aria-hidden="true">×</span>
        </Button>
      )}
    </SearchField>
  );
}
