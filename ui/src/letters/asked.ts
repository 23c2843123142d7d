import type { Preview } from "$/bindings";
import { readSort, type Sorting } from "$/shell";

export type Tone = Preview["tone"];

export const tones: { value: Tone; label: string }[] = [
  { value: "friendly", label: "Friendly" },
  { value: "firm", label: "Firm" },
  { value: "final", label: "Final" },
];

/** What the address asks for: the day, whom, in which order and tone. */
export interface Asked {
  as_of: string | null;
  search: string;
  sort: Sorting;
  tone: Tone;
}

export function asked(params: URLSearchParams): Asked {
  return {
    as_of: params.get("as_of"),
    search: params.get("q") ?? "",
    sort: readSort(params.get("sort"), { by: "name", descending: false }),
    tone: tones.find((tone) => tone.value === params.get("tone"))?.value ?? "friendly",
  };
}

/** The customers that another screen chose: `customers=3,8`. */
export const chosenBefore = (params: URLSearchParams): number[] =>
  (params.get("customers") ?? "")
    .split(",")
    .map(Number)
    .filter((id) => id > 0);

export const customers = (count: number): string =>
  `${count.toLocaleString("en-GB")} ${count === 1 ? "customer" : "customers"}`;
export const letters = (count: number): string =>
  `${count.toLocaleString("en-GB")} ${count === 1 ? "letter" : "letters"}`;
export const mails = (count: number): string =>
  `${count.toLocaleString("en-GB")} ${count === 1 ? "e-mail" : "e-mails"}`;
