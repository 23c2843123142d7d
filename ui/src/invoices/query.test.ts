import { afterEach, expect, it } from "vitest";
import { answer, first } from "../../tests/answers";
import type { InvoiceState } from "$/bindings";
import { showIn } from "$/texts";
import { asked, chips, isClosed, stateOf } from "./query";

afterEach(() => showIn("en"));

const params = (text: string) => new URLSearchParams(text);

it("reads the rows asked for from the address, day 0 included", () => {
  expect(asked(params("state=open&customer=7&currency=EUR&to=0&as_of=2026-01-31&basis=issue&sort=-open&q=10"))).toEqual(
    {
      search: "10",
      customer_id: 7,
      currency: "EUR",
      state: "open",
      as_of: "2026-01-31",
      basis: "issue",
      days_from: null,
      days_to: 0,
      sort: { by: "open", descending: true },
    },
  );
});

it("begins with the latest of all, and with the oldest of what is owed", () => {
  expect(asked(params("")).sort).toEqual({ by: "due", descending: true });
  expect(asked(params("state=overdue")).sort).toEqual({ by: "due", descending: false });
});

it.each([
  ["", []],
  ["customer=7&customer_name=Meier", ["Customer: Meier"]],
  ["currency=EUR&from=1&to=30", ["Currency: EUR", "1 to 30 days overdue"]],
  ["from=91", ["91 days overdue or more"]],
  ["to=0", ["Not overdue"]],
  ["to=0&basis=issue", ["At most 0 days old"]],
  ["as_of=2026-03-31", ["As of 31 Mar 2026"]],
  ["as_of=2026-11-21", []],
])("shows %j as chips", (text, words) => {
  expect(chips(params(text), "2026-11-21").map((chip) => chip.text)).toEqual(words);
});

it("says a chip in the language of the screens", () => {
  showIn("de");
  const texts = chips(params("from=1&to=30&as_of=2026-03-31"), "2026-11-21").map((chip) => chip.text);
  expect(texts).toEqual(["1 bis 30 Tage überfällig", "Stand 31.03.2026"]);
});

it("takes away what a chip stands for", () => {
  expect(chips(params("from=1&to=30&basis=issue"), "")[0]?.without).toEqual({ from: null, to: null, basis: null });
});

it("tells a cancelled invoice from a settled one, and owes nothing of either", () => {
  const told = first(answer("invoices.list", "everyone").rows);
  const row = (state: InvoiceState) => ({ ...told, state, disputed: true });
  expect((["cancelled", "settled", "written_off"] as const).map((state) => stateOf(row(state)).word)).toEqual([
    "Cancelled",
    "Paid",
    "Written off",
  ]);
  expect((["cancelled", "open"] as const).map((state) => isClosed({ state }))).toEqual([true, false]);
});
