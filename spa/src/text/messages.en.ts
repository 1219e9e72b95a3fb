import app from "../../messages/en/app.json";
import board from "../../messages/en/board.json";
import chainMap from "../../messages/en/chainMap.json";
import contact from "../../messages/en/contact.json";
import network from "../../messages/en/network.json";
import practices from "../../messages/en/practices.json";
import seeker from "../../messages/en/seeker.json";
import settings from "../../messages/en/settings.json";
import signIn from "../../messages/en/signIn.json";
import threads from "../../messages/en/threads.json";
import today from "../../messages/en/today.json";
import words from "../../messages/en/words.json";

/** What is said in English, a file for each feature. */
export const messages = { app, board, chainMap, contact, network, practices, seeker, settings, signIn, threads, today, words };
