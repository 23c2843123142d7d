import { describe, expect, it } from "vitest";
import type { Agreements, CallRow, Candidate, PromiseRow } from "$/bindings";
import { callList, namedIn } from "./list";

const TODAY = "2026-03-31";
const head = (customer_id: number, state: string) => ({ id: 1, customer_id, customer: "", name: `Customer ${customer_id}`, invoice_id: null, invoice: null, state, text: state });
const none: Agreements = { promises: [], disputes: [], holds: [], plans: [], handovers: [], calls: [] };
const candidate = (customer_id: number, last_reminder: string | null = null): Candidate => ({
  customer_id,
  number: "",
  name: `Customer ${customer_id}`,
  email: "",
  language: "en",
  overdue: [],
  items: 1,
  days: 5,
  last_reminder,
  notes: [],
  can_print: true,
  can_mail: true,
});
const called = (customer_id: number, dated: string, again_on: string | null = null): CallRow => ({ ...head(customer_id, "no_answer"), dated, person: "", note: "", again_on });
const promised = (customer_id: number, state: string, until: string): PromiseRow => {
  const amount = { text: "1.00", minor: "100", currency: "EUR" };
  return { ...head(customer_id, state), amount, received: amount, made: "2026-03-01", until, withdrawn: null, note: "" };
};
const listed = (agreements: Partial<Agreements>, candidates: Candidate[]) =>
  callList({ ...none, ...agreements }, candidates, TODAY).map((one) => [one.customer_id, one.cause]);

describe("the call list", () => {
  it("begins with what was agreed, then broken promises, then silence after a reminder", () => {
    const agreements = { calls: [called(4, "2026-03-20", TODAY)], promises: [promised(3, "broken", "2026-03-25")] };
    expect(listed(agreements, [candidate(1), candidate(2, "2026-03-10"), candidate(3), candidate(4)])).toEqual([
      [4, "again"],
      [3, "broken"],
      [2, "reminded"],
      [1, "overdue"],
    ]);
  });

  it("leaves out who was called today, and who waits for a later day", () => {
    const calls = [called(1, TODAY), called(2, "2026-03-20", "2026-04-02")];
    expect(listed({ calls }, [candidate(1), candidate(2), candidate(3)])).toEqual([[3, "overdue"]]);
  });

  it("gives time to a promise for everything, but not to one for a single invoice", () => {
    const promises = [promised(1, "open", "2026-04-05"), { ...promised(2, "open", "2026-04-05"), invoice_id: 7 }];
    expect(listed({ promises }, [candidate(1), candidate(2)])).toEqual([[2, "overdue"]]);
  });

  it("asks about a broken promise once", () => {
    const agreements = { promises: [promised(1, "broken", "2026-03-25")], calls: [called(1, "2026-03-27")] };
    expect(listed(agreements, [candidate(1)])).toEqual([[1, "overdue"]]);
  });

  it("calls back whoever it was agreed with, though they owe nothing overdue", () => {
    expect(listed({ calls: [called(9, "2026-03-20", "2026-03-30")] }, [])).toEqual([[9, "again"]]);
  });

  it("keeps the order of the amounts among equals", () => {
    expect(listed({}, [candidate(5), candidate(2), candidate(8)]).map(([id]) => id)).toEqual([5, 2, 8]);
  });

  it("asks for everybody that something was agreed with, once", () => {
    expect(namedIn({ ...none, calls: [called(1, TODAY)], promises: [promised(1, "kept", TODAY), promised(2, "kept", TODAY)] })).toEqual([1, 2]);
  });
});
