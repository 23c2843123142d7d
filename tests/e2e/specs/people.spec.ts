// The people at a customer, by keyboard: added, limited to levels, seen on the page; and the next step.

import type { Page } from "@playwright/test";
import { expect, expectAccessible, go, test } from "../owed.ts";

const dialog = (page: Page) => page.getByRole("dialog");

async function open(page: Page): Promise<void> {
  await go(page, "/customers?q=Officina");
  await page.getByRole("grid", { name: "Customers" }).getByRole("link").first().click();
  await expect(page.getByRole("heading", { name: "Officina" })).toBeVisible();
}

test("a person is added from the palette, limited to levels, and removed again (D8)", async ({ page }) => {
  await open(page);
  await page.keyboard.press("Control+k");
  await page.keyboard.type("Add a person");
  await page.keyboard.press("Enter");
  await expect(dialog(page).getByLabel("Name")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(dialog(page).getByText("Give a name, an e-mail address or a phone number.")).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.type("Rita Conti");
  await dialog(page).getByLabel("E-mail").fill("rita@officina.example");
  await dialog(page).getByLabel("Role", { exact: true }).selectOption("Management");
  await dialog(page).getByLabel("From level").selectOption("3");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Rita Conti saved")).toBeVisible();

  const people = page.getByRole("region", { name: "People" });
  await expect(people.getByText("from level 3")).toBeVisible();
  await expect(people.getByText("Management")).toBeVisible();
  await expectAccessible(page);
  await people.getByRole("button", { name: "Rita Conti" }).click();
  await dialog(page).getByRole("button", { name: "Remove" }).click();
  await expect(page.getByText("Rita Conti removed")).toBeVisible();
  await expect(people.getByRole("button", { name: "Rita Conti" })).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(people.getByRole("button", { name: "Rita Conti" })).toBeVisible();
});

test("a next step is noted with a key, stands on Today when it is due, and is done", async ({ page }) => {
  await open(page);
  await page.keyboard.press("v");
  await expect(dialog(page).getByLabel("Look again on")).toBeFocused();
  await page.keyboard.type("today");
  await dialog(page).getByLabel("What for").fill("Ask for the delivery note");
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  await expect(page.getByText("Ask for the delivery note")).toBeVisible();

  await go(page, "/");
  const task = page.getByRole("listitem").filter({ hasText: "Look again at" });
  await expect(task).toContainText("Officina");
  await task.getByRole("link").click();
  await page.getByRole("grid", { name: "Customers" }).getByRole("link", { name: "Officina" }).first().click();
  await page.getByRole("region", { name: "Next step" }).getByRole("button", { name: "Done" }).click();
  await expect(page.getByText("Next step done")).toBeVisible();
  await expect(page.getByText("Ask for the delivery note")).toHaveCount(0);
});
