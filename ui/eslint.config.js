import svelte from "eslint-plugin-svelte";
import globals from "globals";
import tseslint from "typescript-eslint";
import svelteConfig from "./svelte.config.js";

export default tseslint.config(
  { ignores: ["dist", "node_modules", "src/bindings"] },
  ...tseslint.configs.strict,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser } },
    rules: {
      eqeqeq: "error",
      "no-console": "error",
      "no-restricted-imports": [
        "error",
        { patterns: [{ group: ["@tauri-apps/*"], message: "Only src/host knows the window it runs in." }] },
      ],
      // Routes are hashes that the shell's router makes, not SvelteKit paths.
      "svelte/no-navigation-without-resolve": "off",
      // Maps here are replaced as a whole, or not watched at all.
      "svelte/prefer-svelte-reactivity": "off",
    },
  },
  { files: ["src/host/**"], rules: { "no-restricted-imports": "off" } },
  {
    // bits-ui is an implementation of the design's parts, not of a screen.
    files: ["src/**/*.{ts,svelte}"],
    ignores: ["src/design/**", "src/host/**"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            { group: ["@tauri-apps/*"], message: "Only src/host knows the window it runs in." },
            { group: ["bits-ui"], message: "Use the part of src/design; add one there if it lacks." },
          ],
        },
      ],
    },
  },
  {
    files: ["**/*.svelte", "**/*.svelte.ts"],
    languageOptions: { parserOptions: { parser: tseslint.parser, extraFileExtensions: [".svelte"], svelteConfig } },
  },
);
