// Importing files: questions about unclear ones, problems at their cells, and no change the second time.

import { type Page } from "@playwright/test";
import { expect, expectAccessible, fixture, go, test } from "../owed.ts";

test.use({ content: "empty" });

async function choose(page: Page, file: string | { name: string; text: string }): Promise<void> {
  await go(page, "/import");
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: /Choose files/ }).click();
  const given = typeof file === "string" ? file : { name: file.name, mimeType: "text/csv", buffer: Buffer.from(file.text) };
  await (await chooser).setFiles(given);
}

const unclear = `Invoice number,Customer,Invoice date,Due date,Amount,Currency
X-1,Alpha Ltd,03/04/2026,05/06/2026,"1,200.00",EUR
X-2,Beta GmbH,04/02/2026,06/01/2026,99.50,EUR
X-3,Gamma SA,05/01/2026,08/02/2026,abc,EUR
`;

test("F4: an unclear order of dates is asked with the same date read both ways", async ({ page }) => {
  await choose(page, { name: "unclear.csv", text: unclear });
  const question = page.getByRole("region", { name: "Does the day or the month come first?" });
  await expect(question.getByRole("button", { name: "Day first: 3 Apr 2026" })).toBeVisible();
  await expectAccessible(page);
  await question.getByRole("button", { name: "Month first: 4 Mar 2026" }).click();
  const preview = page.getByRole("grid", { name: "Preview of the import" });
  await expect(preview.getByRole("row", { name: /X-1 Alpha Ltd 4 Mar 2026/ })).toBeVisible();
  await expect(question).toBeHidden();
});

test("F4: a list without a currency asks for it, one key answers", async ({ page }) => {
  await choose(page, { name: "plain.csv", text: unclear.replaceAll(",EUR", "").replace(",Currency", "").replace(",abc", ",5.00").replaceAll(/(\d\d)\/(\d\d)\/2026/g, "2026-$1-$2") });
  const question = page.getByRole("region", { name: "Which currency are the amounts in?" });
  await expect(question.getByRole("button", { name: "EUR" })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("2");
  await expect(page.getByRole("grid", { name: "Preview of the import" }).getByRole("row", { name: /X-1 Alpha Ltd .*1,200\.00.* USD/ })).toBeVisible();
  await expect(question).toBeHidden();
  await expect(page.getByRole("button", { name: /^Import 3 invoices/ })).toBeEnabled();
});

test("a problem stands at its cell, stops the import, and can be left out", async ({ page }) => {
  await choose(page, { name: "wrong.csv", text: unclear.replace("03/04/2026", "31/01/2026") });
  const problems = page.getByRole("grid", { name: "Problems" });
  await expect(problems.getByRole("row", { name: /4 Amount abc/ })).toBeVisible();
  await expect(page.getByRole("button", { name: /^Import 2 invoices/ })).toBeDisabled();
  await expect(page.getByRole("button", { name: "Skip 1 row and import the rest" })).toBeVisible();
  await page.keyboard.press("l");
  await expect(page.getByText("2 invoices added").first()).toBeVisible();
  await page.getByRole("button", { name: "Undo", exact: true }).last().click();
  await expect(page.getByText(/^Undone/)).toBeVisible();
});

test("F5: the same file again is nothing new", async ({ page }) => {
  await choose(page, fixture("open-items.csv"));
  await page.getByRole("button", { name: /^Import \d+ invoices/ }).click();
  await expect(page.getByRole("heading", { name: "Imported" })).toBeVisible();
  await choose(page, fixture("open-items.csv"));
  await expect(page.getByText(/^Nothing new: all \d+ invoices are in the book already/)).toBeVisible();
  await expect(page.getByRole("button", { name: /^Import/ })).toBeDisabled();
});

test("F4: a table that no name explains is asked about in one place, the guess chosen", async ({ page }) => {
  await choose(page, { name: "table.csv", text: "aa;bb;cc;dd\n13.04.2026;Winkel BV;82,15 €;Pas 4\n14.04.2026;Klant BV;250,00 €;Factuur 9\n" });
  const asked = page.getByRole("region", { name: "What the list is" });
  await expect(asked.getByLabel("Contents")).toHaveValue("statement");
  await expect(asked.getByLabel("Booking date")).toHaveValue("0");
  await expect(asked.getByLabel("Amount moved")).toHaveValue("2");
  await expectAccessible(page);
  await page.keyboard.press("r");
  await expect(asked).toBeHidden();
  await expect(page.getByRole("grid", { name: "Preview of the import" }).getByRole("row", { name: /Klant BV Factuur 9/ })).toBeVisible();
  await page.getByRole("button", { name: /^Import 2 bank transactions/ }).click();
  await expect(page.getByRole("heading", { name: "Imported" })).toBeVisible();
});

test("what a column means is chosen where it stands", async ({ page }) => {
  await choose(page, fixture("open-items.csv"));
  await page.getByLabel("What Customer No. means").selectOption("");
  await expect(page.getByRole("grid", { name: "Preview of the import" })).toBeVisible();
  await expect(page.getByLabel("What Customer No. means")).toHaveValue("");
});
