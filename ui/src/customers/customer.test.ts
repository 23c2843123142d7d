import { fireEvent, render, screen } from "@testing-library/svelte";
import { userEvent } from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { answer, first, spaced } from "../../tests/answers";
import { fakeHost } from "../../tests/fakeHost";
import { toasts } from "$/design";
import { CommandFailure, useHost } from "$/host";
import { actions } from "$/shell";
import App from "$/shell/App.svelte";

const cedar = answer("customers.get", "Cedar");
const elm = answer("customers.get", "Elm");

function start(more: Parameters<typeof fakeHost>[0], customer = cedar) {
  history.replaceState(null, "", `#/customers/${customer.id}`);
  const host = fakeHost({
    "book.info": () => answer("book.info", "the book"),
    "customers.get": () => customer,
    "invoices.list": () => answer("invoices.list", "nobody"),
    "agreements.of": () => answer("agreements.of", "Cedar"),
    "settings.get": () => answer("settings.get", "the book"),
    ...more,
  });
  useHost(host);
  render(App);
  return host;
}
const press = (key: string, shiftKey = false) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, shiftKey });

beforeEach(() => (toasts.list = []));

describe("the customer's page", () => {
  it("takes a payment by keyboard alone, and offers to take it back", async () => {
    const undone = answer("journal.undo", "the payment");
    const host = start({ "credits.add": () => ({ id: 3 }), "journal.undo": () => undone });
    await screen.findByRole("heading", { name: "Cedar" });
    await press("P", true);
    await vi.waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText("Amount")));
    await userEvent.keyboard("1.234,50{Enter}");
    await screen.findByText("Payment of EUR 1.234,50 added");
    expect(host.asked.find(([name]) => name === "credits.add")?.[1]).toEqual({
      customer_id: cedar.id,
      kind: "payment",
      number: "",
      dated: "2026-03-31",
      currency: "EUR",
      amount: "1.234,50",
      note: "",
      allocate: [],
      claims: [],
      spread: true,
    });
    await fireEvent.click(screen.getByText("Undo"));
    await screen.findByText(spaced(`Undone: ${undone.summary}`), { exact: false });
  });

  it("notes a promise with two keys: everything overdue, in a week", async () => {
    const host = start({ "promises.add": () => ({ id: 1 }) });
    await screen.findByRole("heading", { name: "Cedar" });
    await press("p");
    await vi.waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText("Paid by")));
    await userEvent.keyboard("{Enter}");
    await screen.findByText("Promise to pay by 7 Apr 2026 saved");
    const asked = {
      customer_id: cedar.id,
      invoice_id: null,
      made: "",
      note: "",
      until: "2026-04-07",
      amount: "",
      currency: "EUR",
    };
    expect(host.asked.find(([name]) => name === "promises.add")?.[1]).toEqual(asked);
  });

  it("shows what a payment was used for, and takes one back that never came", async () => {
    const credits = answer("credits.list", "Cedar");
    const credit = first(credits);
    const host = start({
      "credits.list": () => credits,
      "refunds.list": () => answer("refunds.list", "Cedar"),
      "credits.take_back": () => ({}),
    });
    await screen.findByRole("heading", { name: "Cedar" });
    await fireEvent.click(screen.getByRole("radio", { name: "Payments and credits" }));
    await screen.findByText("paid twice");
    await fireEvent.click(await screen.findByText("Payment P-1"));
    await screen.findByRole("link", { name: first(credit.uses).invoice });
    await fireEvent.click(screen.getByRole("button", { name: "Payment never arrived…" }));
    await userEvent.type(await screen.findByLabelText("Reason"), "mistyped");
    await fireEvent.click(screen.getByRole("button", { name: "Undo payment" }));
    await screen.findByText("Payment P-1 undone");
    expect(host.asked.find(([name]) => name === "credits.take_back")?.[1]).toEqual({
      credit_id: credit.id,
      reason: "mistyped",
    });
  });

  it("books a refund of what is on account, and only where something is", async () => {
    const rich = answer("customers.get", "Cedar with money on account");
    const host = start({ "refunds.add": () => ({ id: 1 }) }, rich);
    await screen.findByRole("heading", { name: "Cedar" });
    await press("R", true);
    await screen.findByText(/Cedar has EUR 40\.00 unallocated/);
    await userEvent.keyboard("{Enter}");
    await screen.findByText("All that was unallocated paid back to Cedar");
    const asked = { customer_id: cedar.id, currency: "EUR", amount: "", dated: "2026-03-31", number: "", note: "" };
    expect(host.asked.find(([name]) => name === "refunds.add")?.[1]).toEqual(asked);
  });

  it("shows what is wrong at its field, keeps what was typed, and puts the focus there", async () => {
    start({
      "credits.add": () => {
        throw new CommandFailure({
          code: "invalid",
          message: "“12x” is no amount.",
          hint: "Write 1,234.50.",
          field: "amount",
        });
      },
    });
    await screen.findByRole("heading", { name: "Cedar" });
    await press("P", true);
    const amount = await screen.findByLabelText<HTMLInputElement>("Amount");
    await userEvent.type(amount, "12x");
    await userEvent.click(screen.getByRole("button", { name: "Add payment" }));
    const alert = await screen.findByText("“12x” is no amount. Write 1,234.50.");
    expect(amount.getAttribute("aria-describedby")).toContain(alert.id);
    expect(amount.value).toBe("12x");
    await vi.waitFor(() => expect(document.activeElement).toBe(amount));
    expect(toasts.list).toEqual([]);
  });

  it("shows a failure that names no field at the top of the dialog", async () => {
    start({
      "invoices.save": () => {
        throw new CommandFailure({
          code: "io",
          message: "The disk is full.",
          hint: "Make room, then save again.",
          field: null,
        });
      },
    });
    await screen.findByRole("heading", { name: "Cedar" });
    await press("n");
    await userEvent.click(await screen.findByRole("button", { name: "Add invoice" }));
    expect((await screen.findByRole("alert")).textContent).toMatch(/The disk is full\.\s*Make room, then save again\./);
  });

  it("shows what a merger moves before it merges, and says what was seen", async () => {
    const stays = [{ what: "Kind", value: "A business", instead_of: "A consumer" }];
    const seen = { ...answer("customers.merging", "Cedar into Ceder"), stays };
    const found = answer("customers.list", "Ceder");
    const ceder = first(found.rows);
    const host = start({
      "customers.list": () => found,
      "customers.merging": () => seen,
      "customers.merge": () => seen,
    });
    await screen.findByRole("heading", { name: "Cedar" });
    actions.get("customer.merge")?.run();
    await userEvent.type(await screen.findByLabelText("Who remains"), "Ced");
    await userEvent.keyboard("{ArrowDown}{Enter}");
    await screen.findByText(seen.moves.join(", "));
    expect(screen.getByText(first(seen.takes).value, { exact: false })).toBeTruthy();
    expect(screen.getByText("stays, not A consumer")).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Merge" }));
    await screen.findByText(`${seen.from} merged into ${seen.into}`);
    expect(host.asked.find(([name]) => name === "customers.merge")?.[1]).toEqual({
      from_id: cedar.id,
      into_id: ceder.id,
      seen,
    });
    expect(location.hash).toBe(`#/customers/${ceder.id}`);
  });

  it("erases a person by the name, after saying what goes, and says what is left outside", async () => {
    const means = answer("customers.erasing", "Elm");
    const erased = answer("customers.erase", "Elm");
    const host = start({ "customers.erasing": () => means, "customers.erase": () => erased }, elm);
    await screen.findByRole("heading", { name: "Elm" });
    actions.get("customer.erase")?.run();
    await screen.findByText(means.duty ?? "");
    await userEvent.type(screen.getByLabelText(/Type the customer’s name/), "Elm");
    await userEvent.click(screen.getByRole("button", { name: "Erase for good" }));
    await screen.findByText(`What is left is ${erased.name}.`);
    expect(host.asked.find(([name]) => name === "customers.erase")?.[1]).toEqual({ id: elm.id, name: "Elm" });
  });
});
