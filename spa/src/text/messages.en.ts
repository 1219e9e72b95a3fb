import app from "../../messages/en/app.json";
import chainMap from "../../messages/en/chainMap.json";
import contact from "../../messages/en/contact.json";
import log from "../../messages/en/log.json";
import network from "../../messages/en/network.json";
import people from "../../messages/en/people.json";
import programme from "../../messages/en/programme.json";
import settings from "../../messages/en/settings.json";
import signIn from "../../messages/en/signIn.json";
import today from "../../messages/en/today.json";
import words from "../../messages/en/words.json";

/** What is said in English, a file for each feature. */
export const messages = { app, chainMap, contact, log, network, people, programme, settings, signIn, today, words };
