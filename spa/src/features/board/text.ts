import { ownText } from "../../text/ownText";

export const BoardText = ownText("board", {
  en: () => import("../../../messages/en/board.json"),
  de: () => import("../../../messages/de/board.json"),
});
