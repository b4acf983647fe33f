import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

// `npm test`: no browser. `npm run e2e`: the browser tests, which need a build.
export default defineConfig(({ mode }) => ({
  plugins: [svelte()],
  test: {
    include: mode === "e2e" ? ["tests/e2e/**/*.test.ts"] : ["{src,generate,tests}/**/*.test.ts"],
    exclude: mode === "e2e" ? [] : ["tests/e2e/**"],
    testTimeout: mode === "e2e" ? 60_000 : 20_000,
    hookTimeout: 60_000,
    fileParallelism: mode !== "e2e",
    // Tests that say so run side by side: they wait for time-outs most of the time.
    maxConcurrency: 12,
  },
}));
