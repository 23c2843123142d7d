import { fireEvent, render, screen } from "@testing-library/svelte";
import { afterEach, describe, expect, it, vi } from "vitest";
import { answer, first, spaced } from "../../tests/answers";
import { fakeHost } from "../../tests/fakeHost";
import { CommandFailure, useHost } from "$/host";
import { showIn } from "$/texts";
import { actions } from "./actions.svelte";
import App from "./App.svelte";
import { book } from "./book.svelte";

const info = answer("book.info", "the book");
const report = answer("aging.report", "everyone");
const ash = first(report.rows);
/** The first bucket in which Ash owes something, which the test opens. */
const place = ash.buckets.findIndex((amount) => amount.minor !== "0");
const bucket = first(report.buckets.slice(place));
const owed = first(ash.buckets.slice(place));

function start(hash: string, more: Parameters<typeof fakeHost>[0] = {}) {
  history.replaceState(null, "", hash);
  const host = fakeHost({
    "book.info": () => info,
    "book.recent": () => [{ path: "/books/old.owed", name: "old" }],
    "today.overview": () => answer("today.overview", "the book"),
    "aging.report": () => report,
    "invoices.list": () => answer("invoices.list", "nobody"),
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
  showIn("en");
});

describe("the shell", () => {
  it("asks each thing once for a screen, not again and again", async () => {
    const host = start("#/aging");
    await screen.findByText("Ash");
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

  it("is shown in the language of the book", async () => {
    start("#/", { "book.info": () => ({ ...info, language: "de" }) });
    expect(await screen.findByRole("heading", { name: "Heute" })).toBeTruthy();
    expect(screen.getByRole("link", { name: "Fälligkeiten" })).toBeTruthy();
    expect(document.title).toBe(`Heute · ${info.name} · Owed`);
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
    const figure = await screen.findByRole("link", { name: `EUR\u00a0${owed.text}, ${bucket.label}, Ash` });
    history.replaceState(null, "", figure.getAttribute("href") ?? "");
    window.dispatchEvent(new HashChangeEvent("hashchange"));
    await screen.findByText("Nothing matches");
    expect(host.asked.at(-1)).toEqual([
      "invoices.list",
      expect.objectContaining({
        customer_id: ash.customer_id,
        currency: "EUR",
        state: "open",
        as_of: report.as_of,
        days_from: bucket.days_from,
        days_to: bucket.days_to,
      }),
    ]);
  });

  it("undoes by Ctrl+Z, says what, and reads the rows anew", async () => {
    const undone = answer("journal.undo", "the payment");
    const host = start("#/aging", { "journal.undo": () => undone });
    await screen.findByText("Ash");
    await press("z", { ctrlKey: true });
    expect(await screen.findByText(spaced(`Undone: ${undone.summary}`), { exact: false })).toBeTruthy();
    expect(host.asked).toContainEqual(["journal.undo", { seen: info.undo }]);
    await vi.waitFor(() => expect(host.asked.filter(([name]) => name === "aging.report")).toHaveLength(2));
  });

  it("moves the book to the bin only by its name", async () => {
    const deleted = vi.fn(() => {
      throw new CommandFailure({
        code: "invalid",
        message: "The open book is called “harbour”.",
        hint: "Type its name.",
        field: "name",
      });
    });
    start("#/aging", { "book.delete": deleted });
    await screen.findByText("Ash");
    actions.get("book.delete")?.run();
    await fireEvent.click(await screen.findByRole("button", { name: "Move to the bin" }));
    expect(deleted).toHaveBeenCalledWith({ name: "" });
    expect((await screen.findByRole("alert")).textContent).toContain("The open book is called “harbour”.");
  });

  it("asks before Esc throws away what was typed in a dialog", async () => {
    start("#/aging");
    await screen.findByText("Ash");
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
