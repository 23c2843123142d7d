import { describe, expect, it } from "vitest";
import { answer, first } from "../../tests/answers";
import type { BankEntryLine, BankStatementLine } from "$/bindings";
import { accountName, asked, marks, otherSide, period } from "./labels";

const told = first(answer("bank.statements", "the bank").rows);
const statement = (more: Partial<BankStatementLine>) => ({ ...told, ...more });
const entry = (more: Partial<BankEntryLine>) => ({ ...first(answer("bank.entries", "the bank").rows), ...more });

describe("a statement", () => {
  it("is known by its account's number in groups, else by its name", () => {
    expect(accountName(statement({ account: "DE89370400440532013000" }))).toBe("DE89 3704 0044 0532 0130 00");
    expect(accountName(statement({ account: "10020030/1234567890" }))).toBe("10020030/1234567890");
    expect(accountName(statement({ account: "", account_name: "Savings" }))).toBe("Savings");
    expect(accountName(statement({ account: "", account_name: "" }))).toBe("Account without a number");
  });

  it("names a single day once", () => {
    expect(period(statement({ from: "2026-03-31", to: "2026-03-31" }))).toBe("31 Mar 2026");
    expect(period(statement({ from: "2026-03-01", to: "2026-03-31" }))).toBe("1 Mar 2026 – 31 Mar 2026");
    expect(period(statement({ from: null, to: null }))).toBe("");
  });
});

describe("an entry", () => {
  it("names the other side by its name, else by its account", () => {
    expect(otherSide(entry({ name: "Fox", account: "DE1" }))).toBe("Fox");
    expect(otherSide(entry({ name: "", account: "DE1" }))).toBe("DE1");
  });

  it("says what is special about it", () => {
    expect(marks(entry({}))).toEqual([]);
    expect(marks(entry({ is_reversal: true, part: "2 of 5" }))).toEqual(["Returned", "Part 2 of 5"]);
    expect(marks(entry({ fees: { text: "1.50", minor: "150", currency: "EUR" } }))).toEqual(["Less 1.50 charges"]);
  });
});

describe("a view", () => {
  it("asks for its entries, as they are searched", () => {
    const params = new URLSearchParams("q=rent&statement=7");
    expect(asked("match", new URLSearchParams())).toEqual({ state: "open", statement: null, text: "", direction: "" });
    expect(asked("set_aside", params)).toEqual({ state: "set_aside", statement: 7, text: "rent", direction: "" });
    expect(asked("all", params).state).toBe("");
  });
});
