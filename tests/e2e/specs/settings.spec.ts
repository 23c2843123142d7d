// Settings: each section saves on its own, and errors are shown at their fields.

import { expect, expectAccessible, go, test } from "../owed.ts";

test("a wrong IBAN is told at its field and saved once it is right", async ({ page }) => {
  await go(page, "/settings");
  await page.getByRole("button", { name: "Add way to pay" }).click();
  const dialog = page.getByRole("dialog");
  const iban = dialog.getByRole("textbox", { name: "IBAN" });
  await iban.fill("DE00 1234");
  await iban.press("Enter");
  await expect(dialog.getByRole("alert")).toContainText("is not an IBAN");
  await expect(iban).toBeFocused();
  await expectAccessible(page);
  await iban.fill("GB29 NWBK 6016 1331 9268 19");
  await iban.press("Enter");
  await expect(page.getByText("Way to pay saved")).toBeVisible();
  await expect(page.getByText("GB29 NWBK 6016 1331 9268 19")).toBeVisible();
});

test("what was typed waits while another section is shown", async ({ page }) => {
  await go(page, "/settings");
  await page.getByLabel("Phone").fill("+49 40 1");
  await page.getByRole("radio", { name: "File" }).click();
  await page.getByRole("button", { name: "Check book for errors" }).click();
  await expect(page.getByText("No problems found").first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("radio", { name: "Company" }).click();
  await expect(page.getByLabel("Phone")).toHaveValue("+49 40 1");
});

test("the connection test says what it found", async ({ page }) => {
  await go(page, "/settings?section=mail");
  await page.getByLabel("Mail server").fill("127.0.0.1");
  await page.getByLabel("Port").fill("1");
  await page.getByRole("button", { name: "Test the connection" }).click();
  await expect(page.getByRole("alert")).toContainText("does not answer on port 1");
  await page.getByLabel("Encryption").selectOption("plain");
  await expect(page.getByText("Without encryption, anyone on the network can read")).toBeVisible();
  await expectAccessible(page);
});

test("the theme is chosen at once", async ({ page }) => {
  await go(page, "/settings?section=look");
  await page.getByRole("radio", { name: "Dark" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});

test("that this is no legal advice is said once, in Settings (I9)", async ({ page }) => {
  await go(page, "/settings");
  await expect(page.getByText("legal advice")).toHaveCount(1);
  for (const screen of ["/", "/aging", "/reminders", "/calls", "/settings/interest"]) {
    await go(page, screen);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByText("legal advice")).toHaveCount(0);
  }
});
