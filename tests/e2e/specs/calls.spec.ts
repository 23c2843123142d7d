// The call list: whom to call, what to say, and the outcome by one key.

import { expect, expectAccessible, go, test } from "../owed.ts";

test("a call is noted in one key, and the next customer is there", async ({ page }) => {
  await go(page, "/calls");
  const list = page.getByRole("grid", { name: "Customers to call" });
  const current = list.locator("tr[aria-current]");
  await expect(current).toBeVisible();
  await expect(page.getByRole("heading", { name: "Call script" })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("j");
  await page.keyboard.press("Home");
  const name = await current.locator("td").nth(1).innerText();
  await expect(page.getByRole("button", { name: /^No answer/ })).toBeEnabled();
  await page.keyboard.press("n");
  await expect(page.getByText(`${name}: no answer`)).toBeVisible();
  await expect(list.getByText(name, { exact: true })).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(list.getByText(name, { exact: true })).toBeVisible();
});

test("p notes the promise with the call (P1)", async ({ page }) => {
  await go(page, "/calls");
  const list = page.getByRole("grid", { name: "Customers to call" });
  const current = list.locator("tr[aria-current]");
  await expect(current).toBeVisible();
  await expect(page.getByRole("button", { name: /^Promised/ })).toBeEnabled();
  const name = await current.locator("td").nth(1).innerText();
  await page.keyboard.press("p");
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByLabel("Paid by")).toBeVisible();
  await expectAccessible(page);
  await dialog.getByLabel("Paid by").fill("+5");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Call logged")).toBeVisible();
  await expect(list.getByText(name, { exact: true })).toHaveCount(0);
});
