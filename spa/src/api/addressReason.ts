import { useCallback } from "react";
import { useTranslations } from "use-intl";
import type { AddressRefusal } from "./askJson";
import { UNAUTHENTICATED } from "./sessionEnd";

/** Says why an address refused something, where nobody has better words for its code. */
export function useAddressReason(): (refused: AddressRefusal) => string {
  const text = useTranslations("app");
  return useCallback(
    ({ code, message }) => {
      if (code === UNAUTHENTICATED) return text("sessionEnded");
      if (code === "OFFLINE") return text("notSent");
      return message ?? text("refusedByServer");
    },
    [text],
  );
}
