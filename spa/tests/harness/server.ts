import { request as ask } from "playwright-core";

/** Where the server under test answers, without a slash at the end. */
export const SERVER = (process.env["THROUGHLINE"] ?? "http://127.0.0.1:8080").replace(/\/$/, "");

/** Where a test asks whoever started the server to stop it and start it again, if there is somebody. */
const KEEPER = process.env["THROUGHLINE_KEEPER"];

/** Whether {@link restartServer} can be used; if not, skip the test. */
export const CAN_RESTART = KEEPER !== undefined;

/** Kills the server and starts it again on the same data; sessions outlive that. */
export async function restartServer(): Promise<void> {
  if (KEEPER === undefined) throw new Error("Nobody is there who could start the server again: run this by ./mvnw verify.");
  const keeper = await ask.newContext();
  const answer = await keeper.post(`${KEEPER}/restart`, { timeout: 120_000 });
  if (!answer.ok()) throw new Error(`The server was not started again: ${await answer.text()}`);
  await keeper.dispose();
}
