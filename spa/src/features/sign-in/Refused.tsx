import { useTranslations } from "use-intl";
import type { SignInRefused } from "../../api/session";
import styles from "./SignIn.module.css";

/** Why the server did not let somebody in, and what to do. */
export function Refused({ refused }: { refused: SignInRefused }) {
  const text = useTranslations("signIn.refused");
  return <p className={styles["refused"]}>{sentence()}</p>;

  function sentence() {
    switch (refused.code) {
      case "SIGN_IN_REFUSED":
        return text("SIGN_IN_REFUSED");
      case "TOO_MANY_ATTEMPTS":
        return text("TOO_MANY_ATTEMPTS", { seconds: refused.retryAfterSeconds ?? 60 });
      case "BUSY":
      case "TLS_NEEDED":
      case "OFFLINE":
      case "NO_COOKIE":
        return text(refused.code);
      default:
        return text("other");
    }
  }
}
