import { useTranslations } from "use-intl";
import { Button } from "./Button";
import styles from "./Theirs.module.css";

/** What somebody else has set meanwhile, beside what is written here. */
export function Theirs({ value, take }: { value: string | undefined; take: () => void }) {
  const text = useTranslations("app");
  if (value === undefined) return null;
  return (
    <p className={styles["theirs"]}>
      {text("theirs", { value })}
      <Button onPress={take}>{text("takeTheirs")}</Button>
    </p>
  );
}
