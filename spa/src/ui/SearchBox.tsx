import { useEffect, useState } from "react";
import { Button, Input, SearchField } from "react-aria-components";
import { useTranslations } from "use-intl";
import styles from "./SearchBox.module.css";
import { askedFor, beginning, heard, isAskedFor, wantedBy } from "./typing";
import { PAUSE } from "./usePaused";

interface SearchBoxProps {
  label: string;
  /** What one can search for. */
  hint: string;
  /** What is searched for now; the address may change it too. */
  asked: string | undefined;
  onAsk: (text: string | undefined) => void;
}

/** Looks for what is typed, and shows what the address says that is looked for. */
export function SearchBox({ label, hint, asked, onAsk }: SearchBoxProps) {
  const text = useTranslations("app");
  const [before, setTyping] = useState(() => beginning(asked));
  const typing = heard(before, asked);
  if (typing !== before) setTyping(typing);
  const { typed } = typing;
  const isAsked = isAskedFor(typing);
  useEffect(() => {
    if (isAsked) return;
    const wanted = wantedBy(typed);
    const timer = setTimeout(() => {
      setTyping((now) => askedFor(now, wanted));
      onAsk(wanted);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [typed, isAsked, onAsk]);
  return (
    <SearchField aria-label={label} value={typed} onChange={(words) => setTyping((now) => ({ ...now, typed: words }))} className={styles["search"] ?? ""}>
      <Input className={styles["input"] ?? ""} placeholder={hint} />
      {typed !== "" && (
        <Button className={styles["clear"] ?? ""} aria-label={text("clearSearch")}>
          <span aria-hidden="true">×</span>
        </Button>
      )}
    </SearchField>
  );
}
