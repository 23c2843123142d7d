import { expect, it } from "vitest";
import type { CreditRow, RefundRow } from "$/bindings";
import { movements, nameAndNumber, numberOf } from "./words";

it("never takes a name for a number", () => {
  expect([numberOf("Meier", "Meier"), numberOf("10007", "Meier")]).toEqual(["", "10007"]);
  expect([nameAndNumber("Meier", "Meier"), nameAndNumber("Meier", "10007", " · ")]).toEqual(["Meier", "Meier · 10007"]);
});

it("lists what came and what went back by day, the newest first", () => {
  const credits = [
    { id: 1, dated: "2026-03-01" },
    { id: 2, dated: "2026-01-01" },
  ] as CreditRow[];
  const refunds = [{ id: 1, dated: "2026-02-01" }] as RefundRow[];
  expect(movements(credits, refunds).map((one) => one.key)).toEqual(["credit 1", "refund 1", "credit 2"]);
});
