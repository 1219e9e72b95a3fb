import { existsSync } from "node:fs";

const USUAL_PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The machine's own browser: no test downloads one. The environment variable CHROMIUM names it, if it is elsewhere. */
export function chromiumPath(): string {
  const named = process.env["CHROMIUM"];
  const found = named ?? USUAL_PLACES.find((path) => existsSync(path));
  if (found === undefined) {
    throw new Error(`There is no Chromium in ${USUAL_PLACES.join(", ")}: install it (apt-get install chromium), or name it in CHROMIUM.`);
  }
  return found;
}
