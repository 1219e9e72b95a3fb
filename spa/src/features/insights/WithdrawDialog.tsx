import { useTranslations } from "use-intl";
import { isMeanwhile } from "../../api/meanwhile";
import { useChange } from "../../api/useChange";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { Refusals } from "../../ui/Refusals";
import { tellDone } from "../../ui/Toasts";
import styles from "./Insights.module.css";
import { type Insight, WITHDRAW } from "./operations";

interface WithdrawDialogProps {
  insight: Insight;
  close: () => void;
  readAgain: () => void;
}

/** What was shared once cannot be shared again, so that it is asked before. */
export function WithdrawDialog({ insight, close, readAgain }: WithdrawDialogProps) {
  const text = useTranslations("insights.withdrawDialog");
  const app = useTranslations("app");
  const withdraw = useChange(WITHDRAW);

  async function send() {
    const answer = await withdraw.change({ id: insight.id, ifVersion: insight.version });
    if ("done" in answer) {
      tellDone(text("done"));
      close();
      // Those that were shown with it are hidden too.
      readAgain();
    } else if (isMeanwhile(answer.refused)) readAgain();
  }

  return (
    <Dialog title={text("title")} isOpen onOpenChange={(isOpen) => !isOpen && close()}>
      <blockquote className={styles["quote"]}>{insight.insight}</blockquote>
      <p>{text(insight.shown ? "hidesOthers" : "waits")}</p>
      <Refusals refused={withdraw.refused} />
      <div className={styles["buttons"]}>
        <Button onPress={close}>{app("cancel")}</Button>
        <Button look="primary" isPending={withdraw.isSending} onPress={() => void send()}>
          {text("do")}
        </Button>
      </div>
    </Dialog>
  );
}
