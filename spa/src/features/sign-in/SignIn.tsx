import { useEffect, useState } from "react";
import { Form } from "react-aria-components";
import { useTranslations } from "use-intl";
import { type SignInRefused, type WaysIn, signIn, waysIn } from "../../api/session";
import { Button } from "../../ui/Button";
import { TextField } from "../../ui/TextField";
import { DemoAccounts } from "./DemoAccounts";
import { Refused } from "./Refused";
import styles from "./SignIn.module.css";

/** Where somebody comes in; what they wanted to see is in the address and stays there. */
export function SignIn({ signedIn }: { signedIn: () => void }) {
  const text = useTranslations("signIn");
  const [ways, setWays] = useState<WaysIn>();
  useEffect(() => {
    void waysIn().then((found) => {
      if (found.isSignedIn) signedIn();
      else setWays(found);
    });
  }, [signedIn]);
  return (
    <main className={styles["page"]}>
      <div className={styles["card"]}>
        <header>
          <h1>{text("title")}</h1>
          <p className={styles["lead"]}>{text("lead")}</p>
        </header>
        {ways?.provider !== undefined && <ProviderLink address={ways.provider} />}
        {ways?.demo !== undefined && <DemoAccounts password={ways.demo.password} accounts={ways.demo.accounts} signedIn={signedIn} />}
        {ways?.passwords === true && <PasswordForm signedIn={signedIn} />}
      </div>
    </main>
  );
}

function ProviderLink({ address }: { address: string }) {
  const text = useTranslations("signIn");
  const back = location.pathname + location.search;
  return <a href={`${address}?return=${encodeURIComponent(back)}`}>{text("provider")}</a>;
}

function PasswordForm({ signedIn }: { signedIn: () => void }) {
  const text = useTranslations("signIn");
  const [refused, setRefused] = useState<SignInRefused>();
  const [isSending, setSending] = useState(false);

  async function send(given: FormData) {
    setSending(true);
    const answer = await signIn(read(given, "email"), read(given, "password"), read(given, "institution") || undefined).catch(
      (): SignInRefused => ({ code: "OFFLINE", retryAfterSeconds: undefined }),
    );
    setSending(false);
    setRefused(answer);
    if (answer === undefined) signedIn();
  }

  return (
    <Form
      className={styles["form"] ?? ""}
      onSubmit={(event) => {
        event.preventDefault();
        void send(new FormData(event.currentTarget));
      }}
    >
      <div role="alert">{refused !== undefined && <Refused refused={refused} />}</div>
      <TextField label={text("email")} name="email" type="email" autoComplete="username" isRequired autoFocus />
      <TextField label={text("password")} name="password" type="password" autoComplete="current-password" isRequired />
      <TextField label={text("institution")} name="institution" description={text("institutionHelp")} autoComplete="organization" />
      <Button look="primary" type="submit" isPending={isSending}>
        {text("submit")}
      </Button>
    </Form>
  );
}

function read(given: FormData, name: string): string {
  const value = given.get(name);
  return typeof value === "string" ? value : "";
}
