import type { ImportKind, Role } from "../../api/generated/graphql";
import { UNAUTHENTICATED, tellSessionEnd } from "../../api/sessionEnd";

/** Why a file was not taken: a code of the server's, or that it did not answer. */
export interface NotTaken {
  code: string;
  message: string | undefined;
}

export interface Upload {
  /** The id of the import, or why there is none; undefined when it was stopped. */
  ended: Promise<{ id: string } | { refused: NotTaken } | undefined>;
  stop: () => void;
}

/**
 * Sends a file, which then waits. This is no GraphQL, which has no files; fetch does not say how far it has come.
 *
 * @param sent is told which share of it has gone, 0 to 1
 */
export function upload(kind: ImportKind, file: File, sent: (share: number) => void): Upload {
  const form = new FormData();
  form.set("kind", kind);
  form.set("file", file);
  const request = new XMLHttpRequest();
  const ended = new Promise<{ id: string } | { refused: NotTaken } | undefined>((end) => {
    request.upload.addEventListener("progress", ({ loaded, total }) => sent(total > 0 ? loaded / total : 0));
    request.addEventListener("load", () => end(read(request.status, request.responseText)));
    request.addEventListener("error", () => end({ refused: { code: "OFFLINE", message: undefined } }));
    request.addEventListener("abort", () => end(undefined));
  });
  request.open("POST", "/imports");
  request.send(form);
  return { ended, stop: () => request.abort() };
}

function read(status: number, body: string): { id: string } | { refused: NotTaken } {
  try {
    const answer = JSON.parse(body) as { id?: string; error?: { code: string; message?: string } };
    if (status < 300 && answer.id !== undefined) return { id: answer.id };
    if (answer.error?.code === UNAUTHENTICATED) tellSessionEnd();
    if (answer.error !== undefined) return { refused: { code: answer.error.code, message: answer.error.message } };
  } catch {
    // What is no JSON comes from something between the server and us.
  }
  return { refused: { code: "INTERNAL", message: undefined } };
}

const KINDS_OF: readonly (readonly [Role, readonly ImportKind[]])[] = [
  ["SEEKER", ["ADDRESS_BOOK"]],
  ["ADMIN", ["ROSTER", "DIRECTORY", "HISTORY"]],
];

/** What somebody may import. */
export function kindsOf(roles: readonly Role[]): ImportKind[] {
  return KINDS_OF.flatMap(([role, kinds]) => (roles.includes(role) ? kinds : []));
}
