import { describe, expect, it } from "vitest";
import { answer } from "../../tests/answers";
import { regimeFor, regimeOf } from "./labels";

const { regimes } = answer("interest.rates", "the rules");

describe("the rule to begin with", () => {
  it("is the country's for businesses", () => {
    expect(regimeFor(regimes, "at")).toBe("at-b2b");
    expect(regimeFor(regimes.toReversed(), "at")).toBe("at-b2b");
    expect(regimeFor(regimes, "JP")).toBe("de-b2b");
    expect(regimeFor([], "DE")).toBe("");
  });

  it("knows a contract by its code without the rate", () => {
    expect(regimeOf("contract:RATE")).toBe("contract");
    expect(regimeOf("eu:FR")).toBe("eu:FR");
  });
});
