import { useCallback } from "react";
import { type Changed, useChange } from "../../api/useChange";
import {
  ANSWER_SIGNAL,
  type Action,
  CONNECT,
  FINISH_COMMITMENT,
  GIVE_UP_INTRODUCTION,
  NAME_PERMISSION,
  RECORD_EVENT,
  RECORD_INTRODUCTION,
  TELL_GOOD_NEWS,
  WAIVE_LINKED_IN,
} from "./operations";
import type { Deed } from "./ways";

const OUTLIVES = { outlivesPage: true };

/** Sends what was done at one press, also while the page is being left. */
export function useDeeds(): (action: Action, deed: Deed) => Promise<Changed<unknown>> {
  const { change: answerSignal } = useChange(ANSWER_SIGNAL, OUTLIVES);
  const { change: recordEvent } = useChange(RECORD_EVENT, OUTLIVES);
  const { change: finishCommitment } = useChange(FINISH_COMMITMENT, OUTLIVES);
  const { change: recordIntroduction } = useChange(RECORD_INTRODUCTION, OUTLIVES);
  const { change: giveUpIntroduction } = useChange(GIVE_UP_INTRODUCTION, OUTLIVES);
  const { change: changeNamePermission } = useChange(NAME_PERMISSION, OUTLIVES);
  const { change: tellGoodNews } = useChange(TELL_GOOD_NEWS, OUTLIVES);
  const { change: connect } = useChange(CONNECT, OUTLIVES);
  const { change: waiveLinkedIn } = useChange(WAIVE_LINKED_IN, OUTLIVES);
  return useCallback(
    ({ subjectId }, deed) => {
      switch (deed) {
        case "ANSWERED":
          return answerSignal({ signalId: subjectId });
        case "THANKED":
        case "FOLLOWED_UP":
          return recordEvent({ threadId: subjectId, kind: deed });
        case "MOVED_ON":
          return recordEvent({ threadId: subjectId, kind: "CLOSED", closeReason: "NO_REPLY" });
        case "FINISHED":
          return finishCommitment({ id: subjectId });
        case "INTRODUCED":
          return recordIntroduction({ referralId: subjectId });
        case "GIVEN_UP":
          return giveUpIntroduction({ referralId: subjectId });
        case "NAME_GRANTED":
          return changeNamePermission({ referralId: subjectId, namePermission: "GRANTED" });
        case "NAME_DENIED":
          return changeNamePermission({ referralId: subjectId, namePermission: "DENIED" });
        case "TOLD":
          return tellGoodNews({ goodNewsId: subjectId });
        case "CONNECTED":
          return connect({ contactId: subjectId });
        case "NOT_CONNECTED":
          return waiveLinkedIn({ contactId: subjectId });
      }
    },
    [
      answerSignal,
      recordEvent,
      finishCommitment,
      recordIntroduction,
      giveUpIntroduction,
      changeNamePermission,
      tellGoodNews,
      connect,
      waiveLinkedIn,
    ],
  );
}
