import { ownText } from "../../text/ownText";

export const ImportText = ownText("imports", {
  en: () => import("../../../messages/en/imports.json"),
  de: () => import("../../../messages/de/imports.json"),
});
