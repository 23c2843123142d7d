import { describe, expect, it } from "vitest";
import type { Corrections, ImportedFile, Problem } from "$/bindings";
import { questionOf } from "./readings";
import { brought, formatName, stateOf } from "./words";

const problem = (more: Partial<Problem>): Problem => ({
  row: null,
  column: null,
  value: "",
  message: "m",
  settled_by: null,
  proposal: null,
  ...more,
});
const NOTHING: Corrections = {
  preset: null,
  kind: null,
  encoding: null,
  separator: null,
  header_row: null,
  decimal: null,
  date_order: null,
  currency: null,
  same_payments: null,
  columns: {},
};
const file = (more: Partial<ImportedFile>) =>
  ({ problems: [], notes: [], created: 0, changed: 0, ...more }) as unknown as ImportedFile;

describe("how one of several files stands", () => {
  it("is told in a word, what only a person can say before all else", () => {
    const asks = problem({ settled_by: "date_order", value: "03/04/26" });
    expect(stateOf(file({ problems: [problem({}), asks] })).word).toBe("Asks");
    expect(stateOf(file({ problems: [problem({})] })).word).toBe("Cannot be read");
    expect(stateOf(file({ problems: [problem({ row: 3 }), problem({ row: 4 })] })).word).toBe("2 problems");
    expect(stateOf(file({ notes: [problem({ row: 3 })], created: 2 })).word).toBe("To look at");
    expect(stateOf(file({})).word).toBe("Nothing new");
    expect(stateOf(file({ changed: 1 })).word).toBe("Ready");
  });

  it("names formats and numbers as people do", () => {
    expect([formatName("ubl-credit-note"), formatName("camt.053"), formatName("xlsx"), formatName("")]).toEqual([
      "UBL credit note",
      "camt.053",
      "XLSX",
      "–",
    ]);
    expect([brought(1, "statements"), brought(1204, "invoices")]).toEqual(["1 bank entry", "1,204 invoices"]);
  });
});

describe("a problem that only a person settles (F4)", () => {
  it("is a question with the same cell read both ways", () => {
    const question = questionOf(problem({ settled_by: "date_order", value: "03/04/26" }));
    expect(question?.choices.map(({ reads, answer }) => [reads, answer.date_order])).toEqual([
      ["3 Apr 2026", "dmy"],
      ["4 Mar 2026", "mdy"],
    ]);
    expect(
      questionOf(problem({ settled_by: "same_payments", value: "1.00 EUR" }))?.choices.map(
        (choice) => choice.answer.same_payments,
      ),
    ).toEqual(["yes", "no"]);
    expect(
      questionOf(problem({ settled_by: "decimal", value: "1.234" }))?.choices.map((choice) => choice.answer.decimal),
    ).toEqual([".", ","]);
    expect(
      questionOf(problem({ settled_by: "encoding", value: "IBM850" }))?.choices.map((choice) => choice.answer.encoding),
    ).toEqual(["IBM850", "windows-1252", "macintosh"]);
    expect(questionOf(problem({ settled_by: "currency" }))?.choices.map((choice) => choice.answer.currency)).toEqual([
      "EUR",
      "USD",
      "GBP",
      "CHF",
    ]);
    expect(questionOf(problem({}))).toBeNull();
  });

  it("is what a list is, the guess first and with its columns", () => {
    const proposal = { ...NOTHING, kind: "statement", columns: { 0: "booked_date" } };
    const question = questionOf(problem({ settled_by: "kind", message: "what is this", proposal }));
    expect(question?.title).toBe("What is this.");
    expect(question?.choices[0]).toEqual({
      label: "Account statement",
      answer: { kind: "statement", columns: { 0: "booked_date" } },
    });
    expect(question?.choices.slice(1).map((choice) => choice.answer)).toEqual([
      { kind: "invoices" },
      { kind: "customers" },
      { kind: "payments" },
    ]);
    expect(questionOf(problem({ settled_by: "kind" }))?.choices).toHaveLength(4);
  });

  it("is whether columns are what they seem, and nothing where there is no guess", () => {
    const proposal = { ...NOTHING, columns: { 2: "total" } };
    expect(questionOf(problem({ settled_by: "columns", proposal }))?.choices).toEqual([
      { label: "Read it so", answer: { columns: { 2: "total" } } },
    ]);
    expect(questionOf(problem({ settled_by: "columns" }))).toBeNull();
  });
});
