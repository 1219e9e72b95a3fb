import { existsSync } from "node:fs";

/** The server that is measured. */
export const SERVER = (process.env.THROUGHLINE ?? "http://127.0.0.1:8080").replace(/\/$/, "");

/** The machine's browser. */
export const CHROMIUM = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(
  (path) => path !== undefined && existsSync(path),
);

export const FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"];
