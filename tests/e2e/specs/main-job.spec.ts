// The main job by keyboard alone: import a file, see who owes what, write the letters.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, expectAccessible, fixture, test } from "../owed.ts";

test.use({ content: "empty" });

test("a file becomes letters without a mouse", async ({ page, owed }) => {
  const keys = page.keyboard;
  await expect(page.getByRole("heading", { name: "Today" })).toBeVisible();
  await keys.press("g");
  await keys.press("p");
  await expect(page.getByRole("heading", { name: "Import", exact: true })).toBeVisible();
  const chooser = page.waitForEvent("filechooser");
  await keys.press("o");
  await (await chooser).setFiles(fixture("open-items.csv"));
  await expect(page.getByRole("button", { name: /^Import \d+ invoices/ })).toBeEnabled();
  await expectAccessible(page);
  await keys.press("Control+Enter");
  await expect(page.getByRole("heading", { name: "Imported" })).toBeVisible();

  await keys.press("g");
  await keys.press("r");
  await expect(page.getByRole("grid", { name: "Proposed reminders" })).toBeVisible();
  await keys.press("h");
  const list = page.getByRole("grid", { name: "Customers to remind" });
  await expect(list.getByRole("link", { name: "Nordlicht Bühnenbau GmbH" })).toBeVisible();
  await expect(page.getByRole("img", { name: /^Page 1 of/ })).toBeVisible();
  await keys.press("j");
  await keys.press("x");
  await keys.press("j");
  await keys.press("x");
  await expect(page.getByText("2 customers selected")).toBeVisible();
  await keys.press("s");
  const folder = join(owed.folder, "letters");
  await expect(page.getByLabel("Path")).toBeFocused();
  await keys.type(folder);
  await keys.press("Enter");
  await expect(page.getByRole("heading", { name: "2 letters created" })).toBeVisible();
  await expectAccessible(page);

  const files = readdirSync(folder);
  expect(files).toHaveLength(2);
  for (const file of files) expect(readFileSync(join(folder, file)).subarray(0, 5).toString()).toBe("%PDF-");
});
