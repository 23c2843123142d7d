import { describe, expect, it } from "vitest";
import type { AgingReport } from "$/bindings";
import { asked, daysOf, monthEnds, rowsBehind, within } from "./query";

describe("the buckets' days (A2)", () => {
  it.each([
    ["not_due", null, 0],
    ["1-30", 1, 30],
    ["61-90", 61, 90],
    ["over_90", 91, null],
  ])("%s is from %s to %s", (key, from, to) => {
    expect(daysOf(key)).toEqual({ from, to });
  });

  it.each([
    [0, "not_due"],
    [1, "1-30"],
    [30, "1-30"],
    [31, "31-60"],
    [90, "61-90"],
    [91, "over_90"],
  ])("day %s is in %s and in no other", (days, key) => {
    expect(["not_due", "1-30", "31-60", "61-90", "over_90"].filter((bucket) => within(bucket, days))).toEqual([key]);
  });
});

describe("the rows behind a figure (A4)", () => {
  const report = { as_of: "2013-06-30", basis: "due" } as AgingReport;

  it("names day, currency, customer and days", () => {
    const to = rowsBehind(report, { currency: "USD", bucket: "1-30", customer: { id: 7, name: "A & B" } });
    expect(to).toBe("#/invoices?state=open&as_of=2013-06-30&currency=USD&from=1&to=30&customer=7&customer_name=A+%26+B");
  });

  it("takes the filter along for a total", () => {
    expect(rowsBehind(report, { currency: "USD", search: "meier" })).toBe("#/invoices?state=open&as_of=2013-06-30&currency=USD&q=meier");
  });
});

it("reads the report asked for from the address", () => {
  expect(asked(new URLSearchParams("basis=issue&buckets=10,20&sort=-bucket:2&q=x"))).toEqual({
    as_of: null,
    basis: "issue",
    buckets: [10, 20],
    search: "x",
    currency: null,
    sort: { by: "bucket:2", descending: true },
  });
});

it("knows the ends of the months before", () => {
  expect(monthEnds("2026-03-15", 3)).toEqual(["2026-02-28", "2026-01-31", "2025-12-31"]);
});
