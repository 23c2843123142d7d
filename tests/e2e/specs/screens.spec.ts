// Every screen opens from the navigation, is accessible in both themes, and breaks nothing.

import { expect, expectAccessible, test } from "../owed.ts";

const screens = ["Today", "Aging", "Customers", "Invoices", "Reminders", "Calls", "Bank", "Messages", "Import", "Settings"];

for (const content of ["sample", "empty"] as const) {
  test.describe(`with the ${content} book`, () => {
    test.use({ content });

    for (const screen of screens) {
      test(`${screen} opens and is accessible`, async ({ page }) => {
        await page.getByRole("navigation", { name: "Screens" }).getByRole("link", { name: screen }).click();
        await expect(page).toHaveTitle(new RegExp(`^${screen} · `));
        await expect(page.getByRole("main").getByRole("heading").first()).toBeVisible();
        await expectAccessible(page);
      });
    }
  });
}

test("without a book, the start offers the ways to one", async ({ page }) => {
  await page.getByRole("navigation", { name: "Screens" }).waitFor();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("Close the book");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Owed" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Try the sample company" }).click();
  await expect(page.getByRole("navigation", { name: "Screens" })).toBeVisible();
});
