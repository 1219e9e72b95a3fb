import { ownText } from "../../text/ownText";

export const SettingsText = ownText("settings", {
  en: () => import("../../../messages/en/settings.json"),
  de: () => import("../../../messages/de/settings.json"),
});
