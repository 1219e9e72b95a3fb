import app from "../../messages/en/app.json";
import board from "../../messages/en/board.json";
import signIn from "../../messages/en/signIn.json";
import today from "../../messages/en/today.json";

/** What is said in English, a file for each feature. */
export const messages = { app, board, signIn, today };
