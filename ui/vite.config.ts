import { svelte } from "@sveltejs/vite-plugin-svelte";
import { svelteTesting } from "@testing-library/svelte/vite";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [svelte(), svelteTesting()],
  resolve: { alias: { $: new URL("./src", import.meta.url).pathname } },
  // One stylesheet and no inlined assets: the window's policy allows nothing inline.
  build: { target: "es2022", assetsInlineLimit: 0, modulePreload: { polyfill: false }, cssCodeSplit: false },
  // Open it with the secret in the path that `owed serve --port 5181` printed.
  server: {
    port: 5180,
    strictPort: true,
    // The catalogue of texts lies beside this folder.
    fs: { allow: [".."] },
    proxy: { "^/[0-9a-f]{32}/call/": { target: "http://127.0.0.1:5181", changeOrigin: true } },
  },
  test: { environment: "happy-dom", include: ["src/**/*.test.ts"], setupFiles: ["tests/setup.ts"] },
});
