/** A rate of another currency as typed: how much of it one euro is, from a day on or always. */
export interface TypedRate {
  currency: string;
  from: string;
  rate: string;
}

/** The rates as the export takes them: `USD`, or `USD@2026-02-01` from a day on. Rows that are empty are none. */
export function ratesOf(typed: TypedRate[]): Record<string, string> {
  const given = typed.filter((one) => one.currency.trim() !== "" || one.rate.trim() !== "");
  return Object.fromEntries(
    given.map(({ currency, from, rate }) => [currency.trim().toUpperCase() + (from && `@${from}`), rate.trim()]),
  );
}
