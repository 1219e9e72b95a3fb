import { useRef, useState } from "react";
import { useViewer } from "../../api/viewer";
import { type FormKey, areSame, forgetForm, isFormKept, keepForm, keptForm } from "./keptForms";

export interface KeptForm<Form> {
  /** What the fields show: what was typed, or what the form begins with. */
  fields: Form;
  /** Whether something is typed that the server does not have. */
  isUnsaved: boolean;
  /** Whether it was typed before the form was opened this time. */
  wasRestored: boolean;
  /** Gives what the fields show then. */
  write: (change: Partial<Form>) => Form;
  /** Begins anew. */
  forget: () => void;
  /**
   * The server has taken what was sent. What was typed since then stays, over what the server has now.
   *
   * @param since what of the fields is another since then, such as the version
   * @returns whether nothing was typed since
   */
  taken: (sent: Form, since?: Partial<Form>) => boolean;
}

/**
 * A form of a thread of which nothing typed is lost: all of it is kept on this device at once, and forgotten when the server has
 * it. Neither another step of the path, nor going back, nor an ended session takes it away.
 *
 * @param form which of the thread's forms; the same one as long as it is shown
 * @param initial what it begins with, as the server has it now; it is followed as long as nothing is typed
 */
export function useKeptForm<Form extends object>(threadId: string, form: string, initial: Form): KeptForm<Form> {
  const key = useFormKey(threadId, form);
  const [restored, setRestored] = useState(() => keptForm(localStorage, key, initial));
  const [written, setWritten] = useState(restored);
  const latest = useRef(written);
  const put = (next: Form) => {
    latest.current = next;
    setWritten(next);
    // What was typed and taken back is not typed.
    if (areSame(next, initial)) forgetForm(localStorage, key);
    else keepForm(localStorage, key, next);
    return next;
  };
  const forget = () => {
    latest.current = undefined;
    setWritten(undefined);
    setRestored(undefined);
    forgetForm(localStorage, key);
  };
  return {
    fields: written ?? initial,
    isUnsaved: written !== undefined && !areSame(written, initial),
    wasRestored: restored !== undefined,
    write: (change) => put({ ...(latest.current ?? initial), ...change }),
    forget,
    taken(sent, since = {}) {
      if (latest.current !== undefined && latest.current !== sent) {
        put({ ...latest.current, ...since });
        return false;
      }
      forget();
      return true;
    },
  };
}

/** Whether something was typed into a form the last time that the server does not have; then it opens by itself. */
export function useWasTyped(threadId: string, form: string): boolean {
  const key = useFormKey(threadId, form);
  const [was] = useState(() => isFormKept(localStorage, key));
  return was;
}

function useFormKey(threadId: string, form: string): FormKey {
  const { id: accountId } = useViewer();
  const [key] = useState<FormKey>(() => ({ accountId, threadId, form }));
  return key;
}
