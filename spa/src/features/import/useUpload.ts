import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { useClient } from "urql";
import type { ImportKind } from "../../api/generated/graphql";
import { ARRIVED, CHECK } from "./operations";
import { type NotTaken, upload } from "./upload";

/** Sends a file, has it tried out and goes to its import; what is on its way stops when the page is left. */
export function useUpload() {
  const client = useClient();
  const navigate = useNavigate();
  const [share, setShare] = useState<number>();
  const [refused, setRefused] = useState<NotTaken>();
  const stop = useRef<() => void>(undefined);
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
      stop.current?.();
    };
  }, []);

  /** What is not recognised waits to be explained: to try it out would refuse it for good. */
  async function tryOut(id: string) {
    const { data } = await client.query(ARRIVED, { id }, { requestPolicy: "network-only" }).toPromise();
    if (data?.bulkImport?.state !== "UPLOADED" || data.bulkImport.fault !== null) return;
    await client.mutation(CHECK, { input: { id, mutationKey: crypto.randomUUID() } }).toPromise();
  }

  async function send(kind: ImportKind, file: File) {
    setRefused(undefined);
    setShare(0);
    const going = upload(kind, file, setShare);
    stop.current = going.stop;
    const end = await going.ended;
    if (end === undefined) return setShare(undefined);
    if ("refused" in end) {
      setShare(undefined);
      return setRefused(end.refused);
    }
    await tryOut(end.id);
    setShare(undefined);
    // Who went on to something else meanwhile is not pulled back.
    if (isHere.current) void navigate({ to: "/import", search: { id: end.id } });
  }

  return { send: (kind: ImportKind, file: File) => void send(kind, file), stop: () => stop.current?.(), share, isSending: share !== undefined, refused };
}
