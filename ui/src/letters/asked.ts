import type { CandidateColumn, Tone } from "$/bindings";
import { readSort, readWord, type Sorting } from "$/shell";
import type { PlainKey } from "$/texts";

/** The names of the tones. */
export const tones = {
  friendly: "common-tone-friendly",
  firm: "common-tone-firm",
  final: "common-tone-final",
} satisfies Record<Tone, PlainKey>;
/** What the address asks for: the day, the recipients, their order, and the tone. */
export interface Asked {
  as_of: string | null;
  search: string;
  sort: Sorting<CandidateColumn>;
  tone: Tone;
}

export function asked(params: URLSearchParams): Asked {
  return {
    as_of: params.get("as_of"),
    search: params.get("q") ?? "",
    sort: readSort<CandidateColumn>(params.get("sort"), { by: "name", descending: false }),
    tone: readWord<Tone>(params.get("tone"), tones, "friendly"),
  };
}

/** Returns the customers selected by another screen: `customers=3,8`. */
export const chosenBefore = (params: URLSearchParams): number[] =>
  (params.get("customers") ?? "")
    .split(",")
    .map(Number)
    .filter((id) => id > 0);
