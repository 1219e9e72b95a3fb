import app from "../../messages/de/app.json";
import practices from "../../messages/de/practices.json";
import refusals from "../../messages/de/refusals.json";
import signIn from "../../messages/de/signIn.json";
import today from "../../messages/de/today.json";
import words from "../../messages/de/words.json";
import type { messages as english } from "./messages.en";

/** The same in German; the compiler misses what is missing. */
export const messages: typeof english = { app, practices, refusals, signIn, today, words };
