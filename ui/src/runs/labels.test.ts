import { expect, it } from "vitest";
import type { ReasonCode } from "$/bindings";
import { mostly, wayOut } from "./labels";

const out = (code: ReasonCode, customers: number) => ({ code, text: `Said of ${code}.`, customers });

it("says why nobody is reminded by the most frequent reason, and leads to where it is dealt with", () => {
  const outs = [out("payment_waits", 12), out("not_overdue", 3)];
  expect(mostly(outs)).toBe("Mostly because money at the bank seems to pay it and is not matched yet (12 customers).");
  expect(wayOut(outs)?.href).toBe("#/bank");
  expect(mostly([out("promised", 1)])).toBe("Because they have promised to pay (1 customer).");
  expect(wayOut([out("promised", 1)])).toBeNull();
});

it("repeats a reason that has no words of its own, and says where nothing is owed", () => {
  expect(mostly([out("taken_out", 2)])).toBe("Said of taken_out. (2 customers)");
  expect(mostly([])).toBe("Nobody owes anything that a reminder could ask for.");
  expect(wayOut([])).toBeNull();
});
