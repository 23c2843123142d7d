import { expect, it } from "vitest";
import { ratesOf } from "./ledger";

it("takes rates as they are typed, and no empty rows", () => {
  const typed = [
    { currency: "usd ", from: "", rate: "1.0850" },
    { currency: "USD", from: "2026-02-01", rate: " 1.0920" },
    { currency: "", from: "", rate: "" },
  ];
  expect(ratesOf(typed)).toEqual({ USD: "1.0850", "USD@2026-02-01": "1.0920" });
});
