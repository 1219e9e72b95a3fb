import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { isKnownHere } from "../api/session";
import { TextProvider } from "../text/TextProvider";
import { messagesOf, preferredLanguage } from "../text/languages";
import { pathOf } from "../ui/InnerLink";
import { keptTheme, showTheme } from "../ui/theme";
import "../ui/tokens.css";
import { SessionGate } from "./Session";
import { openSession, rememberedSession } from "./openSession";
import { router } from "./router";

const place = document.getElementById("root");
if (place === null) throw new Error("index.html has no element #root");

showTheme(keptTheme());
// All of this comes at once, not one after the other: who it is, the texts, and the page.
const first = isKnownHere() ? (rememberedSession() ?? openSession()) : undefined;
if (first !== undefined) void router.preloadRoute({ to: pathOf(location.pathname) });
// Whoever awaits it is told what went wrong, but they come later.
if (first instanceof Promise) first.catch(() => undefined);
void messagesOf(preferredLanguage());
createRoot(place).render(
  <StrictMode>
    <TextProvider>
      <SessionGate first={first}>
        <RouterProvider router={router} />
      </SessionGate>
    </TextProvider>
  </StrictMode>,
);
