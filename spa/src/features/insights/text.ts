import { ownText } from "../../text/ownText";

export const InsightsText = ownText("insights", {
  en: () => import("../../../messages/en/insights.json"),
  de: () => import("../../../messages/de/insights.json"),
});
