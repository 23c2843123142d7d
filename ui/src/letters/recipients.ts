import type { Amount, Candidate, CandidatePage, Queue } from "$/bindings";
import { PAGE } from "$/design";
import { call } from "$/host";

/** The selected customers whom a mail reaches, the total asked of them, and those left out. */
export interface Recipients {
  reached: Candidate[];
  sums: Amount[];
  /** No address. */
  without: Candidate[];
  /** There is an objection that nobody has overridden. */
  against: Candidate[];
}

export async function recipients({ as_of, customers, despite }: Queue, signal: AbortSignal): Promise<Recipients> {
  const ask = (customers: number[], offset: number): Promise<CandidatePage> =>
    call(
      "letters.candidates",
      { as_of, search: "", customers, sort: { by: "name", descending: false }, window: { offset, limit: PAGE } },
      { signal },
    );
  const rows: Candidate[] = [];
  for (;;) {
    const page = await ask(customers, rows.length);
    rows.push(...page.rows);
    if (page.rows.length > 0 && rows.length < page.count) continue;
    const wanted = new Set(despite.map((one) => one.customer_id));
    const against = rows.filter((row) => row.against.length > 0 && !wanted.has(row.customer_id));
    const others = rows.filter((row) => !against.includes(row));
    const reached = others.filter((row) => row.can_mail);
    const without = others.filter((row) => !row.can_mail);
    // Rust adds up, and counts only those who are reached.
    const sums =
      reached.length === rows.length
        ? page.sums
        : (
            await ask(
              reached.map((row) => row.customer_id),
              0,
            )
          ).sums;
    return { reached, sums, without, against };
  }
}
