import { describe, expect, it } from "vitest";
import type { PolicyForm } from "$/bindings";
import { letterText } from "./trial";
import { currenciesOf, formOf, levelAfter, typed } from "./words";

const form: PolicyForm = {
  name: "Strict",
  courtesy_days: null,
  levels: [
    {
      days: 7,
      from: "due",
      deadline_days: 10,
      tone: "friendly",
      channel: "email",
      fee: { EUR: "2.50" },
      interest: true,
      minimum: { GBP: "5.00" },
      gap_days: 7,
      send_alone: true,
    },
  ],
  fees: "each_level",
  regime: "de-b2b",
  compensation: true,
  split_by_level: false,
  after_last: "agency",
  deadline_on_working_days: true,
  guard_rails: {
    quiet_weekdays: [6, 7],
    quiet_days: ["2026-12-25", "2026-12-26"],
    hours_from: "08:00",
    hours_to: "21:00",
    contacts_per_week: 2,
  },
};

describe("a policy", () => {
  it("comes back from its fields as it was (R12)", () => {
    expect(formOf(typed(form))).toEqual(form);
  });

  it("has no courtesy note and no limit where nothing is typed", () => {
    const empty = formOf({ ...typed(form), courtesy_days: " ", contacts_per_week: "", regime: "", quiet_days: " " });
    expect([
      empty.courtesy_days,
      empty.guard_rails.contacts_per_week,
      empty.regime,
      empty.guard_rails.quiet_days,
    ]).toEqual([null, null, null, []]);
  });

  it("rises by a tone with each new level (D5), and never sends alone unasked", () => {
    const [first] = typed(form).levels;
    const second = levelAfter(first ? [first] : []);
    expect([second.tone, second.from, second.fee, second.send_alone]).toEqual(["firm", "deadline", {}, false]);
    expect(levelAfter([second]).tone).toBe("final");
    expect(levelAfter([{ ...second, tone: "final" }]).tone).toBe("final");
    expect(levelAfter([]).from).toBe("due");
  });

  it("names the company's currency and those of its amounts", () => {
    expect(currenciesOf(form.levels, "CHF")).toEqual(["CHF", "EUR", "GBP"]);
    expect(currenciesOf(form.levels, "EUR")).toEqual(["EUR", "GBP"]);
  });
});

describe("a trial", () => {
  const letter = {
    in: true,
    kind: "reminder" as const,
    level: 2,
    tone: "firm" as const,
    channel: "letter" as const,
    total_text: "12.00 EUR",
    deadline: "2026-04-10",
    reasons: [{ code: "disputed" as const, text: "Disputed" }],
  };

  it("tells what each would get, and why not (R2)", () => {
    expect(letterText(letter)).toBe("Level 2, firm, by letter: 12.00 EUR by 10 Apr 2026");
    expect(letterText({ ...letter, kind: "courtesy", channel: "email" })).toBe(
      "Courtesy note by e-mail: 12.00 EUR by 10 Apr 2026",
    );
    expect(letterText({ ...letter, in: false })).toBe("Nothing: Disputed");
  });
});
