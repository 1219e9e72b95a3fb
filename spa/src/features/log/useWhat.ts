import { useMessages, useTranslations } from "use-intl";

/** What an entry tells, in words; an operation that we have no words for is told by its name. */
export function useWhat(): (what: string) => string {
  const text = useTranslations("log.what");
  const { log } = useMessages();
  return (what) => {
    // A dot in a key would be a level of its own.
    const key = what.replaceAll(".", "_");
    return isIn(log.what, key) ? text(key) : what;
  };
}

function isIn<Known extends object>(known: Known, key: string): key is Extract<keyof Known, string> {
  return Object.hasOwn(known, key);
}
