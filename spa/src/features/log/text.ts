import { ownText } from "../../text/ownText";

export const LogText = ownText("log", {
  en: () => import("../../../messages/en/log.json"),
  de: () => import("../../../messages/de/log.json"),
});
