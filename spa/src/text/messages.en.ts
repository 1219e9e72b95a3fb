import app from "../../messages/en/app.json";
import practices from "../../messages/en/practices.json";
import refusals from "../../messages/en/refusals.json";
import signIn from "../../messages/en/signIn.json";
import today from "../../messages/en/today.json";
import words from "../../messages/en/words.json";

/** What is said in English, a file for each feature; what only one page says comes with that page. */
export const messages = { app, practices, refusals, signIn, today, words };
