import { useCallback } from "react";
import type { RecordThreadEventInput } from "../../api/generated/graphql";
import { useChange } from "../../api/useChange";
import { tellDone } from "../../ui/Toasts";
import { RECORD_EVENT } from "./operations/thread";
import type { PathThread } from "./types";

/** Records that a step was taken. What is recorded stays; nothing is shown as done before the server has it. */
export function useStep(thread: PathThread) {
  const { change, refused, isSending } = useChange(RECORD_EVENT);
  const take = useCallback(
    async (step: Omit<RecordThreadEventInput, "threadId" | "ifVersion">, done: string): Promise<boolean> => {
      const answer = await change({ ...step, threadId: thread.id });
      if ("refused" in answer) return false;
      tellDone([done, ...answer.done.warnings.map((warning) => warning.message)].join(" "));
      return true;
    },
    [change, thread.id],
  );
  return { take, refused, isSending };
}
