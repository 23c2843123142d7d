/** A typed rate of another currency: its units per euro, from a day on or always. */
export interface TypedRate {
  currency: string;
  from: string;
  rate: string;
}

/** Returns the rates for the export: `USD`, or `USD@2026-02-01` from a day on. Empty rows are ignored. */
export function ratesOf(typed: TypedRate[]): Record<string, string> {
  const given = typed.filter((one) => one.currency.trim() !== "" || one.rate.trim() !== "");
  return Object.fromEntries(
    given.map(({ currency, from, rate }) => [currency.trim().toUpperCase() + (from && `@${from}`), rate.trim()]),
  );
}
