import { ownText } from "../../text/ownText";

export const NetworkText = ownText("network", {
  en: () => import("../../../messages/en/network.json"),
  de: () => import("../../../messages/de/network.json"),
});
