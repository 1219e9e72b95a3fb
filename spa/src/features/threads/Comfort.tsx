import { Form } from "react-aria-components";
import { useTranslations } from "use-intl";
import { useChange } from "../../api/useChange";
import { Why } from "../../text/Why";
import { Button } from "../../ui/Button";
import { Choice } from "../../ui/Choice";
import { TextField } from "../../ui/TextField";
import { tellDone } from "../../ui/Toasts";
import { More } from "./More";
import { Restored } from "./Restored";
import styles from "./Thread.module.css";
import { WhyRefused } from "./WhyRefused";
import { RECORD_COMFORT } from "./operations/debrief";
import { useKeptForm, useWasTyped } from "./useKeptForm";

const LEVELS = ["1", "2", "3", "4", "5"] as const;

const FORM = "comfort";
const EMPTY: { level: (typeof LEVELS)[number]; words: string } = { level: "3", words: "" };

/** How one felt (A12); over time it shows that it gets easier. */
export function Comfort({ threadId }: { threadId: string }) {
  const text = useTranslations("threads.comfort");
  const wasTyped = useWasTyped(threadId, FORM);
  return <More name={text("title")} isOpen={wasTyped}>{(close) => <ComfortForm threadId={threadId} close={close} />}</More>;
}

function ComfortForm({ threadId, close }: { threadId: string; close: () => void }) {
  const text = useTranslations("threads.comfort");
  const { change, refused, isSending } = useChange(RECORD_COMFORT);
  const form = useKeptForm(threadId, FORM, EMPTY);
  const { fields, write } = form;
  const { level, words } = fields;
  async function save() {
    const answer = await change({ threadId, comfort: Number(level), ...(words.trim() === "" ? {} : { words }) });
    if ("refused" in answer) return;
    tellDone(text("saved"));
    if (form.taken(fields)) close();
  }
  return (
    <Form
      className={styles["form"] ?? ""}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Restored form={form} />
      <Choice label={text("title")} options={LEVELS.map((key) => ({ key, name: text(`is.${key}`) }))} chosen={level} onChoose={(chosen) => write({ level: chosen })} />
      <Why practice="A12" />
      <TextField label={text("words")} value={words} onChange={(typed) => write({ words: typed })} lines={2} />
      <WhyRefused refused={refused} />
      <div className={styles["row"]}>
        <Button type="submit" isPending={isSending}>
          {text("save")}
        </Button>
      </div>
    </Form>
  );
}
