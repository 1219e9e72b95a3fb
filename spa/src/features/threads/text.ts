import { ownText } from "../../text/ownText";

export const ThreadsText = ownText("threads", {
  en: () => import("../../../messages/en/threads.json"),
  de: () => import("../../../messages/de/threads.json"),
});
