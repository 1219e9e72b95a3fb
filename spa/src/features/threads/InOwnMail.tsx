import { useEffect } from "react";
import { useQuery } from "urql";
import { useTranslations } from "use-intl";
import { Button } from "../../ui/Button";
import { tellDone, tellRefused } from "../../ui/Toasts";
import styles from "./Composer.module.css";
import { MAILTO } from "./operations";
import type { Draft } from "./useDraft";

/** The way out: into one's own mail program, as a file, or by copying where it is no e-mail. */
export function InOwnMail({ draft }: { draft: Draft }) {
  const text = useTranslations("threads.compose");
  const { id, kept, words } = draft;
  const isMail = words.channel === "EMAIL";
  const [{ data }, again] = useQuery({
    query: MAILTO,
    variables: { id: id ?? "" },
    pause: id === null || !isMail,
    requestPolicy: "network-only",
  });
  // The address holds the text, so that each version has another.
  useEffect(() => {
    if (kept === "server" && id !== null && isMail) again();
  }, [again, id, isMail, kept]);
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
  if (kept !== "server" || !data?.mailto) return null;
  const { url, file, complete } = data.mailto;
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

/** Browsers have a clipboard for pages that came over a safe connection only. */
async function copied(words: string): Promise<void> {
  await navigator.clipboard.writeText(words);
}
