import { useCallback, useState } from "react";
import { type AnyVariables, type UseQueryArgs, useQuery } from "urql";

interface Read<Data, Variables> {
  /** What is known; undefined until something is. */
  data: Data | undefined;
  /** To which question that is the answer. */
  answers: Variables | undefined;
  /** Whether the last attempt brought nothing. What was known before stays known. */
  failed: boolean;
  /** Whether the server is being asked. */
  isReading: boolean;
  /** Asks the server once more. */
  again: () => void;
}

interface ReadOptions {
  /** Whether the answer to the question before stays until the next one is here, for what would flicker otherwise. */
  keepsFormer?: boolean;
}

/**
 * Reads what a page shows, and follows it when it changes elsewhere on the page. An attempt that fails takes nothing away, so
 * that neither a lost line nor an ended session removes a page on which somebody types.
 */
export function useRead<Data, Variables extends AnyVariables>(
  question: UseQueryArgs<Variables, Data>,
  { keepsFormer = false }: ReadOptions = {},
): Read<Data, Variables> {
  const [{ data, error, fetching, operation }, ask] = useQuery<Data, Variables>(question);
  const asked = JSON.stringify(question.variables ?? {});
  const isAnswer = JSON.stringify(operation?.variables ?? {}) === asked;
  const [last, setLast] = useState<{ asked: string; data: Data; answers: Variables | undefined }>();
  let known = last?.asked === asked || keepsFormer ? last : undefined;
  if (isAnswer && data != null && (last?.data !== data || last.asked !== asked)) {
    known = { asked, data, answers: operation?.variables };
    setLast(known);
  }
  return {
    data: known?.data,
    answers: known?.answers,
    failed: isAnswer && error !== undefined && !fetching,
    isReading: fetching,
    again: useCallback(() => ask({ requestPolicy: "network-only" }), [ask]),
  };
}
