import { ownText } from "../../text/ownText";

export const DuplicatesText = ownText("duplicates", {
  en: () => import("../../../messages/en/duplicates.json"),
  de: () => import("../../../messages/de/duplicates.json"),
});
