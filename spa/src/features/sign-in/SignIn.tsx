import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { type WaysIn, waysIn } from "../../api/session";
import { DemoAccounts } from "./DemoAccounts";
import { PasswordForm } from "./PasswordForm";
import styles from "./SignIn.module.css";
import { providerAddress } from "./provider";

interface SignInProps {
  /** Opens the session that the browser has now, and says whether the server knows it. */
  signedIn: () => Promise<boolean>;
}

/** Where somebody comes in; what they wanted to see is in the address and stays there. */
export function SignIn({ signedIn }: SignInProps) {
  const text = useTranslations("signIn");
  const app = useTranslations("app");
  const [ways, setWays] = useState<WaysIn>();
  useEffect(() => {
    document.title = `${text("title")} · ${app("name")}`;
  }, [text, app]);
  useEffect(() => {
    void waysIn().then(async (found) => {
      const isIn = found.isSignedIn && (await signedIn().catch(() => false));
      if (!isIn) setWays(found);
    });
  }, [signedIn]);
  // The page comes at once with all ways in: one that moves under the pointer is worse than one that takes a moment.
  if (ways === undefined) return null;
  const { demo, provider, passwords } = ways;
  return (
    <main className={styles["page"]}>
      <div className={`${styles["card"]} ${demo === undefined ? "" : styles["wide"]}`}>
        <header className={styles["header"]}>
          <p className={styles["name"]}>{app("name")}</p>
          <h1>{text("title")}</h1>
          <p className={styles["lead"]}>{text("lead")}</p>
        </header>
        {demo !== undefined && <DemoAccounts password={demo.password} accounts={demo.accounts} signedIn={signedIn} />}
        <div className={styles["ways"]}>
          {demo !== undefined && <h2>{text("own")}</h2>}
          {provider !== undefined && (
            <a className={styles["provider"]} href={providerAddress(provider, location)}>
              {text("provider")}
            </a>
          )}
          {passwords && <PasswordForm signedIn={signedIn} isFirst={demo === undefined && provider === undefined} />}
        </div>
      </div>
    </main>
  );
}
