import { useEffect, useRef, useState } from "react";
import { useClient } from "urql";
import type { CheckOutreachInput, Verdict } from "../../api/generated/graphql";
import { type Finding, moved } from "./marks";
import { CHECK_DRAFT } from "./operations/draft";

/** How long nothing is typed before the check is asked. */
const PAUSE = 350;

/** What the outreach check says; of which text is known, since answers come later than what is typed. */
interface Checked {
  body: string;
  findings: readonly Finding[];
  language: string | null;
  verdict: Verdict | null;
}

export interface Check {
  /** What was found, where it stands in the present text. */
  findings: readonly Finding[];
  language: string | null;
  verdict: Verdict | null;
  /** Whether what is shown is of the present text, or will be soon, or cannot be had now. */
  state: "current" | "reading" | "unreached";
}

const NOTHING: Checked = { body: "", findings: [], language: null, verdict: null };

/** How long to wait before one tries again. */
const AGAIN = 10_000;

/**
 * Asks the outreach check while somebody types: after a pause, and the answer to the last question counts.
 *
 * @param basis what else the check rests on, such as the purpose: when that changes, the same text is another
 */
export function useCheck({ body, subject, kind, channel, threadId }: CheckOutreachInput, basis: string): Check {
  const client = useClient();
  const [checked, setChecked] = useState(NOTHING);
  const [state, setState] = useState<Check["state"]>("reading");
  const [turnOfRetry, setTurnOfRetry] = useState(0);
  const asked = useRef(0);
  useEffect(() => setChecked(NOTHING), [basis]);
  useEffect(() => {
    if (state !== "unreached") return;
    const again = () => setTurnOfRetry((turn) => turn + 1);
    const timer = setTimeout(again, AGAIN);
    window.addEventListener("online", again);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("online", again);
    };
  }, [state, turnOfRetry]);
  useEffect(() => {
    const turn = ++asked.current;
    setState((before) => (before === "unreached" ? before : "reading"));
    if (body.trim() === "") {
      setChecked(NOTHING);
      return;
    }
    const timer = setTimeout(() => {
      const input: CheckOutreachInput = { body, subject: subject || null, kind, channel: channel ?? null, threadId: threadId ?? null };
      void client
        .query(CHECK_DRAFT, { input }, { requestPolicy: "network-only" })
        .toPromise()
        .then(({ data }) => {
          if (turn !== asked.current) return;
          if (data === undefined || data.checkOutreach.userErrors.length > 0) {
            setState("unreached");
            return;
          }
          setChecked({ body, ...data.checkOutreach });
          setState("current");
        });
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [client, body, subject, kind, channel, threadId, basis, turnOfRetry]);
  return { ...checked, findings: moved(checked.findings, checked.body, body), state };
}
