// Agreements with a customer: each made by one key and Enter, shown with its state, and ended again.

import type { Page } from "@playwright/test";
import { expect, expectAccessible, go, test } from "../owed.ts";

const dialog = (page: Page) => page.getByRole("dialog");

/** Opens a customer who owes something overdue and has no agreements yet. */
async function open(page: Page): Promise<void> {
  await go(page, "/customers?q=Officina");
  await page.getByRole("grid", { name: "Customers" }).getByRole("link").first().click();
  await expect(page.getByRole("heading", { name: "Officina" })).toBeVisible();
  await page.getByRole("radio", { name: "Timeline" }).click();
}

test("a promise, with two keys, is shown and withdrawn", async ({ page }) => {
  await open(page);
  await expect(page.getByText("Write a reminder")).toBeVisible();
  await page.keyboard.press("p");
  await expect(page.getByLabel("Paid by")).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  await expect(page.getByText("Promise to pay by 7 Apr 2026 saved")).toBeVisible();
  await expect(page.getByText("Wait for the promised payment")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Cancel promise" }).click();
  await expect(page.getByText("Write a reminder")).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(page.getByText("Wait for the promised payment")).toBeVisible();
});

test("a dispute needs its reason, gets a person, and is closed with how it ended", async ({ page }) => {
  await open(page);
  await page.keyboard.press("d");
  await expect(page.getByLabel("Reason")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(dialog(page).getByRole("alert")).toContainText("The reason is missing");
  await expect(page.getByLabel("Reason")).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.type("Two chairs came broken");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Assign an owner to the dispute")).toBeVisible();
  await page.getByRole("button", { name: "Assign owner…" }).click();
  await expectAccessible(page);
  await page.keyboard.type("Ana");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Owner: Ana")).toBeVisible();
  await page.getByRole("button", { name: "Resolve dispute…" }).click();
  await page.keyboard.type("Replaced");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Nothing agreed at the moment.")).toBeVisible();
  await page.getByText(/^Before \(\d+\)$/).click();
  await expect(page.getByText(/resolved on .*: Replaced/)).toBeVisible();
});

test("a payment plan shows its schedule while it is typed", async ({ page }) => {
  await open(page);
  await page.keyboard.press("l");
  const rows = dialog(page).getByRole("table").getByRole("row");
  await expect(rows).toHaveCount(5);
  await page.getByLabel("Instalments", { exact: true }).fill("0");
  await expect(dialog(page).getByRole("alert")).toBeVisible();
  await page.getByLabel("Instalments", { exact: true }).fill("4");
  await expect(rows).toHaveCount(6);
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  await expect(page.getByText("Payment plan created")).toBeVisible();
  await expect(page.getByText("Plan on track")).toBeVisible();
});

test("hold, call, hand-over and write-off each have their key", async ({ page }) => {
  await open(page);
  await page.keyboard.press("h");
  await expect(page.getByLabel("Last day")).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  await expect(page.getByText("On hold:")).toBeVisible();

  await page.keyboard.press("c");
  await page.getByLabel("Outcome").selectOption("promised");
  await expect(page.getByLabel("Paid by")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Log call" }).click();
  await expect(page.getByText("Call logged")).toBeVisible();
  await expect(page.getByText("Promised", { exact: true })).toBeVisible();

  await page.keyboard.press("w");
  await expect(dialog(page).getByLabel("Invoice")).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press("Escape");

  await page.keyboard.press("Shift+H");
  await expectAccessible(page);
  await page.getByLabel("Firm").fill("Norden Inkasso");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Handed over: no action")).toBeVisible();
});

test("an invoice has the same keys", async ({ page }) => {
  await go(page, "/invoices?state=overdue");
  await page.getByRole("grid", { name: "Invoices" }).getByRole("link").first().click();
  await page.getByRole("button", { name: "Promise" }).waitFor();
  await page.keyboard.press("d");
  await page.keyboard.type("Wrong price");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Status and agreements" })).toBeVisible();
  await expectAccessible(page);
});

test("a charge is added, waived in part with its reason, and the rest is told (I6)", async ({ page }) => {
  await open(page);
  await page.getByRole("radio", { name: "Fees and interest" }).click();
  await expect(page.getByText("No fees or interest")).toBeVisible();
  await page.getByRole("button", { name: "Charge", exact: true }).click();
  await expectAccessible(page);
  await page.keyboard.type("12.50");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Waive the charge" }).click();
  await page.keyboard.type("Goodwill");
  await page.getByLabel("Amount (EUR)").fill("2.50");
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  await expect(page.getByText("Partly open")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Enter");
  await expect(dialog(page).getByText("Goodwill")).toBeVisible();
  await expectAccessible(page);
});
