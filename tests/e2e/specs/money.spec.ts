// Money on account, due dates, small balances: the available actions, each undone again, and those refused.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, expectAccessible, go, test, type Owed } from "../owed.ts";

interface Row {
  id: number;
  number: string;
  customer_id: number;
  open: { text: string; minor: string; currency: string };
}

const dialog = (page: Page) => page.getByRole("dialog");
/** Returns an overdue euro invoice of a customer with nothing on account. */
function overdue(owed: Owed): Row {
  const { rows } = JSON.parse(owed.run("invoices", "--state", "overdue", "--json")) as { rows: Row[] };
  const found = rows.find((row) => row.open.currency === "EUR" && Number(row.open.minor) > 10_000);
  if (!found) throw new Error("the sample has no overdue invoice");
  return found;
}
const numberOf = (owed: Owed, id: number): string => {
  const { rows } = JSON.parse(owed.run("customers", "--json")) as { rows: { id: number; number: string }[] };
  return rows.find((row) => row.id === id)?.number ?? "";
};

/** Returns a euro invoice that the next run would remind, of a customer without any agreement. */
function reminded(owed: Owed): { customer: string; invoice: string; cents: number } {
  interface Proposed { in: boolean; customer: string; currency: string; items: { invoice: string; in: boolean; balance: string }[] }
  const { customers } = JSON.parse(owed.run("run", "propose", "--json")) as { customers: Proposed[] };
  for (const one of customers.filter((customer) => customer.in && customer.currency === "EUR")) {
    const item = one.items.find((item) => item.in);
    if (item) return { customer: one.customer, invoice: item.invoice, cents: Number(item.balance) };
  }
  throw new Error("the sample has nobody to remind");
}

test("a due date is put off by one key, never to an earlier day", async ({ page, owed }) => {
  await go(page, `/invoices/${overdue(owed).id}`);
  await expect(page.getByText(/days? overdue/)).toBeVisible();
  await page.keyboard.press("u");
  const until = page.getByLabel("New due date");
  await expect(until).toBeFocused();
  await expectAccessible(page);
  await until.fill("1.1.2025");
  await page.keyboard.press("Enter");
  await expect(dialog(page).getByRole("alert")).toContainText("is due on");
  await expect(until).toBeFocused();
  await until.fill("+10");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/is due on 10 Apr 2026/)).toBeVisible();
  await expect(page.getByText(/days? overdue/)).toBeHidden();
  await page.keyboard.press("Control+z");
  await expect(page.getByText(/days? overdue/)).toBeVisible();
});

test("money on account is paid back and taken back again (L7)", async ({ page, owed }) => {
  const { customer_id } = overdue(owed);
  owed.run("payment", "add", "--customer", numberOf(owed, customer_id), "--amount", "80", "--on-account");
  await go(page, `/customers/${customer_id}?tab=credits`);
  await expect(page.getByRole("grid", { name: "Payments and credit notes" })).toBeVisible();
  await page.keyboard.press("Shift+R");
  const amount = dialog(page).getByLabel("Amount");
  await expect(amount).toBeFocused();
  await expectAccessible(page);
  await amount.fill("99999");
  await page.keyboard.press("Enter");
  await expect(dialog(page).getByRole("alert")).toContainText("unallocated");
  await expect(amount).toBeFocused();
  await amount.fill("30");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("row", { name: /Paid back − 30\.00/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Undo the refund of 30.00" }).click();
  await page.keyboard.press("Enter");
  await expect(dialog(page).getByRole("alert")).toContainText("Say why");
  await page.keyboard.type("The account is closed");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Refund, undone")).toBeVisible();
});

test("a payment is taken back from its invoice, or as one that never came", async ({ page, owed }) => {
  const { id, number, customer_id } = overdue(owed);
  owed.run("payment", "add", "--customer", numberOf(owed, customer_id), "--amount", "12.34", "--number", "X-1", "--invoice", number);
  await go(page, `/invoices/${id}`);
  await page.getByRole("link", { name: "Payment X-1" }).click();
  await expect(dialog(page).getByRole("heading", { name: "Payment X-1" })).toBeVisible();
  await expectAccessible(page);
  await dialog(page).getByRole("button", { name: `Undo allocation to invoice ${number}` }).click();
  await dialog(page).getByLabel("Reason").fill("Meant for another");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Payment X-1 is unallocated again")).toBeVisible();
  await page.getByText("Payment X-1", { exact: true }).click();
  await expect(dialog(page).getByText("Undone: Meant for another")).toBeVisible();
  await dialog(page).getByRole("button", { name: "Payment never arrived…" }).click();
  await dialog(page).getByLabel("Reason").fill("Mistyped");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Payment X-1 undone")).toBeVisible();
});

test("small balances have a limit in the settings and are written off in one step", async ({ page, owed }) => {
  const { customer, invoice: number, cents } = reminded(owed);
  const left = ((cents - 40) / 100).toFixed(2);
  owed.run("payment", "add", "--customer", customer, "--amount", left, "--invoice", `${number}=${left}`);
  await go(page, "/settings");
  await page.getByRole("button", { name: "Set a limit…" }).click();
  await dialog(page).getByLabel("Up to").fill("abc");
  await page.keyboard.press("Enter");
  await expect(dialog(page).getByRole("alert")).toContainText("abc");
  await dialog(page).getByLabel("Up to").fill("1");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Up to EUR 1.00")).toBeVisible();
  await expectAccessible(page);
  await go(page, "/");
  await expect(page.getByText(/Write off \d+ small balances?/)).toBeVisible();
  await page.getByRole("listitem").filter({ hasText: "small balance" }).getByRole("link", { name: "Write off" }).click();
  await expect(dialog(page).getByRole("row", { name: new RegExp(`${number} .* 0\\.40`) })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: /^Write off \d+ balances?$/ }).click();
  await expect(page.getByText(/small balances? written off/)).toBeVisible();
  await expect(dialog(page)).toBeHidden();
});

test.describe("a question of the watched folder", () => {
  test.use({ content: "empty" });

  test("waits with a way to answer it, and rests the reminder until then (R13)", async ({ page, owed }) => {
    const list = (amount: string) => `Invoice No,Customer No,Customer,Invoice date,Due date,Currency,Amount\nRE-1,K1,Alder Ltd,2026-01-13,2026-02-12,EUR,${amount}\n`;
    const inbox = join(owed.folder, "in");
    mkdirSync(inbox);
    writeFileSync(join(owed.folder, "list.csv"), list("1000.00"));
    owed.run("import", join(owed.folder, "list.csv"));
    owed.run("payment", "add", "--customer", "K1", "--amount", "950", "--invoice", "RE-1", "--date", "2026-03-20");
    writeFileSync(join(inbox, "list.csv"), `${list("900.00")}RE-2,K1,Alder Ltd,2026-03-20,2026-04-20,EUR,5.00\n`);
    owed.run("import", "--watch-folder", inbox);
    await go(page, "/");
    await page.reload();
    await page.getByRole("listitem").filter({ hasText: "Answer 1 question" }).getByRole("link", { name: "Answer" }).click();
    await expect(page.getByRole("heading", { name: "Waits for your answer" })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: /^Answer…/ }).click();
    await expect(page.getByRole("grid", { name: "Problems" }).getByRole("row", { name: /RE-1/ })).toBeVisible();
    await page.goBack();
    await page.getByRole("button", { name: "Skip it" }).click();
    await expect(page.getByRole("heading", { name: "Waits for your answer" })).toBeHidden();
  });
});
