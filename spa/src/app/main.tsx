import { RouterProvider } from "@tanstack/react-router";
import { StrictMode, startTransition } from "react";
import { createRoot } from "react-dom/client";
import { isKnownHere } from "../api/session";
import { TextProvider } from "../text/TextProvider";
import { messagesOf, preferredLanguage } from "../text/languages";
import { pathOf } from "../ui/InnerLink";
import { keptTheme, showTheme } from "../ui/theme";
import "../ui/tokens.css";
import { FirstPageComing } from "./FirstPage";
import { SessionGate } from "./Session";
import { type OpenSession, accountHere, openSession, rememberedSession } from "./openSession";
import { startOf } from "./places";
import { router } from "./router";

const place = document.getElementById("root");
if (place === null) throw new Error("index.html has no element #root");

showTheme(keptTheme());
// All of this comes at once, not one after the other: who it is, the texts, and the page.
const first = isKnownHere() ? (rememberedSession() ?? openSession()) : undefined;
const firstPage = first === undefined ? undefined : router.preloadRoute({ to: pathOf(asked(first)) });
// Whoever awaits it is told what went wrong, but they come later.
if (first instanceof Promise) first.catch(() => undefined);
void messagesOf(preferredLanguage());
const page = createRoot(place);
// In slices, between which the browser can answer.
startTransition(() =>
  page.render(
    <StrictMode>
      <TextProvider>
        <SessionGate first={first}>
          <FirstPageComing value={firstPage}>
            <RouterProvider router={router} />
          </FirstPageComing>
        </SessionGate>
      </TextProvider>
    </StrictMode>,
  ),
);

/** The page that is asked for: at the root that on which somebody begins. */
function asked(by: OpenSession | Promise<unknown>): string {
  return location.pathname === "/" && "viewer" in by ? startOf(by.viewer.roles) : location.pathname;
}

// A browser keeps a page that was left, to show it again as it was: but not to whoever comes after.
let seenBy = accountHere();
window.addEventListener("pagehide", () => {
  seenBy = accountHere();
  if (seenBy === undefined) page.unmount();
});
window.addEventListener("pageshow", ({ persisted }) => {
  if (!persisted || (seenBy !== undefined && seenBy === accountHere())) return;
  page.unmount();
  location.reload();
});
