import { describe, expect, it } from "vitest";
import { answer, first } from "../../tests/answers";
import type { MatchCandidate, MatchEntry } from "$/bindings";
import { itemsOf, restOf, surenessOf } from "./match";

const [whole, short] = answer("matching.list", "the bank").entries as [MatchEntry, MatchEntry];
const sure = first(whole.candidates);
/** A part payment; a reason says what stays open. */
const [, part] = short.candidates as [MatchCandidate, MatchCandidate];
const amount = part.rest_amount;

describe("what a candidate says", () => {
  it("names its items, the account, or what came back", () => {
    const candidate = { ...sure, items: ["R-1", "R-2"] };
    expect(itemsOf(candidate)).toBe("R-1, R-2");
    expect(itemsOf({ ...sure, items: [] })).toBe("Unallocated, for Ash");
    expect(itemsOf({ ...candidate, claims: amount })).toBe("R-1, R-2 with interest, fees and costs");
    expect(itemsOf({ ...sure, items: [], claims: amount })).toBe("Interest, fees and costs of Ash");
    expect(itemsOf({ ...candidate, rest: "returned" })).toBe("Returned: R-1, R-2");
    expect(itemsOf({ ...sure, rest: "refunded", items: [] })).toBe("In the book: paid back to Ash");
    expect(itemsOf({ ...candidate, rest: "known" })).toBe("In the book: R-1, R-2");
  });
  it("says what is left, where no reason does", () => {
    expect(restOf(sure)).toBe("");
    expect(restOf({ ...part, reasons: [] })).toBe("EUR\u00a05.00 stays open");
    expect(restOf(part)).toBe("");
    expect(restOf({ ...sure, rest: "returned", rest_amount: amount })).toBe("EUR\u00a05.00 is the bank's charge");
  });
  it("is certain only where the book says so", () => {
    expect(surenessOf(sure).word).toBe("Certain");
    expect(surenessOf(part).word).toBe("Possible");
    expect(surenessOf(undefined).word).toBe("No match");
  });
});
