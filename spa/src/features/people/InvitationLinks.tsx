import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { useAddressReason } from "../../api/addressReason";
import type { AddressRefusal } from "../../api/askJson";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { Notice } from "../../ui/Notice";
import { Refusals } from "../../ui/Refusals";
import { tellRefused } from "../../ui/Toasts";
import styles from "./People.module.css";
import { type Invitation, type Invited, asCsv } from "./invitations";

export interface Invitations {
  /** Those that were just made; they are not shown a second time. */
  made: Invited | undefined;
  isMaking: boolean;
  make: (ask: () => Promise<Invited>) => Promise<void>;
  close: () => void;
}

/** Makes links and holds them until they are handed on. */
export function useInvitations(onMade: () => void): Invitations {
  const reason = useReason();
  const [made, setMade] = useState<Invited>();
  const [isMaking, setMaking] = useState(false);

  async function make(ask: () => Promise<Invited>) {
    setMaking(true);
    const invited = await ask();
    setMaking(false);
    const { links, refused } = invited;
    if (refused !== undefined && links.length === 0) return tellRefused(reason(refused));
    setMade(invited);
    onMade();
  }

  return { made, isMaking, make, close: () => setMade(undefined) };
}

function useReason(): (refused: AddressRefusal) => string {
  const text = useTranslations("people.invitations");
  const reason = useAddressReason();
  return (refused) => (refused.code === "PASSWORDS_OFF" ? text("passwordsOff") : reason(refused));
}

/** The links to hand on. The server sends none itself, and keeps only a hash of each. */
export function InvitationLinks({ invitations: { made, close } }: { invitations: Invitations }) {
  return made === undefined ? null : <Made made={made} close={close} />;
}

function Made({ made: { links, refused }, close }: { made: Invited; close: () => void }) {
  const text = useTranslations("people.invitations");
  const app = useTranslations("app");
  const reason = useReason();
  const [isTaken, setTaken] = useState(links.length === 0);
  const [isAsking, setAsking] = useState(false);
  const take = () => setTaken(true);
  const isLost = isAsking && !isTaken;
  return (
    <Dialog title={text("title", { count: links.length })} isOpen onOpenChange={close} isDismissable={false}>
      {refused !== undefined && <Refusals refused={[{ code: refused.code, message: `${text("notAll")} ${reason(refused)}` }]} />}
      {links.length === 0 ? <p>{text("nobody")}</p> : <Notice look="warning">{text("care")}</Notice>}
      <ul className={styles["links"]} onCopy={take}>
        {links.map((link) => (
          <OneLink key={link.email} link={link} copied={take} />
        ))}
      </ul>
      {isLost && (
        <Notice look="refused" isAlert>
          {text("notTaken")}
        </Notice>
      )}
      <div className={styles["end"]}>
        {links.length > 1 && (
          <Button
            onPress={() => {
              saveAs("invitations.csv", asCsv(links));
              take();
            }}
          >
            {text("download")}
          </Button>
        )}
        <Button look="primary" onPress={() => (isTaken || isAsking ? close() : setAsking(true))}>
          {isLost ? text("closeLost") : app("close")}
        </Button>
      </div>
    </Dialog>
  );
}

function OneLink({ link, copied }: { link: Invitation; copied: () => void }) {
  const text = useTranslations("people.invitations");
  const format = useFormatter();
  const [isCopied, setCopied] = useState(false);
  return (
    <li className={styles["link"]}>
      <div>
        <strong>{link.email}</strong>
        <div className={styles["address"]}>{link.url}</div>
        <div className="soft">{text("until", { until: format.dateTime(new Date(link.expiresAt), { dateStyle: "medium", timeStyle: "short" }) })}</div>
      </div>
      <Button
        aria-label={text("copyOf", { email: link.email })}
        onPress={() => {
          const told = () => {
            setCopied(true);
            copied();
          };
          void navigator.clipboard.writeText(link.url).then(told, () => tellRefused(text("notCopied")));
        }}
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
