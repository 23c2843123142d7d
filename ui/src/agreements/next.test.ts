import { describe, expect, it } from "vitest";
import type { Agreements, Balance, HoldState, PromiseState } from "$/bindings";
import { nextFor } from "./next";
import { concerning, linesOf } from "./words";

const eur = (text: string) => ({ text, minor: text.replace(/[.,]/g, "").replace(/^0+(?=\d)/, ""), currency: "EUR" });
const owing = (overdue: string): Balance => ({
  currency: "EUR",
  open: eur("90.00"),
  overdue: eur(overdue),
  on_account: eur("0.00"),
  net: eur("90.00"),
});
const none: Agreements = { promises: [], disputes: [], holds: [], plans: [], handovers: [], calls: [] };
const head = <State extends string>(id: number, state: State, invoice_id: number | null = null) => ({
  id,
  customer_id: 7,
  customer: "10007",
  name: "Meier",
  invoice_id,
  invoice: invoice_id === null ? null : `R-${invoice_id}`,
  state,
  text: `${state} ${id}`,
});
const promise = (id: number, state: PromiseState, invoice_id: number | null = null) => ({
  ...head(id, state, invoice_id),
  amount: eur("90.00"),
  received: eur("0.00"),
  made: "2026-03-01",
  until: "2026-03-08",
  withdrawn: null,
  note: "",
});
const hold = (id: number, state: HoldState) => ({
  ...head(id, state),
  from: "2026-03-01",
  until: null,
  reason: "",
  lifted: null,
});
const dispute = (id: number, owner: string, invoice_id: number) => ({
  ...head(id, "open" as const, invoice_id),
  amount: null,
  reason: "late",
  owner,
  opened: "2026-03-01",
  closed: null,
  outcome: "",
});
const call = (again_on: string | null) => ({
  ...head(1, "again" as const),
  dated: "2026-03-01",
  person: "",
  note: "",
  again_on,
});
const next = (of: Partial<Agreements>, overdue = "50.00") =>
  nextFor({ ...none, ...of }, [owing(overdue)], "2026-03-31").what;

describe("what is to be done next", () => {
  it("is a reminder where nothing stands in the way, and nothing before the due date", () => {
    expect(next({})).toBe("Write a reminder");
    expect(next({}, "0.00")).toBe("Nothing to do yet");
    expect(nextFor(none, [], "2026-03-31").what).toBe("Nothing to do");
  });

  it("waits for a promise, and calls when it was broken (P1)", () => {
    expect(next({ promises: [promise(1, "open")] })).toBe("Wait for the promised money");
    expect(next({ promises: [promise(1, "broken")] })).toBe("Call: a promise was broken");
    expect(next({ promises: [promise(2, "open"), promise(1, "broken")] })).toBe("Wait for the promised money");
  });

  it("goes on reminding the rest while one invoice is promised (R10)", () => {
    expect(next({ promises: [promise(1, "open", 4)] })).toBe("Write a reminder");
  });

  it("sends nothing on hold, whatever was broken (R3)", () => {
    expect(next({ holds: [hold(1, "active")], promises: [promise(1, "broken")] })).toBe("Wait");
    expect(next({ holds: [hold(1, "planned")] })).toBe("Write a reminder");
  });

  it("calls again on the day agreed, not before", () => {
    expect(next({ calls: [call("2026-03-31")] })).toBe("Call again, as agreed");
    expect(next({ calls: [call("2026-04-01")] })).toBe("Write a reminder");
  });

  it("asks for somebody who settles a dispute (P3)", () => {
    expect(next({ disputes: [dispute(1, "", 4)] })).toBe("Say who settles the dispute");
    expect(next({ disputes: [dispute(1, "Ana", 4)] })).toBe("Write a reminder");
  });
});

describe("what was agreed", () => {
  it("has the ways to end only what still holds", () => {
    const lines = linesOf(
      { ...none, promises: [promise(3, "kept"), promise(2, "open", 4)], disputes: [dispute(1, "Ana", 4)] },
      true,
    );
    expect(lines.map((line) => [line.word, line.current, line.end?.command ?? line.dispute?.owner])).toEqual([
      ["Promised", true, "promises.withdraw"],
      ["Disputed", true, "Ana"],
      ["Promise kept", false, undefined],
    ]);
  });

  it("is history once the debt is paid", () => {
    expect(linesOf({ ...none, promises: [promise(1, "broken")] }, false).every((line) => !line.current)).toBe(true);
  });

  it("concerns an invoice when it is its own or its customer's", () => {
    const of = { ...none, promises: [promise(1, "open", 4), promise(2, "open", 5), promise(3, "open")] };
    expect(concerning(of, 4).promises.map((row) => row.id)).toEqual([1, 3]);
  });
});
