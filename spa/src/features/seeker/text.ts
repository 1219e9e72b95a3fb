import { ownText } from "../../text/ownText";

export const SeekerText = ownText("seeker", {
  en: () => import("../../../messages/en/seeker.json"),
  de: () => import("../../../messages/de/seeker.json"),
});
