import { FluentBundle, FluentResource } from "@fluent/bundle";
import type { Language, Texts } from "$/bindings";
import { files } from "./files";

/** A key of the catalogue in `texts/`. */
export type TextKey = keyof Texts;

/** A key of a text without parameters. */
export type PlainKey = { [K in TextKey]: [Texts[K]] extends [never] ? K : never }[TextKey];

/** The parameters of a text: none, or a value for each of its names. */
export type TextArgs<K extends TextKey> = [Texts[K]] extends [never] ? [] : [Record<Texts[K], string | number>];

function bundle(language: Language, text: string): FluentBundle {
  const made = new FluentBundle(language, { useIsolating: false });
  made.addResource(new FluentResource(text));
  return made;
}

const codes = Object.keys(files) as Language[];
const bundles: Partial<Record<Language, FluentBundle>> = {};
const bundleOf = (language: Language) => (bundles[language] ??= bundle(language, files[language]));

let current = $state<Language>("en");

/** Returns the language of the screens. */
export const language = (): Language => current;

/** Returns the language of a code such as `de` or `de-AT`; English if Owed does not speak it. */
export const languageOf = (code: string): Language =>
  codes.find((language) => code.toLowerCase().split("-")[0] === language) ?? "en";

/** Returns every language by its own name, as the choices of a list. */
export const languages = (): { value: Language; label: string }[] =>
  codes.map((value) => ({ value, label: inLanguage(value, "language-name", null) ?? value }));

/** Returns a text in every language. */
export const inEvery = (key: PlainKey): string[] => codes.map((language) => inLanguage(language, key, null) ?? "");

/** Sets the language of the screens. */
export function showIn(language: Language): void {
  current = language;
  document.documentElement.lang = language;
}

/** Returns a text of the catalogue in the language of the screens; in English if it is not translated. */
export function t<K extends TextKey>(key: K, ...[args]: TextArgs<K>): string {
  return formatted(key, args ?? null);
}

/** Returns the words of a union with their names, in order, as the choices of a list. */
export const choices = <Word extends string>(keys: Record<Word, PlainKey>): { value: Word; label: string }[] =>
  (Object.entries(keys) as [Word, PlainKey][]).map(([value, key]) => ({ value, label: t(key) }));

/** Joins parts that are all meant: `a, b and c`. */
export function allOf(parts: string[]): string {
  const [last = "", ...others] = parts.toReversed();
  return others.length === 0 ? last : t("list-and", { others: others.toReversed().join(", "), last });
}

function formatted(key: TextKey, args: Record<string, string | number> | null): string {
  return inLanguage(current, key, args) ?? inLanguage("en", key, args) ?? key;
}

function inLanguage(language: Language, key: TextKey, args: Record<string, string | number> | null): string | null {
  const found = bundleOf(language).getMessage(key);
  return found?.value ? bundleOf(language).formatPattern(found.value, args, []) : null;
}

/** Splits a text at the parameters that are neither words nor numbers. */
export function pieces<T>(key: TextKey, args: Record<string, string | number | T>): (string | T)[] {
  const isWords = (arg: string | number | T): arg is string | number =>
    typeof arg === "string" || typeof arg === "number";
  const inside: T[] = [];
  const marked = Object.entries(args).map(([name, arg]): [string, string | number] =>
    isWords(arg) ? [name, arg] : [name, `\u0001${inside.push(arg) - 1}\u0001`],
  );
  const parts = formatted(key, Object.fromEntries(marked)).split("\u0001");
  return parts.map((part, at) => (at % 2 === 0 ? part : (inside[Number(part)] ?? ""))).filter((part) => part !== "");
}
