import { expect, it } from "vitest";
import { answer } from "../../tests/answers";
import type { ClaimRow, Settlement } from "$/bindings";
import { stateOf } from "./labels";

const { claims } = answer("claims.of", "Fir");
const [open, partOpen, waived] = claims as [ClaimRow, ClaimRow, ClaimRow];
/** What settled a part of the claim: money of a credit, or a waiver. */
const settled = (minor: string, credit_id: number | null, reversed = false) => {
  const [waiver] = waived.settled as [Settlement];
  return { ...waiver, credit_id, amount: { ...waiver.amount, minor }, reversed };
};

it("tells where a claim stands (I6)", () => {
  expect([open, partOpen, waived].map((claim) => stateOf(claim).word)).toEqual(["Open", "Partly open", "Waived"]);
  expect(stateOf({ ...waived, counts_from: null, settled: [] }).word).toBe("Not sent yet");
  expect(stateOf({ ...waived, settled: [settled("100", null), settled("150", 4)] }).word).toBe("Paid");
  expect(
    stateOf({ ...waived, settled: [settled("250", 4, true), settled("-250", 4), settled("250", null)] }).word,
  ).toBe("Waived");
});
