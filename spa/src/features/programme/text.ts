import { ownText } from "../../text/ownText";

export const ProgrammeText = ownText("programme", {
  en: () => import("../../../messages/en/programme.json"),
  de: () => import("../../../messages/de/programme.json"),
});
