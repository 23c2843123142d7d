import type { CandidateColumn, Tone } from "$/bindings";
import { counted, optionsOf } from "$/design";
import { readSort, readWord, type Sorting } from "$/shell";

const toneNames = { friendly: "Friendly", firm: "Firm", final: "Final" } satisfies Record<Tone, string>;

export const tones = optionsOf(toneNames);

/** What the address asks for: the day, whom, in which order and tone. */
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
    tone: readWord<Tone>(params.get("tone"), toneNames, "friendly"),
  };
}

/** The customers that another screen chose: `customers=3,8`. */
export const chosenBefore = (params: URLSearchParams): number[] =>
  (params.get("customers") ?? "")
    .split(",")
    .map(Number)
    .filter((id) => id > 0);

export const customers = (count: number): string => counted(count, "customer");
export const letters = (count: number): string => counted(count, "letter");
export const mails = (count: number): string => counted(count, "e-mail");
