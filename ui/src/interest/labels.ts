import type { DayCount, KnownRegime } from "$/bindings";
import type { PlainKey } from "$/texts";

/** The rule with an agreed rate; its code carries the rate: `contract:9.5`. */
export const CONTRACT = "contract";

/** Returns a rule's code, without a contract's rate. */
export const regimeOf = (code: string): string => (code.startsWith(`${CONTRACT}:`) ? CONTRACT : code);

/** Returns the initial rule: the law for businesses of the company's country, else the first. */
export function regimeFor(regimes: KnownRegime[], country: string): string {
  const own = regimes.filter((one) => one.country === country.trim().toUpperCase());
  const usual = own.find((one) => one.customers !== "consumers") ?? own[0] ?? regimes[0];
  return usual ? regimeOf(usual.regime) : "";
}

/** A list, because a record would put `30360` first. */
export const dayCounts: [DayCount, PlainKey][] = [
  ["act365", "interest-act365"],
  ["actact", "interest-actact"],
  ["act360", "interest-act360"],
  ["30360", "interest-30360"],
];
