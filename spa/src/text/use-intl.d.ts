import type { LanguageTag, Messages } from "./languages";

declare module "use-intl" {
  interface AppConfig {
    Locale: LanguageTag;
    Messages: Messages;
  }
}
