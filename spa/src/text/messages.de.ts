import app from "../../messages/de/app.json";
import board from "../../messages/de/board.json";
import signIn from "../../messages/de/signIn.json";
import today from "../../messages/de/today.json";
import type { messages as english } from "./messages.en";

/** The same in German; the compiler misses what is missing. */
export const messages: typeof english = { app, board, signIn, today };
