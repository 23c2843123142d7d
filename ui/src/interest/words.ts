import type { DayCount, KnownRegime } from "$/bindings";

/** The rule whose rate is agreed upon; its code carries the rate: `contract:9.5`. */
export const CONTRACT = "contract";

/** A rule's code, without the rate where it is a contract's. */
export const regimeOf = (code: string): string => (code.startsWith(`${CONTRACT}:`) ? CONTRACT : code);

/** The rule to begin with: the law for businesses of the company's country, else the first of all. */
export function regimeFor(regimes: KnownRegime[], country: string): string {
  const own = regimes.filter((one) => one.country === country.trim().toUpperCase());
  const usual = own.find((one) => one.customers !== "consumers") ?? own[0] ?? regimes[0];
  return usual ? regimeOf(usual.regime) : "";
}

export const dayCounts: { value: DayCount; label: string }[] = [
  { value: "act365", label: "Actual days / 365 (ACT/365)" },
  { value: "actact", label: "Actual days / actual year (ACT/ACT)" },
  { value: "act360", label: "Actual days / 360 (ACT/360)" },
  { value: "30360", label: "30-day months / 360 (30/360)" },
];
