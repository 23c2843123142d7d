export { allOf, choices, inEvery, language, languageOf, languages, showIn, t } from "./catalogue.svelte";
export type { PlainKey, TextArgs, TextKey } from "./catalogue.svelte";
export { default as Rich } from "./Rich.svelte";
