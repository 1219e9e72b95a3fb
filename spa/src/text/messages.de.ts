import app from "../../messages/de/app.json";
import board from "../../messages/de/board.json";
import chainMap from "../../messages/de/chainMap.json";
import contact from "../../messages/de/contact.json";
import network from "../../messages/de/network.json";
import practices from "../../messages/de/practices.json";
import seeker from "../../messages/de/seeker.json";
import settings from "../../messages/de/settings.json";
import signIn from "../../messages/de/signIn.json";
import threads from "../../messages/de/threads.json";
import today from "../../messages/de/today.json";
import words from "../../messages/de/words.json";
import type { messages as english } from "./messages.en";

/** The same in German; the compiler misses what is missing. */
export const messages: typeof english = { app, board, chainMap, contact, network, practices, seeker, settings, signIn, threads, today, words };
