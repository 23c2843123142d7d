import { afterEach, expect, it } from "vitest";
import { showIn } from "$/texts";
import { amountsText, amountText } from "./amounts";
import { grouped } from "./wording";

afterEach(() => showIn("en"));

const amounts = ["EUR", "CHF", "GBP"].map((currency) => ({ text: "12.50", currency }));

it("writes counts and amounts as the language of the screens does", () => {
  expect([grouped(1204), amounts.slice(0, 1).map(amountText)]).toEqual(["1,204", ["EUR\u00a012.50"]]);
  showIn("de");
  expect([grouped(1204), amountText({ text: "12,50", currency: "EUR" })]).toEqual(["1.204", "12,50\u00a0EUR"]);
});

it("puts amounts in a row, with words or a sign between them", () => {
  expect(amountsText(amounts)).toBe("EUR\u00a012.50, CHF\u00a012.50 and GBP\u00a012.50");
  expect(amountsText(amounts.slice(1), " + ")).toBe("CHF\u00a012.50 + GBP\u00a012.50");
  expect([amountsText(amounts.slice(2)), amountsText([])]).toEqual(["GBP\u00a012.50", ""]);
});
