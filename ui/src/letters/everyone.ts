import type { Amount, Candidate } from "$/bindings";
import { PAGE } from "$/design";
import { call } from "$/host";

/** Everybody who could get a reminder on a day, and the sums over them. */
export async function everyone(asOf: string | null, signal: AbortSignal): Promise<{ rows: Candidate[]; sums: Amount[] }> {
  const rows: Candidate[] = [];
  for (;;) {
    const window = { offset: rows.length, limit: PAGE };
    const page = await call("letters.candidates", { as_of: asOf, sort: { by: "name", descending: false }, window }, { signal });
    rows.push(...page.rows);
    if (page.rows.length === 0 || rows.length >= page.count) return { rows, sums: page.sums };
  }
}
