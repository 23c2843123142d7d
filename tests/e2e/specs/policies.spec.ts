// Settings: policies, groups, rates, and the interest on one debt.

import { expect, expectAccessible, go, test } from "../owed.ts";

test("a policy's level is changed, saved and tried on the book (R12)", async ({ page }) => {
  await go(page, "/settings?section=policies");
  const list = page.getByRole("grid", { name: "Policies" });
  await expect(list.getByRole("link")).toHaveCount(3);
  await expectAccessible(page);
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  const fee = page.getByLabel("Fee, EUR, level 2");
  await fee.fill("lots");
  await fee.press("Control+Enter");
  await expect(page.getByRole("alert")).toBeVisible();
  await expect(fee).toBeFocused();
  await fee.fill("7.50");
  await expectAccessible(page);
  await fee.press("Control+Enter");
  await expect(page.getByText("Policy Friendly, business customers saved")).toBeVisible();
  await page.getByRole("button", { name: "Test policy" }).click();
  await expect(page.getByText(/with something open/)).toBeVisible();
});

test("a new policy starts with one level and is listed", async ({ page }) => {
  await go(page, "/settings?section=policies");
  await page.getByRole("grid", { name: "Policies" }).waitFor();
  await page.keyboard.press("n");
  await page.getByLabel("Name").fill("Key accounts");
  await page.getByRole("button", { name: "Add a level" }).click();
  await expect(page.getByLabel("Tone, level 2")).toHaveValue("firm");
  await page.getByLabel("Name").press("Control+Enter");
  await expect(page.getByRole("heading", { name: "Key accounts" })).toBeVisible();
  await go(page, "/settings?section=policies");
  await expect(page.getByRole("link", { name: "Key accounts" })).toBeVisible();
});

test("one policy is made everybody's standard, and that is taken back (R12)", async ({ page }) => {
  await go(page, "/settings?section=policies");
  await page.getByRole("link", { name: "Strict, business customers" }).click();
  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: "Default for everyone" }).click();
  await expect(page.getByText("Default for everyone", { exact: true })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("row", { name: /Strict, business customers .*Everyone/ })).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("row", { name: /Friendly, business customers .*Businesses/ })).toBeVisible();
});

test("a group has a policy", async ({ page }) => {
  await go(page, "/settings?section=groups");
  await page.getByText("No groups yet").waitFor();
  await page.keyboard.press("n");
  await page.keyboard.type("Schools");
  await page.getByLabel("Reminder policy").selectOption({ index: 2 });
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("row", { name: /Schools/ })).toBeVisible();
  await expectAccessible(page);
});

test("a rate is added with its source (I3)", async ({ page }) => {
  await go(page, "/settings?section=rates");
  await page.getByRole("heading", { name: "Reference rates" }).waitFor();
  await expectAccessible(page);
  await page.keyboard.press("n");
  await page.keyboard.type("2.02");
  await page.getByLabel("From").fill("2027-01-01");
  await page.getByLabel("Source").fill("The bank's own page");
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("row", { name: /2\.02/ })).toContainText("The bank's own page");
  await page.getByRole("button", { name: "Remove the rate from 1 Jan 2027" }).click();
  await expect(page.getByRole("row", { name: /2\.02/ })).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("row", { name: /2\.02/ })).toBeVisible();
});

test("the interest on a debt, found through the palette, changes with its rates (I1)", async ({ page }) => {
  await page.getByRole("navigation", { name: "Screens" }).waitFor();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("Calculate interest");
  await page.keyboard.press("Enter");
  await page.getByLabel("Amount owed").fill("10000");
  await page.getByLabel("Due").fill("2024-09-30");
  await page.getByLabel("Due").press("Tab");
  await expect(page.getByRole("table").getByRole("row")).toHaveCount(7);
  await expect(page.getByRole("table")).toContainText("1,641.61");
  await expectAccessible(page);
  await page.getByLabel("Amount owed").fill("ten");
  await expect(page.getByRole("alert")).toBeVisible();
});
