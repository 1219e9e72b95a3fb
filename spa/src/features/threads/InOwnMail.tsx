import { useEffect, useState } from "react";
import { useClient } from "urql";
import { useTranslations } from "use-intl";
import type { DraftMailtoQuery } from "../../api/generated/graphql";
import { Button } from "../../ui/Button";
import { tellDone, tellRefused } from "../../ui/Toasts";
import styles from "./Composer.module.css";
import { MAILTO } from "./operations/draft";
import type { Draft } from "./useDraft";

/** The way out: into one's own mail program, as a file, or by copying where it is no e-mail. */
export function InOwnMail({ draft }: { draft: Draft }) {
  const text = useTranslations("threads.compose");
  const { words } = draft;
  const isMail = words.channel === "EMAIL";
  const mail = useMail(draft, isMail);
  if (words.body.trim() === "") return null;
  if (!isMail) {
    return (
      <Button
        look="primary"
        onPress={() =>
          void copied(words.body).then(
            () => tellDone(text("copied")),
            () => tellRefused(text("notCopied")),
          )
        }
      >
        {text("copy")}
      </Button>
    );
  }
  if (mail === undefined) return null;
  const { url, file, complete } = mail;
  return (
    <>
      {complete && (
        <a href={url} className={styles["mail"]}>
          {text("openMail")}
        </a>
      )}
      <a href={file} download className={complete ? styles["file"] : styles["mail"]}>
        {text("file")}
      </a>
    </>
  );
}

/** How a draft gets into a mail program. The address holds the text, so that it is shown for the very words that it holds only. */
function useMail({ id, version, kept }: Draft, isMail: boolean) {
  const client = useClient();
  const [read, setRead] = useState<{ version: number; mail: NonNullable<DraftMailtoQuery["mailto"]> }>();
  useEffect(() => {
    if (kept !== "server" || id === null || version === null || !isMail) return;
    let isWanted = true;
    void client
      .query(MAILTO, { id }, { requestPolicy: "network-only" })
      .toPromise()
      .then(({ data }) => {
        if (isWanted && data?.mailto) setRead({ version, mail: data.mailto });
      });
    return () => {
      isWanted = false;
    };
  }, [client, id, version, kept, isMail]);
  return kept === "server" && read?.version === version ? read?.mail : undefined;
}

/** Browsers have a clipboard for pages that came over a safe connection only. */
async function copied(words: string): Promise<void> {
  await navigator.clipboard.writeText(words);
}
