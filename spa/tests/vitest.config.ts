import { defineConfig } from "vitest/config";

/**
 * The tests in a browser, against a running server: THROUGHLINE is its address. They share it, so that they come one after
 * the other, but for those that change nothing.
 */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ["**/*.journey.ts"],
    fileParallelism: false,
    maxConcurrency: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: ["verbose"],
  },
});
