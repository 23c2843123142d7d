import { describe, expect, it } from "vitest";
import { answer, first } from "../../tests/answers";
import type { Agreements, Balance, HoldState, PromiseState } from "$/bindings";
import { nextFor } from "./next";
import { concerning, linesOf } from "./labels";

const fir = answer("agreements.of", "Fir");
const none = answer("agreements.of", "Cedar");
const [balance] = answer("customers.get", "Fir").balances as [Balance];
const owing = (minor: string): Balance => ({ ...balance, overdue: { ...balance.overdue, minor } });

const promise = (id: number, state: PromiseState, invoice_id: number | null = null) => ({
  ...first(fir.promises),
  id,
  state,
  invoice_id,
});
const hold = (id: number, state: HoldState) => ({ ...first(fir.holds), id, state });
const dispute = (id: number, owner: string, invoice_id: number) => ({ ...first(fir.disputes), id, owner, invoice_id });
const call = (again_on: string | null) => ({ ...first(fir.calls), again_on });
const next = (of: Partial<Agreements>, overdue = balance.overdue.minor) =>
  nextFor({ ...none, ...of }, [owing(overdue)], "2026-03-31").what;

describe("what is to be done next", () => {
  it("is a reminder where nothing stands in the way, and nothing before the due date", () => {
    expect(next({})).toBe("Write a reminder");
    expect(next({}, "0")).toBe("Nothing to do yet");
    expect(nextFor(none, [], "2026-03-31").what).toBe("Nothing to do");
  });

  it("waits for a promise, and calls when it was broken (P1)", () => {
    expect(next({ promises: [promise(1, "open")] })).toBe("Wait for the promised payment");
    expect(next({ promises: [promise(1, "broken")] })).toBe("Call: promise broken");
    expect(next({ promises: [promise(2, "open"), promise(1, "broken")] })).toBe("Wait for the promised payment");
  });

  it("goes on reminding the rest while one invoice is promised (R10)", () => {
    expect(next({ promises: [promise(1, "open", 4)] })).toBe("Write a reminder");
  });

  it("sends nothing on hold, whatever was broken (R3)", () => {
    expect(next({ holds: [hold(1, "active")], promises: [promise(1, "broken")] })).toBe("Wait");
    expect(next({ holds: [hold(1, "planned")] })).toBe("Write a reminder");
  });

  it("calls again on the day agreed, not before", () => {
    expect(next({ calls: [call("2026-03-31")] })).toBe("Call back, as agreed");
    expect(next({ calls: [call("2026-04-01")] })).toBe("Write a reminder");
  });

  it("asks for somebody who settles a dispute (P3)", () => {
    expect(next({ disputes: [dispute(1, "", 4)] })).toBe("Assign an owner to the dispute");
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
