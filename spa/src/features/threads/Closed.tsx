import { useTranslations } from "use-intl";
import { Button } from "../../ui/Button";
import { Notice } from "../../ui/Notice";
import { Why } from "../../text/Why";
import { WhyRefused } from "./WhyRefused";
import type { PathThread, StepProps } from "./types";
import { useStep } from "./useStep";

/** A thread that has ended, and what to do when they answer after all. */
export function Closed({ thread, go }: { thread: PathThread; go: StepProps["go"] }) {
  const text = useTranslations("threads.close");
  const { take, refused, isSending } = useStep(thread);
  const canStillSayYes = thread.requestedAt !== null && thread.heldAt === null;
  return (
    <Notice look="hint" title={text("closed", { reason: thread.closeReason ?? "OTHER" })}>
      {thread.closeReason === "NO_REPLY" && <Why practice="B11" />}
      {canStillSayYes && (
        <Button
          isPending={isSending}
          onPress={() =>
            void take({ kind: "ACCEPTED" }, text("lateYesDone")).then((isDone) => {
              if (isDone) go();
            })
          }
        >
          {text("lateYes")}
        </Button>
      )}
      <WhyRefused refused={refused} />
    </Notice>
  );
}
