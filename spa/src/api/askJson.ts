import { UNAUTHENTICATED, tellSessionEnd } from "./sessionEnd";

/** Why one of the server's addresses that are no GraphQL refused something. */
export interface AddressRefusal {
  code: string;
  message: string | undefined;
}

export type Asked<Answer> = { done: Answer } | { refused: AddressRefusal };

/**
 * Asks one of the server's addresses that take and give JSON; no answer at all is a refusal with the code OFFLINE. Where the
 * session has ended, whoever keeps it is told.
 */
export async function askJson<Answer>(method: string, path: string, body?: object): Promise<Asked<Answer>> {
  try {
    const answer = await fetch(path, {
      method,
      credentials: "same-origin",
      ...(body === undefined ? {} : { headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    const told = text === "" ? {} : (JSON.parse(text) as object);
    if (answer.ok) return { done: told as Answer };
    const { error } = told as { error?: { code: string; message?: string } };
    if (error?.code === UNAUTHENTICATED) tellSessionEnd();
    return { refused: { code: error?.code ?? "INTERNAL", message: error?.message } };
  } catch {
    return { refused: { code: "OFFLINE", message: undefined } };
  }
}
