import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";
import { entries } from "./generate/entries";
import { site } from "./generate/plugin";

const server = process.env.LINEPOOL_URL ?? "http://127.0.0.1:8080";

export default defineConfig({
  plugins: [svelte(), site()],
  appType: "mpa",
  publicDir: false,
  build: {
    target: "es2022",
    cssCodeSplit: false,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: entries,
      output: {
        entryFileNames: "assets/[name].[hash].js",
        chunkFileNames: "assets/[name].[hash].js",
        assetFileNames: "assets/[name].[hash][extname]",
      },
    },
  },
  server: {
    proxy: {
      "/api": server,
      "/user": server,
      "/stubs": server,
      "/admin": server,
      "/console/v1": server,
    },
  },
});
