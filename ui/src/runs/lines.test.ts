import { describe, expect, it } from "vitest";
import type { Recipient, RecipientFate } from "$/bindings";
import { foldersOf, inFolder, leftToDo, sumsText } from "./fates";
import { arranged, counted, lettersAndMails, toApprove, type Line } from "./lines";

const line = (id: number, name: string, more: Partial<Line> = {}): Line => ({
  customer_id: id,
  customer: `C${id}`,
  name,
  in: true,
  kind: "reminder",
  level: 1,
  channel: "letter",
  tone: "friendly",
  deadline: "2026-04-10",
  policy: "Friendly",
  currency: "EUR",
  balance: "100",
  interest: "0",
  fee: "0",
  compensation: "0",
  claims: "0",
  total: "100",
  balance_text: "1.00 EUR",
  charges_text: "0.00 EUR",
  on_account: "0",
  on_account_text: "0.00 EUR",
  total_text: "1.00 EUR",
  reasons: [],
  spared: [],
  presumed_business: false,
  items: [],
  standing: "in",
  ...more,
});
const recipient = (id: number, fate: RecipientFate): Recipient => ({
  customer_id: id,
  customer: `C${id}`,
  name: "",
  state: "proposed",
  fate,
  channel: "letter",
  level: 1,
  letter_id: null,
  message_id: null,
  totals: [],
  reason: "",
});

const everyone = [
  line(1, "Cedar"),
  line(2, "Ash", { total: "9", level: 2, standing: "approved" }),
  line(3, "Birch", { in: false, standing: "taken_out" }),
  line(4, "Elm", { in: false, standing: "out" }),
  line(5, "Fir"),
  line(5, "Fir", { currency: "USD" }),
  line(6, "Oak", { in: false, standing: "made" }),
];
const names = (list: { name: string }[]) => list.map((line) => line.name);
const byName = { by: "name", descending: false };

describe("the lines of a review", () => {
  it("keep those taken out by hand beside the others, so that they can be put in again", () => {
    expect(names(arranged(everyone, "run", "", byName))).toContain("Birch");
    expect(names(arranged(everyone, "out", "", byName))).toEqual(["Elm"]);
  });

  it("are found by name and number, and sorted", () => {
    expect(names(arranged(everyone, "all", "c4", byName))).toEqual(["Elm"]);
    expect(names(arranged(everyone, "run", "", { by: "level", descending: true }))[0]).toBe("Ash");
    expect(names(arranged(everyone, "run", "", { by: "total", descending: false }))[0]).toBe("Ash");
  });

  it("never compare amounts of two currencies", () => {
    const sorted = arranged(everyone, "run", "", { by: "total", descending: false });
    expect(sorted.at(-1)?.currency).toBe("USD");
  });

  it("are approved where they are in, and never those out, taken out or made", () => {
    expect(names(toApprove(everyone))).toEqual(["Cedar", "Ash", "Fir", "Fir"]);
    expect(names(toApprove(everyone, 5))).toEqual(["Fir", "Fir"]);
    expect(names(toApprove(everyone, 3))).toEqual([]);
  });

  it("are one letter a customer, in however many currencies (R1)", () => {
    expect(counted(toApprove(everyone))).toEqual({ printed: 3, mailed: 0, customers: [1, 2, 5] });
  });

  it("count letters and mails in words", () => {
    expect(lettersAndMails(1, 12)).toBe("1 letter and 12 e-mails");
    expect(lettersAndMails(0, 1)).toBe("1 e-mail");
    expect(lettersAndMails(0, 0)).toBe("nothing");
  });
});

describe("what became of a run", () => {
  it("says what is left to do", () => {
    const left = { to_post: 2, waiting: 1, troubled: 1 };
    expect(leftToDo(left)).toBe("2 letters to post, 1 e-mail waiting, 1 e-mail in trouble");
    expect(leftToDo({ to_post: 0, waiting: 0, troubled: 0 })).toBe("");
  });

  it("is sorted into folders that add up", () => {
    const fates = ["to_post", "to_post", "left", "waiting", "trouble", "dropped"] as const;
    const recipients = fates.map((fate, place) => recipient(place, fate));
    const folders = foldersOf(recipients);
    expect(folders.map((one) => one.label)).toEqual([
      "All 6",
      "To post 2",
      "Waiting 1",
      "Left 1",
      "Trouble 1",
      "Dropped 1",
    ]);
    const parts = folders.filter((one) => one.value !== "all").map((one) => inFolder(recipients, one.value).length);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(recipients.length);
  });

  it("never adds currencies", () => {
    const sum = (currency: string) => ({ currency, total: "1", total_text: `0.01 ${currency}` });
    expect(sumsText([sum("CHF"), sum("EUR")])).toBe("0.01 CHF + 0.01 EUR");
  });
});
