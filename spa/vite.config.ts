import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const SERVER = process.env["THROUGHLINE"] ?? "http://127.0.0.1:8080";
const ANSWERED_BY_THE_SERVER = [
  "/graphql", "/session", "/password", "/welcome", "/imports", "/exports", "^/messages/[^/]+[.]eml", "/reports", "/charts", "/tokens", "/oidc", "/health",
];

export default defineConfig({
  plugins: [react()],
  build: { outDir: "dist", assetsInlineLimit: 0, reportCompressedSize: true },
  server: { proxy: Object.fromEntries(ANSWERED_BY_THE_SERVER.map((path) => [path, SERVER])) },
  test: { include: ["src/**/*.test.ts", "src/**/*.test.tsx"] },
});
