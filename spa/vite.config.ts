import optimizeLocales from "@react-aria/optimize-locales-plugin";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { inlineDocuments } from "./inlineDocuments.ts";

const SERVER = process.env["THROUGHLINE"] ?? "http://127.0.0.1:8080";
const ANSWERED_BY_THE_SERVER = [
  "/graphql", "/session", "/password", "/welcome", "/invitations", "/audit.csv", "/audit.ndjson", "/imports", "/exports", "^/messages/[^/]+[.]eml", "/reports", "/charts", "/tokens", "/oidc", "/health",
];

/** What every page needs, in one file: on a slow line each file costs more than its bytes. */
const FRAME =
  /[/]node_modules[/](react|react-dom|scheduler|use-sync-external-store|@tanstack[/](react-router|router-core|history|store|react-store)|@?urql|@urql|@0no-co|wonka|use-intl|intl-messageformat|@formatjs)[/]|[/]src[/](api|text)[/](?!.*messages)|[/]src[/]ui[/](Button|Page|StateMark|InnerLink|Toasts|theme)[.]/;

export default defineConfig({
  plugins: [inlineDocuments(), optimizeLocales.vite({ locales: ["en-US", "de-DE"] }), react()],
  build: {
    outDir: "dist",
    assetsInlineLimit: 0,
    // Whoever knows light-dark() knows this too.
    modulePreload: { polyfill: false },
    reportCompressedSize: true,
    manifest: true,
    // The API's explorer is a page of its own, so that it costs the client nothing.
    rolldownOptions: {
      input: ["index.html", "graphiql.html"],
      output: { codeSplitting: { groups: [{ name: "frame", test: FRAME }] } },
      onwarn: (warning, tell) => {
        // GraphiQL's files speak to a compiler of React's that we do not use.
        if (warning.code !== "MODULE_LEVEL_DIRECTIVE") tell(warning);
      },
    },
    // Its editor alone; what the client may weigh is tested.
    chunkSizeWarningLimit: 3000,
  },
  // The explorer brings workers that only a build can bundle.
  optimizeDeps: { entries: ["index.html"] },
  server: { proxy: Object.fromEntries(ANSWERED_BY_THE_SERVER.map((path) => [path, SERVER])) },
  test: { include: ["src/**/*.test.ts", "src/**/*.test.tsx", "tests/**/*.test.ts"] },
});
