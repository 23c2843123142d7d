import { describe, expect, it } from "vitest";
import type { KnownRegime } from "$/bindings";
import { regimeFor, regimeOf } from "./words";

const regime = (code: string, country: string | null, customers: string) =>
  ({ regime: code, country, customers }) as KnownRegime;
const all = [
  regime("uk", "GB", "businesses"),
  regime("at-b2c", "AT", "consumers"),
  regime("at-b2b", "AT", "businesses"),
  regime("contract:RATE", null, "all"),
];

describe("the rule to begin with", () => {
  it("is the country's for businesses", () => {
    expect(regimeFor(all, "at")).toBe("at-b2b");
    expect(regimeFor(all, "JP")).toBe("uk");
    expect(regimeFor([], "DE")).toBe("");
  });

  it("knows a contract by its code without the rate", () => {
    expect(regimeOf("contract:RATE")).toBe("contract");
    expect(regimeOf("eu:FR")).toBe("eu:FR");
  });
});
