import { useState } from "react";
import { Form } from "react-aria-components";
import { useTranslations } from "use-intl";
import { forgetAccount } from "../../api/forgetAccount";
import { forgetWhoIsHere, noteKnownHere } from "../../api/session";
import { useChange } from "../../api/useChange";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { Part } from "../../ui/Part";
import { Refusals } from "../../ui/Refusals";
import { TextField } from "../../ui/TextField";
import styles from "./Settings.module.css";
import { ERASE, type Seeker, type Viewer } from "./operations";

interface ErasureProps {
  viewer: Viewer;
  seeker: Seeker;
}

/** Everything of a seeker goes, at once and for good. */
export function Erasure({ viewer, seeker }: ErasureProps) {
  const text = useTranslations("settings.erasure");
  const [isAsking, setAsking] = useState(false);
  return (
    <Part title={text("title")} lead={text("lead")}>
      <div>
        <Button onPress={() => setAsking(true)}>{text("open")}</Button>
      </div>
      <Dialog title={text("ask")} isOpen={isAsking} onOpenChange={setAsking} isDismissable={false}>
        <EraseForm viewer={viewer} seeker={seeker} close={() => setAsking(false)} />
      </Dialog>
    </Part>
  );
}

function EraseForm({ viewer, seeker, close }: ErasureProps & { close: () => void }) {
  const text = useTranslations("settings.erasure");
  const app = useTranslations("app");
  const erase = useChange(ERASE);
  const [typed, setTyped] = useState("");
  const hasOtherRoles = viewer.roles.some((role) => role !== "SEEKER");
  const isSure = typed.trim().toLowerCase() === viewer.email.toLowerCase();

  async function eraseAll() {
    const answer = await erase.change({ id: seeker.id, email: typed.trim() });
    if (!("done" in answer)) return;
    forgetAccount(localStorage, viewer.id);
    // Nothing that was read may stay on the page.
    if (hasOtherRoles) forgetWhoIsHere();
    else noteKnownHere(undefined);
    location.assign("/");
  }

  return (
    <Form
      className={styles["form"] ?? ""}
      onSubmit={(event) => {
        event.preventDefault();
        if (isSure && !erase.isSending) void eraseAll();
      }}
    >
      <p>{text("goes")}</p>
      <ul className={styles["points"]}>
        <li>{text("network")}</li>
        <li>{text("texts")}</li>
        <li>{text("files")}</li>
        <li>{text(hasOtherRoles ? "accountStays" : "account")}</li>
      </ul>
      <p>{text("stays")}</p>
      <p className={styles["warning"]}>{text("forGood")}</p>
      <Refusals refused={erase.refused} />
      <TextField label={text("type", { email: viewer.email })} value={typed} onChange={setTyped} type="email" autoComplete="off" autoFocus />
      <div className={styles["buttons"]}>
        <Button onPress={close}>{app("cancel")}</Button>
        <Button type="submit" isPending={erase.isSending} isDisabled={!isSure}>
          {text("do")}
        </Button>
      </div>
    </Form>
  );
}
