import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { TextProvider } from "../text/TextProvider";
import { keptTheme, showTheme } from "../ui/theme";
import "../ui/tokens.css";
import { SessionGate } from "./Session";
import { router } from "./router";

const place = document.getElementById("root");
if (place === null) throw new Error("index.html has no element #root");

showTheme(keptTheme());
createRoot(place).render(
  <StrictMode>
    <TextProvider>
      <SessionGate>
        <RouterProvider router={router} />
      </SessionGate>
    </TextProvider>
  </StrictMode>,
);
