import { afterEach, describe, expect, it } from "vitest";
import { answer, first, spaced } from "../../tests/answers";
import type { RecipientFate } from "$/bindings";
import { showIn } from "$/texts";
import { foldersOf, inFolder, leftToDo, sumsText } from "./fates";
import { arranged, counted, lettersAndMails, toApprove } from "./lines";

const { run, lines } = answer("runs.review", "the run");
const status = answer("runs.status", "the run");
const find = (name: string) => first(lines.filter((line) => line.name === name));
const [oak, pine, rowan, sorb] = ["Oak", "Pine", "Rowan", "Sorb"].map((name) => find(name).customer_id);
const names = (list: { name: string }[]) => list.map((line) => line.name);
const byName = { by: "name", descending: false };

afterEach(() => showIn("en"));

describe("the lines of a review", () => {
  it("keep those excluded by hand beside the others, so that they can be put in again", () => {
    expect(names(arranged(lines, "run", "", byName))).toEqual(["Oak", "Pine", "Rowan", "Sorb", "Sorb", "Yew"]);
    expect(names(arranged(lines, "out", "", byName))).toEqual(["Ash", "Birch", "Cedar", "Fir"]);
  });

  it("are found by name and number, and sorted", () => {
    expect(names(arranged(lines, "all", find("Oak").customer, byName))).toEqual(["Oak"]);
    const raised = lines.map((line) => (line.name === "Sorb" ? { ...line, level: 2 } : line));
    expect(names(arranged(raised, "run", "", { by: "level", descending: true }))[0]).toBe("Sorb");
    expect(names(arranged(lines, "run", "", { by: "total", descending: false }))[0]).toBe("Pine");
  });

  it("never compare amounts of two currencies", () => {
    const sorted = arranged(lines, "run", "", { by: "total", descending: false });
    expect(sorted.at(-1)?.currency).toBe("USD");
  });

  it("are approved where they are in, and never those out, excluded or made", () => {
    expect(names(toApprove(lines))).toEqual(["Oak", "Pine", "Sorb", "Sorb"]);
    expect(names(toApprove(lines, sorb))).toEqual(["Sorb", "Sorb"]);
    expect(names(toApprove(lines, rowan))).toEqual([]);
  });

  it("are one letter a customer, in however many currencies (R1)", () => {
    expect(counted(toApprove(lines))).toEqual({ printed: 3, mailed: 0, customers: [oak, pine, sorb] });
  });

  it("count letters and mails in words", () => {
    expect(lettersAndMails(1, 12)).toBe("1 letter and 12 e-mails");
    expect(lettersAndMails(0, 1)).toBe("1 e-mail");
    expect(lettersAndMails(0, 0)).toBe("nothing");
    showIn("de");
    expect(lettersAndMails(1, 1200)).toBe("1 Brief und 1.200 E-Mails");
  });
});

describe("what became of a run", () => {
  it("says what is left to do", () => {
    expect(leftToDo(status.to_do)).toBe("1 e-mail waiting");
    const left = { ...status.to_do, to_post: 2, troubled: 1 };
    expect(leftToDo(left)).toBe("2 letters to post, 1 e-mail waiting, 1 e-mail failed or unknown");
    expect(leftToDo({ to_post: 0, waiting: 0, troubled: 0 })).toBe("");
    showIn("de");
    expect(leftToDo(left)).toBe("2 Briefe zu versenden, 1 E-Mail wartet, 1 E-Mail fehlgeschlagen oder unklar");
  });

  it("is sorted into folders that add up", () => {
    const fates = ["to_post", "to_post", "left", "waiting", "trouble", "dropped"] as const;
    const recipient = (fate: RecipientFate, place: number) => ({
      ...first(status.recipients),
      customer_id: place,
      fate,
    });
    const recipients = fates.map(recipient);
    const folders = foldersOf(recipients);
    expect(folders.map((one) => one.label)).toEqual([
      "All 6",
      "To post 2",
      "Waiting 1",
      "Sent 1",
      "Problems 1",
      "Excluded 1",
    ]);
    const parts = folders.filter((one) => one.value !== "all").map((one) => inFolder(recipients, one.value).length);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(recipients.length);
  });

  it("never adds currencies", () => {
    expect(spaced(sumsText(run.sums))).toBe("140.00 EUR + 45.00 USD");
  });
});
