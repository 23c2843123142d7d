import { afterEach, expect, it } from "vitest";
import { showIn } from "$/texts";
import { addDays, dayText, daysBetween, momentText, readDay } from "./dates";

afterEach(() => showIn("en"));

it.each([
  ["2026-03-02", "2026-03-02"],
  ["2.3.2026", "2026-03-02"],
  ["02.03.", "2026-03-02"],
  ["2.3.26", "2026-03-02"],
  ["2 Mar 2026", "2026-03-02"],
  ["2 march", "2026-03-02"],
  ["2. März 2026", "2026-03-02"],
  ["24 dez", "2026-12-24"],
  ["3. Oktober", "2026-10-03"],
  ["3 sept. 2026", "2026-09-03"],
  ["today", "2026-11-21"],
  ["Heute", "2026-11-21"],
  ["+30", "2026-12-21"],
  ["-21", "2026-10-31"],
  ["29.2.2024", "2024-02-29"],
  ["29.2.2026", null],
  ["3/4/2026", null],
  ["2 foo 2026", null],
  ["2 marzipan 2026", null],
  ["", null],
])("reads %j as %s", (typed, day) => {
  expect(readDay(typed, "2026-11-21")).toBe(day);
});

it("counts days over the ends of months and years", () => {
  expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
  expect(addDays("2024-03-01", -1)).toBe("2024-02-29");
});

it("counts the days between two days, over a change of the clocks too", () => {
  expect(daysBetween("2026-03-01", "2026-03-31")).toBe(30);
  expect(daysBetween("2026-11-01", "2026-10-01")).toBe(-31);
});

it("shows a day in words, and anything else as it is", () => {
  expect([dayText("2026-03-02"), dayText("2026-09-29")]).toEqual(["2 Mar 2026", "29 Sep 2026"]);
  expect(dayText("soon")).toBe("soon");
});

it("shows a day and a moment as the language of the screens does", () => {
  expect(momentText("2026-03-02T09:05:00")).toBe("2 Mar 2026, 09:05");
  showIn("de");
  expect([dayText("2026-03-02"), momentText("2026-03-02T09:05:00")]).toEqual(["02.03.2026", "02.03.2026, 09:05"]);
  expect(readDay(dayText("2026-03-02"), "2026-11-21")).toBe("2026-03-02");
});
