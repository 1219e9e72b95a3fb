import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { type Client, useClient } from "urql";
import type { Channel, MessageKind, SaveMessageInput } from "../../api/generated/graphql";
import { type Refusal, useReasons } from "../../api/refusals";
import { type DraftKey, forgetDraft, keepDraft, keptDraft } from "./keptDrafts";
import { DRAFT_NOW, SAVE_DRAFT } from "./operations/draft";
import type { PathThread } from "./types";

/** How long nothing is typed before the server is given a draft. */
const PAUSE = 1500;

/** How long to wait before one tries again to reach the server. */
const AGAIN = 10_000;

/** By what means a message is written. */
export const WRITTEN: readonly Channel[] = ["EMAIL", "LINKEDIN", "MESSAGE"];

export interface Words {
  channel: Channel;
  subject: string;
  body: string;
}

/** Where the present words are: on the server, on their way, on this device only, or not in line with the server's. */
export type Kept = "empty" | "server" | "onItsWay" | "device" | "conflict" | "refused";

/** A draft as the server has it. */
export interface ServerDraft extends Words {
  id: string;
  version: number;
}

export interface Draft {
  words: Words;
  write: (change: Partial<Words>) => void;
  id: string | null;
  /** The version that the server has; null for one that it does not have. */
  version: number | null;
  kept: Kept;
  /** Whether the server could not be reached when it was to have them. */
  isUnreached: boolean;
  /** Whether words were found on this device that the server did not have. */
  wasRestored: boolean;
  /** What somebody, perhaps oneself in another window, made of it meanwhile. */
  theirs: ServerDraft | undefined;
  refused: readonly Refusal[];
  keepMine: () => void;
  takeTheirs: () => void;
  /** Starts from a draft that the server has just made. */
  startFrom: (draft: ServerDraft) => void;
  /** Gives the server what it does not have; the draft as it is there then, or nothing when that did not work. */
  save: () => Promise<{ id: string; version: number } | undefined>;
  /** The message was sent: there is no draft any more. */
  forget: () => void;
}

interface Place {
  id: string | null;
  version: number | null;
}

/** What is being sent; it is sent again as it was until there is an answer, so that no draft is made twice. */
interface Sending {
  input: SaveMessageInput;
  words: Words;
}

/**
 * The draft of one kind of message in a thread. Whatever is typed is kept on this device at once and given to the server after
 * a pause; it is forgotten here when the server has it. A lost connection or an expired session only delays that.
 */
export function useDraft(accountId: string, thread: PathThread, kind: MessageKind): Draft {
  const client = useClient();
  const reasonsOf = useReasons();
  const key = useMemo<DraftKey>(() => ({ accountId, threadId: thread.id, kind }), [accountId, thread.id, kind]);
  const [start] = useState(() => beginning(key, thread, kind));
  const [words, setWords] = useState(start.words);
  const [kept, setKept] = useState<Kept>(start.kept);
  const [isUnreached, setUnreached] = useState(false);
  const [theirs, setTheirs] = useState<ServerDraft>();
  const [refused, setRefused] = useState<readonly Refusal[]>([]);
  const [wasRestored, setRestored] = useState(start.wasRestored);
  const [{ id, version }, setPlace] = useState(start.place);
  const place = useRef(start.place);
  const latest = useRef(start.words);
  const saved = useRef<Words | undefined>(start.saved);
  const sending = useRef<Sending>(undefined);
  const going = useRef<Promise<boolean>>(undefined);

  const put = useCallback((next: Place) => {
    place.current = next;
    setPlace(next);
  }, []);

  const sendOnce = useCallback(
    async (through: Client): Promise<boolean> => {
      const now = latest.current;
      sending.current ??= { words: now, input: inputOf(now, thread.id, kind, place.current) };
      const { input, words: sent } = sending.current;
      setKept("onItsWay");
      const { data } = await through.mutation(SAVE_DRAFT, { input }).toPromise();
      setUnreached(data === undefined);
      if (data === undefined) {
        setKept("device");
        return false;
      }
      sending.current = undefined;
      const { message } = data.saveMessage;
      const reasons = reasonsOf(data.saveMessage.userErrors);
      if (message !== null) {
        put({ id: message.id, version: message.version });
        saved.current = sent;
        setRefused([]);
        if (same(sent, latest.current)) {
          forgetDraft(localStorage, key);
          setKept("server");
        }
        return true;
      }
      if (reasons.some(({ code }) => code === "NOT_FOUND" || code === "ALREADY_SENT") && place.current.id !== null) {
        // It was deleted or sent elsewhere; what was typed here is a new draft.
        put({ id: null, version: null });
        return true;
      }
      if (reasons.some(({ code }) => code === "CHANGED_MEANWHILE") && place.current.id !== null) {
        const { data: now } = await through.query(DRAFT_NOW, { id: place.current.id }, { requestPolicy: "network-only" }).toPromise();
        if (now?.message) setTheirs({ ...now.message, subject: now.message.subject ?? "" });
        setKept(now?.message ? "conflict" : "device");
        return false;
      }
      setRefused(reasons);
      setKept("refused");
      return false;
    },
    [key, kind, put, reasonsOf, thread.id],
  );

  const save = useCallback(async () => {
    while (!same(latest.current, saved.current) && latest.current.body.trim() !== "") {
      going.current ??= sendOnce(client).finally(() => {
        going.current = undefined;
      });
      if (!(await going.current)) return undefined;
    }
    const { id: savedId, version } = place.current;
    return savedId === null || version === null ? undefined : { id: savedId, version };
  }, [client, sendOnce]);

  const write = useCallback(
    (change: Partial<Words>) => {
      const next = { ...latest.current, ...change };
      latest.current = next;
      setWords(next);
      const isHere = keepDraft(localStorage, key, { ...next, messageId: place.current.id, version: place.current.version, at: Date.now() });
      setKept((before) => (before === "conflict" ? before : next.body.trim() === "" ? "empty" : isHere ? "device" : "onItsWay"));
    },
    [key],
  );

  // After a pause; and when a session was begun anew, at once, since the client is another one then.
  useEffect(() => {
    if (kept !== "device" && kept !== "onItsWay") return;
    const timer = setTimeout(() => void save(), PAUSE);
    return () => clearTimeout(timer);
  }, [kept, save, words]);
  useEffect(() => {
    if (kept !== "device") return;
    const retry = () => void save();
    const timer = setInterval(retry, AGAIN);
    window.addEventListener("online", retry);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", retry);
    };
  }, [kept, save]);

  const show = (next: Words) => {
    latest.current = next;
    setWords(next);
  };

  return {
    words,
    write,
    id,
    version,
    kept,
    isUnreached,
    wasRestored,
    theirs,
    refused,
    save,
    keepMine() {
      if (theirs === undefined) return;
      put({ id: theirs.id, version: theirs.version });
      setTheirs(undefined);
      setKept("device");
      void save();
    },
    takeTheirs() {
      if (theirs === undefined) return;
      put({ id: theirs.id, version: theirs.version });
      saved.current = wordsOf(theirs);
      show(wordsOf(theirs));
      forgetDraft(localStorage, key);
      setTheirs(undefined);
      setRestored(false);
      setKept("server");
    },
    startFrom(draft) {
      put({ id: draft.id, version: draft.version });
      saved.current = wordsOf(draft);
      show(wordsOf(draft));
      setKept("server");
    },
    forget() {
      forgetDraft(localStorage, key);
      put({ id: null, version: null });
      saved.current = undefined;
      show({ ...latest.current, subject: "", body: "" });
      setRestored(false);
      setKept("empty");
    },
  };
}

interface Beginning {
  words: Words;
  place: Place;
  saved: Words | undefined;
  kept: Kept;
  wasRestored: boolean;
}

/** What was typed here and never reached the server comes first; then what the server has. */
function beginning(key: DraftKey, thread: PathThread, kind: MessageKind): Beginning {
  const onServer = thread.messages.nodes.find((message) => message.kind === kind && message.sentAt === null);
  const here = keptDraft(localStorage, key);
  const words = onServer && wordsOf({ ...onServer, subject: onServer.subject ?? "" });
  if (here !== undefined && here.body.trim() !== "") {
    const typed = wordsOf(here);
    if (!same(typed, words)) {
      // The version that was read then: what was changed elsewhere since is not written over unseen.
      const place = here.messageId === null && onServer ? { id: onServer.id, version: onServer.version } : { id: here.messageId, version: here.version };
      return { words: typed, place, saved: undefined, kept: "device", wasRestored: true };
    }
    forgetDraft(localStorage, key);
  }
  return {
    words: words ?? { channel: WRITTEN.includes(thread.channel) ? thread.channel : "EMAIL", subject: "", body: "" },
    place: { id: onServer?.id ?? null, version: onServer?.version ?? null },
    saved: words,
    kept: onServer ? "server" : "empty",
    wasRestored: false,
  };
}

function inputOf(words: Words, threadId: string, kind: MessageKind, { id, version }: Place): SaveMessageInput {
  return {
    mutationKey: crypto.randomUUID(),
    ...(id === null ? {} : { id, ifVersion: version }),
    threadId,
    kind,
    channel: words.channel,
    subject: words.subject.trim() === "" ? null : words.subject,
    body: words.body,
  };
}

function wordsOf({ channel, subject, body }: Words): Words {
  return { channel, subject, body };
}

function same(one: Words, other: Words | undefined): boolean {
  return other !== undefined && one.body === other.body && one.subject === other.subject && one.channel === other.channel;
}
