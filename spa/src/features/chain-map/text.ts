import { ownText } from "../../text/ownText";

export const ChainMapText = ownText("chainMap", {
  en: () => import("../../../messages/en/chainMap.json"),
  de: () => import("../../../messages/de/chainMap.json"),
});
