import { describe, expect, it } from "vitest";
import type { MatchCandidate } from "$/bindings";
import { itemsOf, restOf, surenessOf } from "./match";

const candidate = (over: Partial<MatchCandidate>): MatchCandidate => ({
  mark: "",
  items: ["R1", "R2"],
  amount: "100",
  certain: false,
  reasons: [],
  shares: [],
  customer_id: 1,
  customer: "Alpha",
  claims: null,
  rest: "nothing",
  rest_amount: null,
  ...over,
});
const amount = { text: "5.00", minor: "500", currency: "EUR" };

describe("what a candidate says", () => {
  it("names its items, the account, or what came back", () => {
    expect(itemsOf(candidate({}))).toBe("R1, R2");
    expect(itemsOf(candidate({ items: [] }))).toBe("On account of Alpha");
    expect(itemsOf(candidate({ claims: amount }))).toBe("R1, R2 with interest, fees and costs");
    expect(itemsOf(candidate({ items: [], claims: amount }))).toBe("Interest, fees and costs of Alpha");
    expect(itemsOf(candidate({ rest: "returned" }))).toBe("Returned: R1, R2");
    expect(itemsOf(candidate({ rest: "refunded", items: [] }))).toBe("In the book: paid back to Alpha");
    expect(itemsOf(candidate({ rest: "known" }))).toBe("In the book: R1, R2");
  });
  it("says what is left", () => {
    expect(restOf(candidate({}))).toBe("");
    expect(restOf(candidate({ rest: "open", rest_amount: amount }))).toBe("5.00 EUR stays open");
    expect(
      restOf(
        candidate({
          rest: "open",
          rest_amount: amount,
          reasons: [{ code: "part_payment", text: "A part; EUR 5.00 stays open." }],
        }),
      ),
    ).toBe("");
    expect(restOf(candidate({ rest: "returned", rest_amount: amount }))).toBe("5.00 EUR is the bank's charge");
  });
  it("is certain only where the book says so", () => {
    expect(surenessOf(candidate({ certain: true })).word).toBe("Certain");
    expect(surenessOf(candidate({})).word).toBe("Not sure");
    expect(surenessOf(undefined).word).toBe("Nothing fits");
  });
});
