import { useCallback, useState } from "react";
import { type Asked, askJson } from "./askJson";

/** Asks addresses that are no GraphQL, and knows whether an answer is still to come: what is under way is not sent twice. */
export function useAsk() {
  const [isSending, setSending] = useState(false);
  const ask = useCallback(async <Answer,>(...question: Parameters<typeof askJson>): Promise<Asked<Answer>> => {
    setSending(true);
    const answer = await askJson<Answer>(...question);
    setSending(false);
    return answer;
  }, []);
  return { ask, isSending };
}
