import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { Notice } from "../../ui/Notice";
import { tellRefused } from "../../ui/Toasts";
import styles from "./People.module.css";
import { type Invitation, type Invited, asCsv } from "./invitations";

export interface Invitations {
  /** Those that were just made; they are not shown a second time. */
  links: readonly Invitation[] | undefined;
  isMaking: boolean;
  make: (ask: () => Promise<Invited>) => Promise<void>;
  close: () => void;
}

/** Makes links and holds them until they are handed on. */
export function useInvitations(made: () => void): Invitations {
  const text = useTranslations("people.invitations");
  const app = useTranslations("app");
  const [links, setLinks] = useState<readonly Invitation[]>();
  const [isMaking, setMaking] = useState(false);

  async function make(ask: () => Promise<Invited>) {
    setMaking(true);
    const invited = await ask();
    setMaking(false);
    if ("links" in invited) {
      setLinks(invited.links);
      made();
    } else if (invited.refused === "PASSWORDS_OFF") tellRefused(text("passwordsOff"));
    else tellRefused(invited.refused === "NOT_SENT" ? app("notSent") : app("refusedByServer"));
  }

  return { links, isMaking, make, close: () => setLinks(undefined) };
}

/** The links to hand on. The server sends none itself, and keeps only a hash of each. */
export function InvitationLinks({ invitations: { links, close } }: { invitations: Invitations }) {
  const text = useTranslations("people.invitations");
  const app = useTranslations("app");
  return (
    <Dialog title={text("title", { count: links?.length ?? 0 })} isOpen={links !== undefined} onOpenChange={close} isDismissable={false}>
      {links !== undefined && (
        <>
          {links.length === 0 ? <p>{text("nobody")}</p> : <Notice look="warning">{text("care")}</Notice>}
          <ul className={styles["links"]}>
            {links.map((link) => (
              <OneLink key={link.email} link={link} />
            ))}
          </ul>
          <div className={styles["end"]}>
            {links.length > 1 && <Button onPress={() => saveAs("invitations.csv", asCsv(links))}>{text("download")}</Button>}
            <Button look="primary" onPress={close}>
              {app("close")}
            </Button>
          </div>
        </>
      )}
    </Dialog>
  );
}

function OneLink({ link }: { link: Invitation }) {
  const text = useTranslations("people.invitations");
  const format = useFormatter();
  const [isCopied, setCopied] = useState(false);
  return (
    <li className={styles["link"]}>
      <div>
        <strong>{link.email}</strong>
        <div className={styles["address"]}>{link.url}</div>
        <div className={styles["soft"]}>{text("until", { until: format.dateTime(new Date(link.expiresAt), { dateStyle: "medium", timeStyle: "short" }) })}</div>
      </div>
      <Button
        aria-label={text("copyOf", { email: link.email })}
        onPress={() => void navigator.clipboard.writeText(link.url).then(() => setCopied(true), () => tellRefused(text("notCopied")))}
      >
        {text(isCopied ? "copied" : "copy")}
      </Button>
    </li>
  );
}

function saveAs(name: string, content: string) {
  const address = URL.createObjectURL(new Blob([content], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
