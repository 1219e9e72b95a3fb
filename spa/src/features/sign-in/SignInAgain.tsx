import { useEffect, useState } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useTranslations } from "use-intl";
import { type WaysIn, waysIn } from "../../api/session";
import { PasswordForm } from "./PasswordForm";
import styles from "./SignIn.module.css";
import { providerAddress } from "./provider";

interface SignInAgainProps {
  /** Who it was. */
  email: string;
  signedIn: () => Promise<boolean>;
}

/** Over all that there is, dialogs too, until somebody is signed in again; below it everything stays as it was. */
export function SignInAgain({ email, signedIn }: SignInAgainProps) {
  const text = useTranslations("signIn");
  const [ways, setWays] = useState<WaysIn>();
  useEffect(() => {
    void waysIn().then(setWays);
  }, []);
  if (ways === undefined) return null;
  return (
    <ModalOverlay isOpen isDismissable={false} isKeyboardDismissDisabled className={styles["again"] ?? ""}>
      <Modal className={styles["card"] ?? ""}>
        <Dialog className={styles["ways"] ?? ""}>
          <header className={styles["header"]}>
            <Heading slot="title" level={1}>
              {text("again.title")}
            </Heading>
            <p className={styles["lead"]}>{text("again.lead")}</p>
          </header>
          {ways.provider !== undefined && (
            // In a tab of its own, for this one would lose what was typed; it hears when that one is signed in.
            <a className={styles["provider"]} href={providerAddress(ways.provider, location)} target="_blank" rel="noreferrer">
              {text("again.provider")}
            </a>
          )}
          {ways.passwords && <PasswordForm signedIn={signedIn} email={email} isFirst={ways.provider === undefined} />}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
