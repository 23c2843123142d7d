import { describe, expect, it } from "vitest";
import { answer, first } from "../../tests/answers";
import type { ImportedFile, Problem, SettledBy } from "$/bindings";
import { sentence } from "$/design";
import { questionOf } from "./readings";
import { brought, formatName, stateOf } from "./labels";

const { files } = answer("import.rehearse", "six files");
const file = (name: string): ImportedFile => first(files.filter((one) => one.file === name));
/** A problem that only a corrected file settles, and one that a person settles. */
const problem = first(file("wrong.csv").problems);
const asked = (settled_by: SettledBy, more: Partial<Problem> = {}): Problem => ({ ...problem, settled_by, ...more });
const unnamed = first(file("unnamed.csv").problems);

describe("how one of several files stands", () => {
  it("is told in a word, what only a person can say before all else", () => {
    const [wrong, ready] = [file("wrong.csv"), file("ready.csv")];
    expect(stateOf(file("asks.csv")).word).toBe("Needs an answer");
    expect(stateOf({ ...wrong, problems: [...wrong.problems, ...file("asks.csv").problems] }).word).toBe(
      "Needs an answer",
    );
    expect(stateOf(file("broken.xml")).word).toBe("Cannot be read");
    expect(stateOf(wrong).word).toBe("2 problems");
    expect(stateOf({ ...ready, notes: wrong.notes }).word).toBe("Check");
    expect(stateOf(file("again.csv")).word).toBe("Nothing new");
    expect(stateOf(ready).word).toBe("Ready");
  });

  it("names formats and numbers as people do", () => {
    expect([formatName("ubl-credit-note"), formatName("camt.053"), formatName("xlsx"), formatName("")]).toEqual([
      "UBL credit note",
      "camt.053",
      "XLSX",
      "–",
    ]);
    expect([brought(1, "statements"), brought(1204, "invoices")]).toEqual(["1 bank transaction", "1,204 invoices"]);
  });
});

describe("a problem that only a person settles (F4)", () => {
  it("is a question with the same cell read both ways", () => {
    const question = questionOf(first(file("asks.csv").problems));
    expect(question?.choices.map(({ reads, answer }) => [reads, answer.date_order])).toEqual([
      ["3 Apr 2026", "dmy"],
      ["4 Mar 2026", "mdy"],
    ]);
    const answers = (of: Problem) => questionOf(of)?.choices.map((choice) => choice.answer);
    expect(answers(asked("same_payments", { value: "1.00 EUR" }))).toEqual([
      { same_payments: "yes" },
      { same_payments: "no" },
    ]);
    expect(answers(asked("decimal", { value: "1.234" }))).toEqual([{ decimal: "." }, { decimal: "," }]);
    expect(answers(asked("encoding", { value: "IBM850" }))).toEqual([
      { encoding: "IBM850" },
      { encoding: "windows-1252" },
      { encoding: "macintosh" },
    ]);
    expect(answers(asked("currency", { value: "" }))?.map((one) => one.currency)).toEqual(["EUR", "USD", "GBP", "CHF"]);
    expect(questionOf(problem)).toBeNull();
  });

  it("is what a list is, the guess first and with its columns", () => {
    const question = questionOf(unnamed);
    expect(question?.title).toBe(sentence(unnamed.message));
    expect(question?.choices[0]).toEqual({
      label: "Bank statement",
      answer: { kind: "statement", columns: unnamed.proposal?.columns },
    });
    expect(question?.choices.slice(1).map((choice) => choice.answer)).toEqual([
      { kind: "invoices" },
      { kind: "customers" },
      { kind: "payments" },
    ]);
    expect(questionOf({ ...unnamed, proposal: null })?.choices).toHaveLength(4);
  });

  it("is whether columns are what they seem, and nothing where there is no guess", () => {
    const columns = unnamed.proposal && { ...unnamed.proposal, kind: null };
    expect(questionOf(asked("columns", { proposal: columns }))?.choices).toEqual([
      { label: "Read it this way", answer: { columns: columns?.columns } },
    ]);
    expect(questionOf(asked("columns"))).toBeNull();
  });
});
