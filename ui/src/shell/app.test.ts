import { fireEvent, render, screen } from "@testing-library/svelte";
import { afterEach, describe, expect, it, vi } from "vitest";
import { fakeHost } from "../../tests/fakeHost";
import type { AgingReport, BookInfo, InvoicePage } from "$/bindings";
import { CommandFailure, useHost } from "$/host";
import { actions } from "./actions.svelte";
import App from "./App.svelte";
import { book } from "./book.svelte";

const eur = (minor: string, text: string) => ({ minor, text, currency: "EUR" });
const info: BookInfo = {
  path: "/books/a.owed",
  name: "a",
  sample: false,
  customers: 1,
  invoices: 2,
  open_invoices: 2,
  payments_known_to: "2026-11-14",
  today: "2026-11-21",
  letters_need: [],
  mail_needs: [],
  undo: "Payment of 10.00 EUR",
  redo: null,
};
const line = {
  currency: "EUR",
  buckets: [eur("0", "0.00"), eur("12345", "123.45")],
  on_account: eur("0", "0.00"),
  total: eur("12345", "123.45"),
  net: eur("12345", "123.45"),
  items: 2,
  disputed: 0,
};
const report: AgingReport = {
  as_of: "2026-11-21",
  basis: "due",
  buckets: [
    { key: "not_due", label: "Not due", days_from: null, days_to: 0 },
    { key: "over_0", label: "Overdue", days_from: 1, days_to: null },
  ],
  totals: [line],
  count: 1,
  rows: [{ customer_id: 7, customer: "10007", name: "Meier", ...line }],
};
const invoices: InvoicePage = { as_of: "2026-11-21", count: 0, sums: [], rows: [] };

function start(hash: string, more: Parameters<typeof fakeHost>[0] = {}) {
  history.replaceState(null, "", hash);
  const host = fakeHost({
    "book.info": () => info,
    "book.recent": () => [{ path: "/books/old.owed", name: "old" }],
    "today.overview": () => ({ date: info.today, tasks: [], buckets: report.buckets, aging: [line] }),
    "aging.report": () => report,
    "invoices.list": () => invoices,
    ...more,
  });
  useHost(host);
  render(App);
  return host;
}
const press = (key: string, init: KeyboardEventInit = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...init });

afterEach(() => {
  book.info = null;
  book.known = false;
});

describe("the shell", () => {
  it("asks each thing once for a screen, not again and again", async () => {
    const host = start("#/aging");
    await screen.findByText("Meier");
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(host.asked.map(([name]) => name)).toEqual(["book.info", "aging.report"]);
  });

  it("shows the ways to a book when none is open", async () => {
    const opened = vi.fn(() => info);
    start("#/", { "book.info": () => null, "book.open": opened });
    await fireEvent.click(await screen.findByRole("button", { name: /old/ }));
    expect(opened).toHaveBeenCalledWith({ path: "/books/old.owed", create: false });
    expect(await screen.findByRole("heading", { name: "Today" })).toBeTruthy();
  });

  it("goes to a screen by g and its letter", async () => {
    start("#/");
    await screen.findByRole("heading", { name: "Today" });
    await press("g");
    await press("a");
    expect(await screen.findByRole("heading", { name: "Aging" })).toBeTruthy();
    expect(location.hash).toBe("#/aging");
  });

  it("opens exactly the rows behind a figure of the aging (A4)", async () => {
    const host = start("#/aging");
    const figure = await screen.findByRole("link", { name: "123.45 EUR, Overdue, Meier" });
    history.replaceState(null, "", figure.getAttribute("href") ?? "");
    window.dispatchEvent(new HashChangeEvent("hashchange"));
    await screen.findByText("Nothing matches");
    expect(host.asked.at(-1)).toEqual([
      "invoices.list",
      expect.objectContaining({
        customer_id: 7,
        currency: "EUR",
        state: "open",
        as_of: "2026-11-21",
        days_from: 1,
        days_to: null,
      }),
    ]);
  });

  it("undoes by Ctrl+Z, says what, and reads the rows anew", async () => {
    const host = start("#/aging", { "journal.undo": () => ({ summary: "Payment of 10.00 EUR" }) });
    await screen.findByText("Meier");
    await press("z", { ctrlKey: true });
    expect(await screen.findByText(/Undone: Payment of 10.00 EUR/)).toBeTruthy();
    expect(host.asked).toContainEqual(["journal.undo", { seen: info.undo }]);
    await vi.waitFor(() => expect(host.asked.filter(([name]) => name === "aging.report")).toHaveLength(2));
  });

  it("moves the book to the bin only by its name", async () => {
    const deleted = vi.fn(() => {
      throw new CommandFailure({
        code: "invalid",
        message: "The open book is called “a”.",
        hint: "Type its name.",
        field: "name",
      });
    });
    start("#/aging", { "book.delete": deleted });
    await screen.findByText("Meier");
    actions.get("book.delete")?.run();
    await fireEvent.click(await screen.findByRole("button", { name: "Move to the bin" }));
    expect(deleted).toHaveBeenCalledWith({ name: "" });
    expect((await screen.findByRole("alert")).textContent).toContain("The open book is called “a”.");
  });

  it("asks before Esc throws away what was typed in a dialog", async () => {
    start("#/aging");
    await screen.findByText("Meier");
    actions.get("book.delete")?.run();
    const field = await screen.findByLabelText(/Type the book’s name/);
    await fireEvent.input(field, { target: { value: "half a na" } });
    await press("Escape");
    expect((await screen.findByRole("alert")).textContent).toContain("Discard what you typed?");
    await fireEvent.click(screen.getByRole("button", { name: "Keep typing" }));
    expect(screen.getByLabelText<HTMLInputElement>(/Type the book’s name/).value).toBe("half a na");
    await press("Escape");
    await fireEvent.click(await screen.findByRole("button", { name: "Discard" }));
    await vi.waitFor(() => expect(screen.queryByLabelText(/Type the book’s name/)).toBeNull());
  });

  it("shows a failure where it happened, with what to do", async () => {
    start("#/aging", {
      "aging.report": () => {
        throw new CommandFailure({
          code: "invalid",
          message: "The edges must rise.",
          hint: "Write 30, 60, 90.",
          field: "buckets",
        });
      },
    });
    expect((await screen.findByRole("alert")).textContent).toContain("The edges must rise. Write 30, 60, 90.");
  });
});
