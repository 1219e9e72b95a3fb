import { useEffect, useState } from "react";
import { Form } from "react-aria-components";
import { useTranslations } from "use-intl";
import { useAddressReason } from "../../api/addressReason";
import type { AddressRefusal } from "../../api/askJson";
import { waysIn } from "../../api/session";
import { useAsk } from "../../api/useAsk";
import { Button } from "../../ui/Button";
import { Part } from "../../ui/Part";
import { Refusals } from "../../ui/Refusals";
import { TextField } from "../../ui/TextField";
import { tellDone } from "../../ui/Toasts";
import styles from "./Settings.module.css";

/** Changes the password, where people come in by passwords at all. */
export function Password() {
  const [isThere, setThere] = useState(false);
  useEffect(() => {
    void waysIn().then(({ passwords }) => setThere(passwords));
  }, []);
  return isThere ? <PasswordForm /> : null;
}

const KNOWN = ["WRONG_PASSWORD", "TOO_SHORT", "TOO_LONG", "NOT_TEXT", "EASY_TO_GUESS", "TOO_MANY_ATTEMPTS"] as const;

function PasswordForm() {
  const text = useTranslations("settings.password");
  const reason = useAddressReason();
  const [current, setCurrent] = useState("");
  const [wanted, setWanted] = useState("");
  const [refused, setRefused] = useState<AddressRefusal>();
  const { ask, isSending } = useAsk();

  async function send() {
    const answer = await ask("POST", "/password", { current, new: wanted });
    setRefused("refused" in answer ? answer.refused : undefined);
    if ("refused" in answer) return;
    setCurrent("");
    setWanted("");
    tellDone(text("done"));
  }

  const known = KNOWN.find((code) => code === refused?.code);
  const sentence = refused && (known === undefined ? reason(refused) : text(`refused.${known}`));
  const isOfNew = known === "TOO_SHORT" || known === "TOO_LONG" || known === "NOT_TEXT" || known === "EASY_TO_GUESS";
  return (
    <Part title={text("title")} lead={text("lead")}>
      <Form
        className={styles["choices"] ?? ""}
        onSubmit={(event) => {
          event.preventDefault();
          if (!isSending) void send();
        }}
      >
        {sentence !== undefined && !isOfNew && known !== "WRONG_PASSWORD" && <Refusals refused={[{ code: refused?.code ?? "", message: sentence }]} />}
        <TextField
          label={text("current")}
          type="password"
          autoComplete="current-password"
          isRequired
          value={current}
          onChange={setCurrent}
          error={known === "WRONG_PASSWORD" ? sentence : undefined}
        />
        <TextField
          label={text("new")}
          type="password"
          autoComplete="new-password"
          isRequired
          description={text("newHelp")}
          value={wanted}
          onChange={setWanted}
          error={isOfNew ? sentence : undefined}
        />
        <div>
          <Button type="submit" isPending={isSending}>{text("change")}</Button>
        </div>
      </Form>
    </Part>
  );
}
