// A folder with all of a small business's files becomes a book whose aging is their sum; a month's bank file then
// clears it by keyboard, each suggestion explained.

import { expect, expectAccessible, go, test } from "../owed.ts";
import { camtStatement, choose, ublCreditNote, ublInvoice, type Credit, type Given } from "../files.ts";

test.use({ content: "empty" });

const list: Given = {
  name: "open-items.csv",
  text: `Invoice No,Customer No,Customer,Invoice date,Due date,Currency,Amount,Paid
L-1001,K1,Birch GmbH,2026-01-10,2026-02-09,EUR,300.00,
L-1002,K1,Birch GmbH,2026-02-14,2026-03-16,EUR,100.00,
`,
};
const report: Given = {
  name: "aging-detail.csv",
  text: `A/R Aging Detail,,,,,,,
Quay Joinery,,,,,,,
"As of March 31, 2026",,,,,,,
"All amounts in EUR",,,,,,,
,Date,Transaction type,Num,Customer,Due date,Amount,Open balance
Current,,,,,,,
,03/20/2026,Invoice,Q-77,Cedar Cafe,04/19/2026,80.00,80.00
Total for Current,,,,,,$80.00,$80.00
TOTAL,,,,,,$80.00,$80.00
`,
};
const unclear: Given = {
  name: "unclear.csv",
  text: `Invoice number;Customer;Invoice date;Due date;Amount;Currency
U-5;Dogwood SA;05/01/2026;04/02/2026;20,00;EUR
`,
};
const folder = [list, report, unclear, ublInvoice("E-1", "119.00"), ublCreditNote("E-2", "19.00", "E-1")];
/** 300.00 and 100.00 of the list, 80.00 of the report, 20.00, and 119.00 less its credit note. */
const SUM = "600.00";

const credits: Credit[] = [
  { day: "2026-03-05", amount: "300.00", payer: "Birch GmbH", text: "Invoice L-1001" },
  { day: "2026-03-09", amount: "100.00", payer: "Birch GmbH", text: "L1002" },
  { day: "2026-03-12", amount: "100.00", payer: "Alder Ltd", text: "E-1 less credit note" },
  { day: "2026-03-20", amount: "20.00", payer: "Dogwood SA", text: "invoice U-5" },
  { day: "2026-03-25", amount: "80.00", payer: "Cedar Cafe", text: "your invoice Q-77" },
];

test("a folder becomes a book whose aging is the sum of its files, and a bank file clears it", async ({ page }) => {
  await choose(page, folder);
  const files = page.getByRole("grid", { name: "Files to import" });
  await expect(files.getByRole("row", { name: /aging-detail\.csv CSV 1 invoice .*80\.00.* Check/ })).toBeVisible();
  await expect(files.getByRole("row", { name: /E-2\.xml UBL credit note 1 invoice .*19\.00.* Ready/ })).toBeVisible();
  await expect(files.getByRole("row", { name: /unclear\.csv .*Needs an answer/ })).toBeVisible();
  await expectAccessible(page);
  await expect(page.getByRole("region", { name: "Does the day or the month come first?" }).getByRole("button", { name: "Day first: 5 Jan 2026" })).toBeVisible();
  await page.keyboard.press("1");
  await expect(files.getByRole("row", { name: /unclear\.csv .*20\.00.* Ready/ })).toBeVisible();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("heading", { name: "Imported" })).toBeVisible();
  await go(page, "/aging");
  await expect(page.getByRole("grid").getByRole("row", { name: new RegExp(`^Total .*${SUM}`) })).toBeVisible();

  await choose(page, [camtStatement("march.xml", credits, SUM)]);
  await expect(files.getByRole("row", { name: /march\.xml camt\.053 5 bank transactions .*600\.00.* Ready/ })).toBeVisible();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("heading", { name: "Imported" })).toBeVisible();
  await page.keyboard.press("g");
  await page.keyboard.press("b");
  const waiting = page.getByRole("grid", { name: "Bank transactions and credit notes to match" });
  const lines = waiting.locator("tbody tr[data-index]");
  await expect(lines).toHaveCount(credits.length);
  await page.keyboard.press("j");
  for (const left of credits.map((_, at) => credits.length - at)) {
    await expect(lines).toHaveCount(left);
    await expect(page.getByRole("region", { name: /^Bank transaction of/ }).getByRole("list").getByText(/\.$/).first()).toBeVisible();
    await lines.first().press("Enter");
  }
  await expect(page.getByText("Everything is matched")).toBeVisible();
  await page.keyboard.press("g");
  await page.keyboard.press("a");
  await expect(page.getByText("Nothing is owed")).toBeVisible();
});

test("a list among others is looked at column by column, read as another export, and left again by Escape", async ({ page }) => {
  await choose(page, [list, report]);
  const files = page.getByRole("grid", { name: "Files to import" });
  await files.getByRole("row", { name: /aging-detail\.csv/ }).focus();
  await page.keyboard.press("Enter");
  const readAs = page.getByLabel("Read as");
  await expect(readAs.locator("option")).toHaveText(["QuickBooks Online: A/R aging detail", "Generic list, by its columns"]);
  await expectAccessible(page);
  await readAs.selectOption("Generic list, by its columns");
  await expect(readAs).toHaveValue("none");
  await page.getByRole("button", { name: /Back to all files/ }).press("Escape");
  await expect(files.getByRole("row", { name: /aging-detail\.csv/ })).toBeVisible();
});
