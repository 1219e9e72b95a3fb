import { useState } from "react";
import { useTranslations } from "use-intl";
import { type DemoAccount, type SignInRefused, signIn } from "../../api/session";
import { Button } from "../../ui/Button";
import { Refused } from "./Refused";
import styles from "./SignIn.module.css";

interface DemoAccountsProps {
  password: string;
  accounts: readonly DemoAccount[];
  signedIn: () => Promise<boolean>;
}

/** What a demonstration offers to somebody who sees Throughline for the first time: to look through the eyes of one of these. */
export function DemoAccounts({ password, accounts, signedIn }: DemoAccountsProps) {
  const text = useTranslations("signIn.demo");
  const [refused, setRefused] = useState<SignInRefused>();
  const [isSending, setSending] = useState(false);

  async function enter(email: string) {
    setSending(true);
    setRefused(await signIn({ email, password }, signedIn));
    setSending(false);
  }

  return (
    <section className={styles["demo"]} aria-labelledby="demo">
      <h2 id="demo">{text("title")}</h2>
      <p>{text("lead")}</p>
      <div role="alert">{refused !== undefined && <Refused refused={refused} />}</div>
      <ul className={styles["accounts"]}>
        {accounts.map((account, index) => (
          <li key={account.email}>
            <Button look={index === 0 ? "primary" : "usual"} isPending={isSending} onPress={() => void enter(account.email)} aria-describedby={`shows-${account.email}`}>
              {account.name}
            </Button>
            <p id={`shows-${account.email}`} className="soft">
              {shows(account)}
            </p>
          </li>
        ))}
      </ul>
      <p className="soft">{text("password", { password })}</p>
    </section>
  );

  /** What we know of the demonstration's people we say in the reader's language. */
  function shows({ email, shows: inEnglish }: DemoAccount): string {
    const found = KNOWN.find((known) => email.startsWith(`${known}@`));
    return found === undefined ? inEnglish : text(`shows.${found}`);
  }
}

const KNOWN = ["amara", "ben", "advisor", "admin", "minh"] as const;
