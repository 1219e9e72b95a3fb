import { useState } from "react";
import { Form } from "react-aria-components";
import { useTranslations } from "use-intl";
import { type SignInRefused, signIn } from "../../api/session";
import { Button } from "../../ui/Button";
import { TextField } from "../../ui/TextField";
import { Refused } from "./Refused";
import styles from "./SignIn.module.css";

interface PasswordFormProps {
  signedIn: () => Promise<boolean>;
  /** Whose password it is, where that is known. */
  email?: string;
  /** Whether it is the first way in here, with the cursor in it. */
  isFirst: boolean;
}

export function PasswordForm({ signedIn, email, isFirst }: PasswordFormProps) {
  const text = useTranslations("signIn");
  const [refused, setRefused] = useState<SignInRefused>();
  const [isSending, setSending] = useState(false);

  async function send(given: FormData) {
    setSending(true);
    const institution = read(given, "institution") || undefined;
    setRefused(await signIn({ email: read(given, "email"), password: read(given, "password"), institution }, signedIn));
    setSending(false);
  }

  return (
    <Form
      className={styles["form"] ?? ""}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isSending) void send(new FormData(event.currentTarget));
      }}
    >
      <div role="alert">{refused !== undefined && <Refused refused={refused} />}</div>
      <TextField
        label={text("email")}
        name="email"
        type="email"
        autoComplete="username"
        defaultValue={email ?? ""}
        isRequired
        autoFocus={isFirst && email === undefined}
      />
      <TextField
        label={text("password")}
        name="password"
        type="password"
        autoComplete="current-password"
        isRequired
        autoFocus={isFirst && email !== undefined}
      />
      <TextField label={text("institution")} name="institution" description={text("institutionHelp")} autoComplete="organization" />
      <Button look={isFirst ? "primary" : "usual"} type="submit" isPending={isSending}>
        {text("submit")}
      </Button>
    </Form>
  );
}

function read(given: FormData, name: string): string {
  const value = given.get(name);
  return typeof value === "string" ? value : "";
}
