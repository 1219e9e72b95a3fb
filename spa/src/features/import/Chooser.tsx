import { useState } from "react";
import { DropZone, FileTrigger } from "react-aria-components";
import { useTranslations } from "use-intl";
import type { ImportKind } from "../../api/generated/graphql";
import { Button } from "../../ui/Button";
import { Empty } from "../../ui/Page";
import { Refusals } from "../../ui/Refusals";
import { Select } from "../../ui/Select";
import styles from "./Import.module.css";
import { ProgressLine } from "./ProgressLine";
import type { NotTaken } from "./upload";
import { useUpload } from "./useUpload";

/** Where a file is dropped or chosen. */
export function Chooser({ kinds }: { kinds: readonly ImportKind[] }) {
  const text = useTranslations("imports");
  const [kind, setKind] = useState(kinds[0]);
  const { send, stop, share, refused } = useUpload();
  if (kind === undefined) return <Empty>{text("nobody")}</Empty>;
  return (
    <div className={styles["chooser"]}>
      {kinds.length > 1 && (
        <Select label={text("kind")} options={kinds.map((key) => ({ key, name: text(`kinds.${key}`) }))} chosen={kind} onChoose={setKind} />
      )}
      <p className="soft">{text(`kindHelp.${kind}`)}</p>
      <Refused refused={refused} />
      {share === undefined ? (
        <DropZone
          aria-label={text("place")}
          className={styles["drop"] ?? ""}
          onDrop={({ items }) => {
            const item = items.find((each) => each.kind === "file");
            if (item !== undefined) void item.getFile().then((file) => send(kind, file));
          }}
        >
          <p>{text("drop")}</p>
          <FileTrigger
            onSelect={(files) => {
              const file = files?.[0];
              if (file !== undefined) send(kind, file);
            }}
          >
            <Button look="primary">{text("choose")}</Button>
          </FileTrigger>
          <p className="soft">{text("formats")}</p>
        </DropZone>
      ) : (
        <div className={styles["drop"]}>
          <ProgressLine label={text("sending")} percent={Math.round(share * 100)} />
          <Button onPress={stop}>{text("stop")}</Button>
        </div>
      )}
      {kind === "ADDRESS_BOOK" && (
        <details>
          <summary>{text("linkedIn.title")}</summary>
          <ol className={styles["steps"]}>
            <li>{text("linkedIn.first")}</li>
            <li>{text("linkedIn.second")}</li>
            <li>{text("linkedIn.third")}</li>
          </ol>
        </details>
      )}
    </div>
  );
}

/** Why a file was not taken. */
export function Refused({ refused }: { refused: NotTaken | undefined }) {
  const text = useTranslations("imports.notTaken");
  if (refused === undefined) return null;
  return <Refusals refused={[{ code: refused.code, message: sentence(refused) }]} />;

  function sentence({ code, message }: NotTaken): string {
    switch (code) {
      case "OFFLINE":
      case "TOO_LARGE":
      case "BUSY":
      case "QUOTA_USED_UP":
      case "UNAUTHENTICATED":
        return text(code);
      default:
        return message ?? text("other");
    }
  }
}
