import { ownText } from "../../text/ownText";

export const ContactText = ownText("contact", {
  en: () => import("../../../messages/en/contact.json"),
  de: () => import("../../../messages/de/contact.json"),
});
