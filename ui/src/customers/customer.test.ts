import { fireEvent, render, screen } from "@testing-library/svelte";
import { userEvent } from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeHost } from "../../tests/fakeHost";
import type { Agreements, BookInfo, CustomerDetail, InvoicePage } from "$/bindings";
import { toasts } from "$/design";
import { CommandFailure, useHost } from "$/host";
import { actions } from "$/shell";
import App from "$/shell/App.svelte";

const eur = (minor: string, text: string) => ({ minor, text, currency: "EUR" });
const customer: CustomerDetail = {
  id: 7,
  form: {
    number: "10007",
    name: "Meier",
    contact: "",
    email: "",
    phone: "",
    street: "",
    extra: "",
    postal_code: "",
    city: "",
    region: "",
    country: "",
    language: "",
    terms_days: null,
    discount: "",
    vat_id: "",
    note: "",
    kind: "business",
    channel: "",
    group_id: 0,
    policy_id: 0,
  },
  claims: [],
  payers: [],
  policy: "Friendly",
  balances: [
    {
      currency: "EUR",
      open: eur("12345", "123.45"),
      overdue: eur("0", "0.00"),
      on_account: eur("0", "0.00"),
      net: eur("12345", "123.45"),
    },
  ],
  warnings: ["There is no address."],
};
const info = { path: "/a.owed", name: "a", sample: false, today: "2026-11-21", undo: null, redo: null } as BookInfo;
const nothing: Agreements = { promises: [], disputes: [], holds: [], plans: [], handovers: [], calls: [] };
const none: InvoicePage = { as_of: "2026-11-21", count: 0, sums: [], rows: [] };

function start(more: Parameters<typeof fakeHost>[0]) {
  history.replaceState(null, "", "#/customers/7");
  const host = fakeHost({
    "book.info": () => info,
    "customers.get": () => customer,
    "invoices.list": () => none,
    "agreements.of": () => nothing,
    "settings.get": () => ({ company: { currency: "EUR" } }),
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
    const host = start({ "credits.add": () => ({ id: 3 }), "journal.undo": () => ({ summary: "the payment" }) });
    await screen.findByRole("heading", { name: "Meier" });
    await press("P", true);
    await vi.waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText("Amount")));
    await userEvent.keyboard("1.234,50{Enter}");
    await screen.findByText("Payment of 1.234,50 EUR added");
    expect(host.asked.find(([name]) => name === "credits.add")?.[1]).toEqual({
      customer_id: 7,
      kind: "payment",
      number: "",
      dated: "2026-11-21",
      currency: "EUR",
      amount: "1.234,50",
      note: "",
      allocate: [],
      claims: [],
      spread: true,
    });
    await fireEvent.click(screen.getByText("Undo"));
    await screen.findByText(/Undone: the payment/);
  });

  it("notes a promise with two keys: everything overdue, in a week", async () => {
    const host = start({ "promises.add": () => ({ id: 1 }) });
    await screen.findByRole("heading", { name: "Meier" });
    await press("p");
    await vi.waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText("Paid by")));
    await userEvent.keyboard("{Enter}");
    await screen.findByText("Promise noted until 28 Nov 2026");
    const asked = {
      customer_id: 7,
      invoice_id: null,
      made: "",
      note: "",
      until: "2026-11-28",
      amount: "",
      currency: "EUR",
    };
    expect(host.asked.find(([name]) => name === "promises.add")?.[1]).toEqual(asked);
  });

  it("shows what a payment was used for, and takes one back that never came", async () => {
    const credit = {
      id: 3,
      kind: "payment" as const,
      number: "P-1",
      dated: "2026-11-02",
      amount: eur("10000", "100.00"),
      open: eur("4000", "40.00"),
      charges: null,
      came: null,
      note: "",
      cancels: false,
      can_take_back: true,
      originals: [],
      uses: [
        {
          id: 9,
          invoice_id: 5,
          invoice: "RE-5",
          on: "2026-11-02",
          amount: eur("6000", "60.00"),
          reason: "",
          can_release: true,
        },
      ],
    };
    const refund = {
      id: 4,
      dated: "2026-11-03",
      amount: eur("500", "5.00"),
      number: "",
      note: "paid twice",
      entry_id: null,
      taken_back: null,
    };
    const host = start({
      "credits.list": () => [credit],
      "refunds.list": () => [refund],
      "credits.take_back": () => ({}),
    });
    await screen.findByRole("heading", { name: "Meier" });
    await fireEvent.click(screen.getByRole("radio", { name: "Payments and credits" }));
    await screen.findByText("paid twice");
    await fireEvent.click(await screen.findByText("Payment P-1"));
    await screen.findByRole("link", { name: "RE-5" });
    await fireEvent.click(screen.getByRole("button", { name: "The payment never came…" }));
    await userEvent.type(await screen.findByLabelText("Reason"), "mistyped");
    await fireEvent.click(screen.getByRole("button", { name: "Take the payment back" }));
    await screen.findByText("Payment P-1 taken back");
    expect(host.asked.find(([name]) => name === "credits.take_back")?.[1]).toEqual({
      credit_id: 3,
      reason: "mistyped",
    });
  });

  it("books a refund of what is on account, and only where something is", async () => {
    const [balance] = customer.balances;
    const rich = { ...customer, balances: [{ ...balance, on_account: eur("500", "5.00") }] } as CustomerDetail;
    const host = start({ "customers.get": () => rich, "refunds.add": () => ({ id: 1 }) });
    await screen.findByRole("heading", { name: "Meier" });
    await press("R", true);
    await screen.findByText(/Meier has 5\.00 EUR on account/);
    await userEvent.keyboard("{Enter}");
    await screen.findByText("All that was on account paid back to Meier");
    const asked = { customer_id: 7, currency: "EUR", amount: "", dated: "2026-11-21", number: "", note: "" };
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
    await screen.findByRole("heading", { name: "Meier" });
    await press("P", true);
    const amount = await screen.findByLabelText<HTMLInputElement>("Amount");
    await userEvent.type(amount, "12x");
    await userEvent.click(screen.getByRole("button", { name: "Add the payment" }));
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
    await screen.findByRole("heading", { name: "Meier" });
    await press("n");
    await userEvent.click(await screen.findByRole("button", { name: "Add the invoice" }));
    expect((await screen.findByRole("alert")).textContent).toMatch(/The disk is full\.\s*Make room, then save again\./);
  });

  it("shows what a merger moves before it merges, and says what was seen", async () => {
    const seen = {
      from: "Meier (10007)",
      into: "Maier (10008)",
      moves: ["2 invoices"],
      takes: [],
      stays: [{ what: "E-mail", value: "a@maier.example", instead_of: "b@meier.example" }],
      remarks: ["Letters that were written stay as they were."],
    };
    const host = start({
      "customers.list": () => ({ count: 1, rows: [{ id: 8, name: "Maier", number: "10008" }] }),
      "customers.merging": () => seen,
      "customers.merge": () => seen,
    });
    await screen.findByRole("heading", { name: "Meier" });
    actions.get("customer.merge")?.run();
    await userEvent.type(await screen.findByLabelText("Who remains"), "Mai");
    await userEvent.keyboard("{ArrowDown}{Enter}");
    await screen.findByText("2 invoices");
    expect(screen.getByText("stays, not b@meier.example")).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Merge" }));
    await screen.findByText("Meier (10007) merged into Maier (10008)");
    expect(host.asked.find(([name]) => name === "customers.merge")?.[1]).toEqual({ from_id: 7, into_id: 8, seen });
    expect(location.hash).toBe("#/customers/8");
  });

  it("erases a person by the name, after saying what goes, and says what is left outside", async () => {
    const means = {
      name: "Meier",
      goes: ["name"],
      stays: ["amounts"],
      duty: "Invoices must be kept until 2034.",
      outside: ["backups"],
    };
    const host = start({
      "customers.erasing": () => means,
      "customers.erase": () => ({ name: "Erased customer 7", unfinished: "", outside: ["backups"] }),
    });
    await screen.findByRole("heading", { name: "Meier" });
    actions.get("customer.erase")?.run();
    await screen.findByText("Invoices must be kept until 2034.");
    await userEvent.type(screen.getByLabelText(/Type the customer’s name/), "Meier");
    await userEvent.click(screen.getByRole("button", { name: "Erase for good" }));
    await screen.findByText("What is left is Erased customer 7.");
    expect(host.asked.find(([name]) => name === "customers.erase")?.[1]).toEqual({ id: 7, name: "Meier" });
  });
});
