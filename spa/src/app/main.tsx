import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { isKnownHere } from "../api/session";
import { TextProvider } from "../text/TextProvider";
import { keptTheme, showTheme } from "../ui/theme";
import "../ui/tokens.css";
import { SessionGate } from "./Session";
import { openSession } from "./openSession";
import { router } from "./router";

const place = document.getElementById("root");
if (place === null) throw new Error("index.html has no element #root");

showTheme(keptTheme());
// Asked while the texts are loaded.
const first = isKnownHere() ? openSession() : undefined;
// Whoever awaits it is told what went wrong, but they come later.
first?.catch(() => undefined);
createRoot(place).render(
  <StrictMode>
    <TextProvider>
      <SessionGate first={first}>
        <RouterProvider router={router} />
      </SessionGate>
    </TextProvider>
  </StrictMode>,
);
