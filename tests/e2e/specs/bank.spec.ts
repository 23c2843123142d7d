// Electronic invoices and bank statements: the files' contents are shown, they are imported in one change, and the
// bank's entries appear under Bank.

import { type Page } from "@playwright/test";
import { choose, ublInvoice, type Given } from "../files.ts";
import { expect, expectAccessible, go, test } from "../owed.ts";

test.use({ content: "empty" });

const statement: Given = {
  name: "march.sta",
  text: `:20:STARTUMS
:25:DE89370400440532013000
:28C:3/1
:60F:C260301EUR100,00
:61:2603050305CR119,00NTRFNONREF//B1
:86:Invoice R1
:61:2603060306DR20,00NTRFNONREF//B2
:86:Rent
:62F:C260331EUR209,00
-
`,
};

const files = (page: Page) => page.getByRole("grid", { name: "Files to import" });

test("files of any kind are shown one by one and come in with one change", async ({ page }) => {
  await choose(page, [ublInvoice("R1", "119.00"), ublInvoice("R2", "80.00"), statement]);
  await expect(files(page).getByRole("row", { name: /R1\.xml UBL invoice 1 invoice .*119\.00.* Ready/ })).toBeVisible();
  await expect(files(page).getByRole("row", { name: /march\.sta MT940 2 bank transactions .*Check/ })).toBeVisible();
  await expect(page.getByRole("grid", { name: "Problems" }).getByText(/do not give the closing balance/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: /^Import 4 documents and transactions/ }).click();
  await expect(page.getByRole("heading", { name: "Imported" })).toBeVisible();
  await go(page, "/invoices");
  await page.getByRole("link", { name: "R1" }).click();
  await expect(page.getByRole("button", { name: "R1.xml" })).toBeVisible();
  await choose(page, [ublInvoice("R1", "119.00"), statement]);
  await expect(page.getByText("Nothing new: everything in the files is in the book already.")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Import$/ })).toBeDisabled();
});

test("F1: a file that cannot be read stands with its reason, and can be left out", async ({ page }) => {
  await choose(page, [ublInvoice("R1", "119.00"), { name: "bad.xml", text: "<Invoice" }]);
  await expect(files(page).getByRole("row", { name: /bad\.xml .*Cannot be read/ })).toBeVisible();
  await expect(page.getByRole("grid", { name: "Problems" }).getByRole("row", { name: /bad\.xml cannot be read/ })).toBeVisible();
  await expect(page.getByRole("button", { name: /^Import 1 invoice/ })).toBeDisabled();
  await page.getByRole("button", { name: "Skip what has problems and import the rest" }).click();
  await expect(page.getByRole("heading", { name: "Imported" })).toBeVisible();
});

test("the bank's entries and statements are reached by keyboard; a gap is shown", async ({ owed, page }) => {
  const { writeFileSync } = await import("node:fs");
  const path = `${owed.folder}/march.sta`;
  writeFileSync(path, statement.text);
  owed.run("import", path);
  await go(page, "/");
  await page.keyboard.press("g");
  await page.keyboard.press("b");
  await expect(page.getByRole("grid", { name: "Bank transactions and credit notes to match" }).getByRole("row", { name: /5 Mar 2026/ })).toBeVisible();
  await page.getByRole("radio", { name: "All transactions" }).click();
  const entries = page.getByRole("grid", { name: "Bank transactions" });
  await expect(entries.getByRole("row", { name: /5 Mar 2026 .*Invoice R1 .*Open .*119\.00/ })).toBeVisible();
  await expect(entries.getByRole("row", { name: /2 transactions .*99\.00/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("searchbox").fill("rent");
  await expect(entries.getByRole("row", { name: /Invoice R1/ })).toBeHidden();
  await page.getByRole("radio", { name: "Statements" }).click();
  const statements = page.getByRole("grid", { name: "Bank statements" });
  await expect(statements.getByRole("row", { name: /DE89 3704 0044 0532 0130 00 .*EUR.10\.00 missing/ })).toBeVisible();
  await expectAccessible(page);
});
