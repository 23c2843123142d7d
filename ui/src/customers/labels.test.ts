import { expect, it } from "vitest";
import { answer, first } from "../../tests/answers";
import { movements, nameAndNumber, numberOf } from "./labels";

it("never takes a name for a number", () => {
  expect([numberOf("Meier", "Meier"), numberOf("10007", "Meier")]).toEqual(["", "10007"]);
  expect([nameAndNumber("Meier", "Meier"), nameAndNumber("Meier", "10007", " · ")]).toEqual(["Meier", "Meier · 10007"]);
});

it("lists what came and what went back by day, the newest first", () => {
  const credit = first(answer("credits.list", "Cedar"));
  const credits = [
    { ...credit, id: 1, dated: "2026-03-01" },
    { ...credit, id: 2, dated: "2026-01-01" },
  ];
  const refunds = [{ ...first(answer("refunds.list", "Cedar")), id: 1, dated: "2026-02-01" }];
  expect(movements(credits, refunds).map((one) => one.key)).toEqual(["credit 1", "refund 1", "credit 2"]);
});
