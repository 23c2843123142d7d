import { expect, it } from "vitest";
import type { ClaimRow } from "$/bindings";
import { stateOf } from "./words";

const eur = (minor: string) => ({ minor, text: minor, currency: "EUR" });
const settled = (minor: string, credit_id: number | null, reversed = false) => ({
  id: 1,
  credit_id,
  credit: "",
  on: "2026-03-01",
  amount: eur(minor),
  reversed,
  reason: "",
});
const claim = (open: string, more: Partial<ClaimRow> = {}): ClaimRow => ({
  id: 1,
  kind: "fee",
  invoice_id: null,
  invoice: "",
  letter_id: null,
  dated: "2026-03-01",
  counts_from: "2026-03-01",
  amount: eur("250"),
  open: eur(open),
  note: "",
  settled: [],
  ...more,
});

it("tells where a claim stands (I6)", () => {
  expect(stateOf(claim("250")).word).toBe("Open");
  expect(stateOf(claim("100")).word).toBe("Part open");
  expect(stateOf(claim("0", { counts_from: null })).word).toBe("Not sent yet");
  expect(stateOf(claim("0", { settled: [settled("250", null)] })).word).toBe("Waived");
  expect(stateOf(claim("0", { settled: [settled("100", null), settled("150", 4)] })).word).toBe("Paid");
  expect(
    stateOf(claim("0", { settled: [settled("250", 4, true), settled("-250", 4), settled("250", null)] })).word,
  ).toBe("Waived");
});
