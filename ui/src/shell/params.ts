import type { Sorting } from "$/design";

/** The order of a list in an address: `total` rises, `-total` falls. */
export function readSort(text: string | null, usual: Sorting): Sorting {
  if (!text) return usual;
  return text.startsWith("-") ? { by: text.slice(1), descending: true } : { by: text, descending: false };
}

/** The window of an export, which takes every row. */
export const EVERYTHING = { offset: 0, limit: 0 };

export const writeSort = (sort: Sorting): string => `${sort.descending ? "-" : ""}${sort.by}`;
