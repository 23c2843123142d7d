import type { Sorting } from "$/design";

/** Parses the order of a list in an address: `total` ascends, `-total` descends. The book refuses unknown columns. */
export function readSort<By extends string>(text: string | null, usual: Sorting<By>): Sorting<By> {
  if (!text) return usual;
  const descending = text.startsWith("-");
  return { by: (descending ? text.slice(1) : text) as By, descending };
}

/** Returns the word in an address, if it is one of these. */
export const readWord = <Word extends string>(text: string | null, words: Record<Word, unknown>, usual: Word): Word =>
  text !== null && Object.hasOwn(words, text) ? (text as Word) : usual;

/** The window of an export, which takes every row. */
export const EVERYTHING = { offset: 0, limit: 0 };

export const writeSort = (sort: Sorting): string => `${sort.descending ? "-" : ""}${sort.by}`;
