// Reminders by hand beside their real pages, and the mails that carry them.

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, expectAccessible, go, test } from "../owed.ts";

test("[ and ] step through the recipients, and the pages follow", async ({ page }) => {
  await go(page, "/reminders?by=hand");
  const picture = page.getByRole("img", { name: /^Page 1 of/ });
  await expect(picture).toBeVisible();
  const first = await picture.getAttribute("alt");
  await page.keyboard.press("]");
  await expect(picture).not.toHaveAttribute("alt", first ?? "");
  await page.keyboard.press("[");
  await expect(picture).toHaveAttribute("alt", first ?? "");
});

test("r on a customer's page begins at that customer, and writes to nobody else", async ({ page, owed }) => {
  await go(page, "/customers?q=Officina");
  await page.getByRole("grid", { name: "Customers" }).getByRole("link").first().click();
  await expect(page.getByRole("heading", { name: "Officina" })).toBeVisible();
  await page.keyboard.press("r");
  await expect(page.getByText("1 customer selected")).toBeVisible();
  await expect(page.getByRole("region", { name: /^Preview for .*Officina/ })).toBeVisible();
  await expect(page.getByRole("row", { name: /Officina/ })).toBeInViewport();
  await page.keyboard.press("s");
  await page.getByLabel("Path").fill(join(owed.folder, "letters"));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "1 letter created" })).toBeVisible();
  expect(readdirSync(join(owed.folder, "letters"))).toHaveLength(1);
});

test("the tone changes the letter and its mail", async ({ page }) => {
  await go(page, "/reminders?by=hand");
  await page.getByRole("radio", { name: "E-mail" }).click();
  const mail = page.getByRole("region", { name: "The e-mail" });
  await expect(mail).toContainText("Dear");
  const before = await mail.innerText();
  await page.getByRole("radio", { name: "Final" }).click();
  await expect(mail).not.toHaveText(before);
  await expectAccessible(page);
});

test("without a mail account the review says so and sends nothing", async ({ page }) => {
  await go(page, "/reminders?by=hand");
  await page.getByRole("checkbox", { name: "Select all" }).check();
  await page.getByRole("button", { name: /Send as e-mail/ }).click();
  const review = page.getByRole("dialog");
  await expect(review).toContainText("first set up an e-mail account");
  await expect(review).toContainText("without an e-mail address");
  await expect(review.getByRole("button", { name: /^Send \d+ e-mails/ })).toBeDisabled();
  await expectAccessible(page);
});
