import { useEffect, useRef, useState } from "react";
import { useClient } from "urql";
import type { CheckOutreachInput, Verdict } from "../../api/generated/graphql";
import { type Finding, moved } from "./marks";
import { CHECK_DRAFT } from "./operations";

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
  /** Whether what is shown is of the present text. */
  isCurrent: boolean;
}

const NOTHING: Checked = { body: "", findings: [], language: null, verdict: null };

/** Asks the outreach check while somebody types: after a pause, and the answer to the last question counts. */
export function useCheck({ body, subject, kind, channel, threadId }: CheckOutreachInput): Check {
  const client = useClient();
  const [checked, setChecked] = useState(NOTHING);
  const [isCurrent, setCurrent] = useState(false);
  const asked = useRef(0);
  useEffect(() => {
    const turn = ++asked.current;
    setCurrent(false);
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
          if (turn !== asked.current || data === undefined || data.checkOutreach.userErrors.length > 0) return;
          setChecked({ body, ...data.checkOutreach });
          setCurrent(true);
        });
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [client, body, subject, kind, channel, threadId]);
  return { ...checked, findings: moved(checked.findings, checked.body, body), isCurrent };
}
