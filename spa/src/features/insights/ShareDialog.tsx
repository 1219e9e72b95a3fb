import { useState } from "react";
import { Form } from "react-aria-components";
import { useTranslations } from "use-intl";
import type { IndustrySector, JobFunction } from "../../api/generated/graphql";
import { useChange } from "../../api/useChange";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { Refusals } from "../../ui/Refusals";
import { Select } from "../../ui/Select";
import { TextField } from "../../ui/TextField";
import { tellDone } from "../../ui/Toasts";
import styles from "./Insights.module.css";
import { type Insight, REWORD, SHARE } from "./operations";
import { ROLES, SECTORS } from "./sources";

interface ShareDialogProps {
  insight: Insight;
  close: () => void;
  changed: (id: string, change: Partial<Insight>) => void;
}

/** Lets others learn from an insight, without who said it (C9); words that would tell can be mended here. */
export function ShareDialog({ insight, close, changed }: ShareDialogProps) {
  const text = useTranslations("insights.sharingDialog");
  return (
    <Dialog title={text("title")} isOpen onOpenChange={(isOpen) => !isOpen && close()} isDismissable={false}>
      <ShareForm insight={insight} close={close} changed={changed} />
    </Dialog>
  );
}

function ShareForm({ insight, close, changed }: ShareDialogProps) {
  const text = useTranslations("insights.sharingDialog");
  const roles = useTranslations("insights.roles");
  const sectors = useTranslations("insights.sectors");
  const app = useTranslations("app");
  const reword = useChange(REWORD);
  const share = useChange(SHARE);
  const [words, setWords] = useState(insight.insight);
  const [role, setRole] = useState<JobFunction | null>(insight.sourceRole);
  const [sector, setSector] = useState<IndustrySector | null>(insight.sourceSector);
  const [version, setVersion] = useState(insight.version);
  const [told, setTold] = useState<string[]>([]);

  async function send() {
    const now = await worded();
    if (now === undefined || role === null || sector === null) return;
    const answer = await share.change({ id: insight.id, ifVersion: now, sourceRole: role, sourceSector: sector });
    if ("refused" in answer) return;
    const { insight: after, disclosures } = answer.done;
    if (after === null) return;
    changed(insight.id, { ...after, insight: words });
    tellDone([text(after.shown ? "doneShown" : "doneWaits"), ...disclosures.map(({ message }) => message)].join(" "));
    close();
  }

  /** The version whose words are those that stand here; undefined when they were refused. */
  async function worded(): Promise<number | undefined> {
    if (words.trim() === insight.insight && version === insight.version) return version;
    const answer = await reword.change({ id: insight.id, ifVersion: version, insight: words.trim() });
    if ("refused" in answer || answer.done.insight === null) return undefined;
    setVersion(answer.done.insight.version);
    changed(insight.id, { version: answer.done.insight.version, insight: words.trim() });
    return answer.done.insight.version;
  }

  const refused = [...reword.refused, ...share.refused];
  const ofWords = refused.filter(({ path }) => path?.includes("insight") === true);
  return (
    <Form
      className={styles["form"] ?? ""}
      onSubmit={(event) => {
        event.preventDefault();
        setTold(role === null || sector === null ? [text("chooseBoth")] : []);
        void send();
      }}
    >
      <p>{text("why")}</p>
      <TextField label={text("words")} description={text("wordsHelp")} lines={4} value={words} onChange={setWords} error={ofWords.length === 0 ? undefined : ofWords.map(({ message }) => message).join(" ")} autoFocus />
      <Select label={text("role")} options={ROLES.map((key) => ({ key, name: roles(key) }))} chosen={role} onChoose={setRole} />
      <Select label={text("sector")} options={SECTORS.map((key) => ({ key, name: sectors(key) }))} chosen={sector} onChoose={setSector} />
      <p className={styles["soft"]}>{text("lists")}</p>
      <Refusals refused={[...told.map((message) => ({ code: message, message })), ...refused.filter((each) => !ofWords.includes(each))]} />
      <div className={styles["buttons"]}>
        <Button onPress={close}>{app("cancel")}</Button>
        <Button look="primary" type="submit">
          {text("share")}
        </Button>
      </div>
    </Form>
  );
}
