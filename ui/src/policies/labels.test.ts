import { describe, expect, it } from "vitest";
import { answer, first } from "../../tests/answers";
import { letterText } from "./trial";
import { currenciesOf, formOf, levelAfter, typed } from "./labels";

const { form } = answer("policies.get", "Strict");

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
  const letter = first(first(answer("policies.try", "Strict for all businesses").changes).then);

  it("tells what each would get, and why not (R2)", () => {
    expect(letterText(letter)).toBe(`Level 1, friendly, by e-mail: ${letter.total_text} by 10 Apr 2026`);
    expect(letterText({ ...letter, kind: "courtesy", channel: "letter" })).toBe(
      `Courtesy note by letter: ${letter.total_text} by 10 Apr 2026`,
    );
    expect(letterText({ ...letter, in: false })).toBe(`Nothing: ${first(letter.reasons).text}`);
  });
});
