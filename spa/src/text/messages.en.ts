import app from "../../messages/en/app.json";
import board from "../../messages/en/board.json";
import chainMap from "../../messages/en/chainMap.json";
import contact from "../../messages/en/contact.json";
import log from "../../messages/en/log.json";
import network from "../../messages/en/network.json";
import people from "../../messages/en/people.json";
import practices from "../../messages/en/practices.json";
import programme from "../../messages/en/programme.json";
import seeker from "../../messages/en/seeker.json";
import signIn from "../../messages/en/signIn.json";
import threads from "../../messages/en/threads.json";
import today from "../../messages/en/today.json";
import words from "../../messages/en/words.json";

/** What is said in English, a file for each feature; what only one page says comes with that page. */
export const messages = { app, board, chainMap, contact, log, network, people, practices, programme, seeker, signIn, threads, today, words };
