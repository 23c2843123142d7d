import type { Agreements, Amount, CallRow, Candidate } from "$/bindings";

/** Why somebody is called, the most promising call first. */
export const causes = ["again", "broken", "missed", "reminded", "overdue"] as const;
export type Cause = (typeof causes)[number];

/** Somebody to call. */
export interface Callee {
  customer_id: number;
  name: string;
  cause: Cause;
  /** The agreement or the day behind it, in a sentence. */
  because: string;
  overdue: Amount[];
  /** Days overdue of the oldest item. */
  days: number;
  last: CallRow | null;
}

/** Customers that something was agreed with: they are asked for by name, however little they owe. */
export function namedIn(agreements: Agreements): number[] {
  const rows = [...agreements.calls, ...agreements.promises, ...agreements.plans];
  return [...new Set(rows.map((row) => row.customer_id))];
}

/**
 * Who is to be called, in order: whoever was told that we call again, broken promises, missed instalments, then those who
 * stayed silent after a reminder, then the rest. `candidates` keep their order within each. Left out is who was called
 * today, who waits for a later day, who has time by a promise, a plan or a hold, and what was handed over.
 */
export function callList(agreements: Agreements, candidates: Candidate[], today: string): Callee[] {
  const last = new Map<number, CallRow>();
  for (const call of agreements.calls) {
    const known = last.get(call.customer_id);
    if (!known || call.dated > known.dated) last.set(call.customer_id, call);
  }
  const waits = waiting(agreements);
  const owing = new Map(candidates.map((one) => [one.customer_id, one]));
  const people = [...candidates, ...[...last.values()].filter((call) => !owing.has(call.customer_id))];
  const list: Callee[] = [];
  for (const { customer_id, name } of people) {
    const call = last.get(customer_id) ?? null;
    if (waits.has(customer_id) || call?.dated === today || (call?.again_on && call.again_on > today)) continue;
    const candidate = owing.get(customer_id);
    const found = causeOf(agreements, customer_id, candidate, call);
    if (found) list.push({ customer_id, name, ...found, overdue: candidate?.overdue ?? [], days: candidate?.days ?? 0, last: call });
  }
  return list.sort((one, other) => causes.indexOf(one.cause) - causes.indexOf(other.cause));
}

function causeOf(agreements: Agreements, customer: number, owing: Candidate | undefined, last: CallRow | null): { cause: Cause; because: string } | null {
  if (last?.again_on) return { cause: "again", because: last.text };
  if (!owing) return null;
  const its = (row: { customer_id: number }) => row.customer_id === customer;
  const broken = agreements.promises.find((row) => its(row) && row.state === "broken" && (!last || last.dated <= row.until));
  if (broken) return { cause: "broken", because: broken.text };
  const missed = agreements.plans.find((row) => its(row) && row.state === "missed");
  if (missed) return { cause: "missed", because: missed.text };
  return { cause: owing.last_reminder ? "reminded" : "overdue", because: owing.notes.join(", ") };
}

/** Customers whose whole debt has time. */
function waiting(agreements: Agreements): Set<number> {
  const whole = [
    ...agreements.promises.filter((row) => row.state === "open"),
    ...agreements.holds.filter((row) => row.state === "active"),
    ...agreements.handovers.filter((row) => row.state === "active"),
  ].filter((row) => row.invoice_id === null);
  return new Set([...whole, ...agreements.plans.filter((row) => row.state === "kept")].map((row) => row.customer_id));
}
