import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { createContext, useCallback, useContext } from "react";
import type { AnyVariables } from "urql";
import { useChange } from "../../api/useChange";

/** Reads the thread of the page anew. */
export const ReloadThread = createContext<() => void>(() => undefined);

/**
 * A change of something in the thread. If that was changed elsewhere meanwhile, it is read anew, to be looked at first.
 *
 * @param reread reads it anew where it is not read with the thread
 */
export function useThreadChange<Data extends object, Variables extends AnyVariables & { input: object }>(
  mutation: TypedDocumentNode<Data, Variables>,
  reread?: () => void,
) {
  const ofThread = useContext(ReloadThread);
  const reload = reread ?? ofThread;
  const { change: send, refused, isSending } = useChange(mutation);
  const change = useCallback(
    async (input: Variables["input"]) => {
      const answer = await send(input);
      if ("refused" in answer && answer.refused.some(({ code }) => code === "CHANGED_MEANWHILE")) reload();
      return answer;
    },
    [send, reload],
  );
  return { change, refused, isSending };
}
