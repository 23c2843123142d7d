import type { Amount, Candidate, CandidatePage } from "$/bindings";
import { PAGE } from "$/design";
import { call } from "$/host";

/** The chosen customers whom a mail can reach, what is asked of them together, and those without an address. */
export interface Recipients {
  reached: Candidate[];
  sums: Amount[];
  without: Candidate[];
}

export async function recipients(asOf: string | null, customers: number[], signal: AbortSignal): Promise<Recipients> {
  const ask = (customers: number[], offset: number): Promise<CandidatePage> =>
    call("letters.candidates", { as_of: asOf, customers, sort: { by: "name", descending: false }, window: { offset, limit: PAGE } }, { signal });
  const rows: Candidate[] = [];
  for (;;) {
    const page = await ask(customers, rows.length);
    rows.push(...page.rows);
    if (page.rows.length > 0 && rows.length < page.count) continue;
    const reached = rows.filter((row) => row.can_mail);
    const without = rows.filter((row) => !row.can_mail);
    // Rust adds up, and only those who are reached.
    const sums = without.length === 0 ? page.sums : reached.length === 0 ? [] : (await ask(reached.map((row) => row.customer_id), 0)).sums;
    return { reached, sums, without };
  }
}
