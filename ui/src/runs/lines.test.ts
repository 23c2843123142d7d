import { describe, expect, it } from "vitest";
import type { Recipient, RecipientState, Run, RunCustomer, RunStatus } from "$/bindings";
import { foldersOf, inFolder, leftToDo, sumsText } from "./fates";
import { arranged, counted, lettersAndMails, lines, toApprove } from "./lines";

const customer = (id: number, name: string, more: Partial<RunCustomer> = {}): RunCustomer => ({
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
  ...more,
});
const recipient = (id: number, state: RecipientState): Recipient => ({
  customer_id: id,
  customer: `C${id}`,
  name: "",
  state,
  channel: "letter",
  level: 1,
  letter_id: null,
  message_id: null,
  totals: [],
  reason: "",
});
const run = (customers: RunCustomer[]): Run => ({
  run: 1,
  as_of: "2026-03-31",
  payments_known_to: null,
  warning: null,
  presumed_businesses: null,
  state: "proposed",
  letters: 0,
  sums: [],
  left_out: [],
  customers,
});
const status = (recipients: Recipient[]): RunStatus => ({
  run: 1,
  as_of: "2026-03-31",
  state: "proposed",
  counts: { proposed: 0, approved: 0, waiting: 0, left: 0, failed: 0, unknown: 0, dropped: 0 },
  recipients,
});

const everyone = lines(
  run([
    customer(1, "Cedar"),
    customer(2, "Ash", { total: "9", level: 2 }),
    customer(3, "Birch", { in: false, reasons: [{ code: "taken_out", text: "Taken out by hand." }] }),
    customer(4, "Elm", { in: false, reasons: [{ code: "not_overdue", text: "Not overdue." }] }),
    customer(5, "Fir"),
    customer(5, "Fir", { currency: "USD" }),
    customer(6, "Oak", { in: false }),
  ]),
  status([
    recipient(1, "proposed"),
    recipient(2, "approved"),
    recipient(3, "excluded"),
    recipient(5, "proposed"),
    recipient(6, "to_post"),
  ]),
);
const names = (list: { name: string }[]) => list.map((line) => line.name);
const byName = { by: "name", descending: false };

describe("the lines of a review", () => {
  it("say where each customer stands, and who took out whom", () => {
    expect(everyone.map((line) => line.standing)).toEqual(["in", "approved", "taken_out", "out", "in", "in", "made"]);
  });

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
  const states = ["to_post", "to_post", "posted", "held", "failed", "dropped"] as const;
  const recipients = states.map((state, place) => recipient(place, state));

  it("says what is left to do", () => {
    expect(leftToDo(recipients)).toBe("2 letters to post, 1 e-mail waiting, 1 e-mail in trouble");
    expect(leftToDo([recipient(1, "posted"), recipient(2, "sent"), recipient(3, "dropped")])).toBe("");
  });

  it("is sorted into folders that add up", () => {
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
