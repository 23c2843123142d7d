import { describe, expect, it } from "vitest";
import { answer, first } from "../../tests/answers";
import { asked, monthEnds, rowsBehind, typedEdges, within } from "./query";

const told = answer("aging.report", "everyone");

it.each([
  [-400, 0],
  [0, 0],
  [1, 1],
  [30, 1],
  [31, 2],
  [90, 3],
  [91, 4],
])("day %s is in bucket %s and in no other (A2)", (days, place) => {
  expect(told.buckets.flatMap((one, at) => (within(one, days) ? [at] : []))).toEqual([place]);
});

describe("the rows behind a figure (A4)", () => {
  const report = { ...told, as_of: "2013-06-30" };

  it("names day, currency, customer and days", () => {
    const to = rowsBehind(report, {
      currency: "USD",
      bucket: first(told.buckets.slice(1)),
      customer: { id: 7, name: "A & B" },
    });
    expect(to).toBe(
      "#/invoices?state=open&as_of=2013-06-30&currency=USD&from=1&to=30&customer=7&customer_name=A+%26+B",
    );
  });

  it("takes the filter along for a total", () => {
    expect(rowsBehind(report, { currency: "USD", search: "meier" })).toBe(
      "#/invoices?state=open&as_of=2013-06-30&currency=USD&q=meier",
    );
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

it.each([
  ["30, 60, 90", "30,60,90"],
  ["10;20 30", "10,20,30"],
  ["", ""],
  ["abc, 5", null],
  ["-3", null],
  ["1.5", null],
])("reads the edges %j as %j", (text, edges) => {
  expect(typedEdges(text)).toBe(edges);
});
