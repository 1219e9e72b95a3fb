import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { useCallback, useState } from "react";
import { type AnyVariables, useMutation } from "urql";
import { useTranslations } from "use-intl";
import { tellRefused } from "../ui/Toasts";
import { isUnauthenticated } from "./client";

/** Why the server refused a change; code and practice are its own, and stay the same. */
export interface Refusal {
  code: string;
  message: string;
  path: string[] | null;
  practice?: string | null;
}

/** What a change answers: the payload, or why there is none. */
export type Changed<Payload> = { done: Payload } | { refused: Refusal[] };

interface Answer {
  userErrors: Refusal[];
}

interface ChangeOptions {
  /** Whether it is sent to its end although somebody closes the page; for what is small. */
  outlivesPage?: boolean;
}

const OUTLIVES_PAGE = { fetchOptions: { credentials: "same-origin", keepalive: true } } as const;

/**
 * Makes changes by a mutation with one payload. Each has a key of its own, so that one that is sent again after a lost answer
 * is still one change. What the server refuses comes back; that nothing was sent is told here.
 */
export function useChange<Data extends object, Variables extends AnyVariables & { input: object }>(
  mutation: TypedDocumentNode<Data, Variables>,
  { outlivesPage = false }: ChangeOptions = {},
) {
  type Payload = Exclude<Data[Exclude<keyof Data, "__typename">], null | undefined> & Answer;
  const text = useTranslations("app");
  const [{ fetching }, send] = useMutation<Data, Variables>(mutation);
  const [refused, setRefused] = useState<Refusal[]>([]);
  const change = useCallback(
    async (input: Variables["input"]): Promise<Changed<Payload>> => {
      const keyed = { input: { mutationKey: crypto.randomUUID(), ...input } } as Variables;
      const { data, error } = await send(keyed, outlivesPage ? OUTLIVES_PAGE : {});
      const payload = data && (Object.entries(data).find(([name]) => name !== "__typename")?.[1] as Payload | undefined);
      if (payload === undefined || payload === null) {
        tellRefused(error !== undefined && isUnauthenticated(error) ? text("sessionEnded") : (error?.graphQLErrors[0]?.message ?? text("notSent")));
        return { refused: [] };
      }
      setRefused(payload.userErrors);
      return payload.userErrors.length > 0 ? { refused: payload.userErrors } : { done: payload };
    },
    [send, text, outlivesPage],
  );
  return { change, refused, isSending: fetching };
}
