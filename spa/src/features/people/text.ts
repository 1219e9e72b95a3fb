import { ownText } from "../../text/ownText";

export const PeopleText = ownText("people", {
  en: () => import("../../../messages/en/people.json"),
  de: () => import("../../../messages/de/people.json"),
});
