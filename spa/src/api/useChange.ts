import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { useCallback, useRef, useState } from "react";
import { type AnyVariables, useMutation } from "urql";
import { useTranslations } from "use-intl";
import { tellRefused } from "../ui/Toasts";
import { isUnauthenticated } from "./client";
import { type Refusal, type UserErrors, useReasons } from "./refusals";

/** What a change answers: the payload, or why there is none. */
export type Changed<Payload> = { done: Payload } | { refused: Refusal[] };

interface Answer {
  userErrors: UserErrors;
}

interface ChangeOptions {
  /** Whether it is sent to its end although somebody closes the page; for what is small. */
  outlivesPage?: boolean;
}

const OUTLIVES_PAGE = { fetchOptions: { credentials: "same-origin", keepalive: true } } as const;

/**
 * Makes changes by a mutation with one payload. Each has a key of its own, and keeps it until the server has answered: who
 * presses again after a lost answer makes no second change. What the server refuses comes back; that nothing was sent is told
 * here.
 */
export function useChange<Data extends object, Variables extends AnyVariables & { input: object }>(
  mutation: TypedDocumentNode<Data, Variables>,
  { outlivesPage = false }: ChangeOptions = {},
) {
  type Payload = Exclude<Data[Exclude<keyof Data, "__typename">], null | undefined> & Answer;
  const text = useTranslations("app");
  const reasonsOf = useReasons();
  const [{ fetching }, send] = useMutation<Data, Variables>(mutation);
  const [refused, setRefused] = useState<Refusal[]>([]);
  const unanswered = useRef(new Map<string, string>());
  const change = useCallback(
    async (input: Variables["input"]): Promise<Changed<Payload>> => {
      const what = JSON.stringify(input);
      const mutationKey = unanswered.current.get(what) ?? crypto.randomUUID();
      unanswered.current.set(what, mutationKey);
      const { data, error } = await send({ input: { mutationKey, ...input } } as Variables, outlivesPage ? OUTLIVES_PAGE : {});
      const payload = data && (Object.entries(data).find(([name]) => name !== "__typename")?.[1] as Payload | undefined);
      if (payload === undefined || payload === null) {
        tellRefused(error !== undefined && isUnauthenticated(error) ? text("sessionEnded") : (error?.graphQLErrors[0]?.message ?? text("unanswered")));
        return { refused: [] };
      }
      unanswered.current.delete(what);
      const reasons = reasonsOf(payload.userErrors);
      setRefused(reasons);
      return reasons.length > 0 ? { refused: reasons } : { done: payload };
    },
    [send, text, reasonsOf, outlivesPage],
  );
  /** For what has no place of its own for reasons: they are told as they come. */
  const changeOrTell = useCallback(
    async (input: Variables["input"]): Promise<Payload | undefined> => {
      const changed = await change(input);
      if ("done" in changed) return changed.done;
      for (const { message } of changed.refused) tellRefused(message);
      return undefined;
    },
    [change],
  );
  return { change, changeOrTell, refused, isSending: fetching };
}
