import { useState } from "react";
import { Form } from "react-aria-components";
import { useTranslations } from "use-intl";
import { isMeanwhile } from "../../api/meanwhile";
import { type Refusal, errorAt, errorsBeside } from "../../api/refusals";
import { useChange } from "../../api/useChange";
import { useDraft } from "../../api/useDraft";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { Refusals } from "../../ui/Refusals";
import { Select } from "../../ui/Select";
import { TextField } from "../../ui/TextField";
import { Theirs } from "../../ui/Theirs";
import { tellDone } from "../../ui/Toasts";
import styles from "./Insights.module.css";
import { type Insight, REWORD, SHARE } from "./operations";
import { ROLES, SECTORS } from "./sources";

interface ShareDialogProps {
  insight: Insight;
  close: () => void;
  changed: (id: string, change: Partial<Insight>) => void;
  readAgain: () => void;
}

/** Lets others learn from an insight, without who said it (C9); words that would tell can be mended here. */
export function ShareDialog({ insight, close, changed, readAgain }: ShareDialogProps) {
  const text = useTranslations("insights.sharingDialog");
  return (
    <Dialog title={text("title")} isOpen onOpenChange={(isOpen) => !isOpen && close()} isDismissable={false}>
      <ShareForm insight={insight} close={close} changed={changed} readAgain={readAgain} />
    </Dialog>
  );
}

function ShareForm({ insight, close, changed, readAgain }: ShareDialogProps) {
  const text = useTranslations("insights.sharingDialog");
  const roles = useTranslations("insights.roles");
  const sectors = useTranslations("insights.sectors");
  const tells = useTranslations("insights.tells");
  const app = useTranslations("app");
  const reword = useChange(REWORD);
  const share = useChange(SHARE);
  const { shown, theirs, write, settle } = useDraft({ insight: insight.insight, role: insight.sourceRole, sector: insight.sourceSector });
  const { role, sector } = shown;
  const [isLacking, setLacking] = useState(false);

  async function send() {
    setLacking(role === null || sector === null);
    const version = await worded();
    if (version === undefined || role === null || sector === null) return;
    const answer = await share.change({ id: insight.id, ifVersion: version, sourceRole: role, sourceSector: sector });
    if ("refused" in answer) return lookAgain(answer.refused);
    const { insight: after, disclosures } = answer.done;
    if (after === null) return;
    changed(insight.id, after);
    tellDone([text(after.shown ? "doneShown" : "doneWaits"), ...disclosures.map(({ kind, words }) => tells(kind, { words }))].join(" "));
    close();
  }

  /** The version whose words are those that stand here; undefined when they were refused. */
  async function worded(): Promise<number | undefined> {
    const words = shown.insight.trim();
    if (words === insight.insight) return insight.version;
    const answer = await reword.change({ id: insight.id, ifVersion: insight.version, insight: words });
    if ("refused" in answer) return lookAgain(answer.refused);
    const now = answer.done.insight;
    if (now !== null) changed(insight.id, now);
    settle({ insight: shown.insight });
    return now?.version;
  }

  /** What was changed elsewhere comes in beside what is written here, and the next attempt is about it. */
  function lookAgain(refused: readonly Refusal[]): undefined {
    if (isMeanwhile(refused)) readAgain();
  }

  const refused = [...reword.refused, ...share.refused];
  return (
    <Form
      className={styles["form"] ?? ""}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <p>{text("why")}</p>
      <TextField
        label={text("words")}
        description={text("wordsHelp")}
        lines={4}
        value={shown.insight}
        onChange={(words) => write("insight", words)}
        error={errorAt(refused, "insight")}
        autoFocus
      />
      <Theirs value={theirs.insight} take={() => write("insight", insight.insight)} />
      <Select label={text("role")} options={ROLES.map((key) => ({ key, name: roles(key) }))} chosen={role} onChoose={(chosen) => write("role", chosen)} />
      <Select label={text("sector")} options={SECTORS.map((key) => ({ key, name: sectors(key) }))} chosen={sector} onChoose={(chosen) => write("sector", chosen)} />
      <p className={styles["soft"]}>{text("lists")}</p>
      <Refusals refused={[...(isLacking ? [{ code: "REQUIRED", message: text("chooseBoth") }] : []), ...errorsBeside(refused, ["insight"])]} />
      <div className={styles["buttons"]}>
        <Button onPress={close}>{app("cancel")}</Button>
        <Button look="primary" type="submit" isPending={reword.isSending || share.isSending}>
          {text("share")}
        </Button>
      </div>
    </Form>
  );
}
