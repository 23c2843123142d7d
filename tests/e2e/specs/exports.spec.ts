// Exported files: lists, and postings for accounting programs.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, expectAccessible, go, test } from "../owed.ts";

test("the invoices that the filters leave are written as a file", async ({ page, owed }) => {
  await go(page, "/invoices?state=open");
  await page.getByRole("button", { name: "Export" }).click();
  await page.getByRole("menuitem", { name: "CSV" }).click();
  const file = join(owed.folder, "open.csv");
  await page.getByLabel("Path").fill(file);
  await page.keyboard.press("Enter");
  await expect(page.getByText(`Saved to ${file}`)).toBeVisible();
  const lines = readFileSync(file, "utf8").trim().split("\n");
  const open = JSON.parse(owed.run("invoices", "--state", "open", "--json"));
  expect(lines.length).toBe(1 + open.count + open.sums.length);
});

test("the bank's entries are written as they are searched", async ({ page, owed }) => {
  const statement = join(owed.folder, "march.sta");
  const moved = ["Rent", "Invoice 7"].map((text, at) => `:61:2603050305C1${at},00NTRFNONREF//B${at}\n:86:${text}\n`);
  writeFileSync(statement, `:20:STARTUMS\n:25:DE89370400440532013000\n:28C:3/1\n:60F:C260301EUR0,00\n${moved.join("")}-\n`);
  owed.run("import", statement);
  await go(page, "/bank?view=all&q=rent");
  await page.getByRole("button", { name: "Export" }).click();
  await page.getByRole("menuitem", { name: "CSV" }).click();
  const file = join(owed.folder, "bank.csv");
  await page.getByLabel("Path").fill(file);
  await page.keyboard.press("Enter");
  await expect(page.getByText(`Saved to ${file}`)).toBeVisible();
  const written = readFileSync(file, "utf8");
  expect(written).toContain("Rent");
  expect(written).not.toContain("Invoice 7");
});

test("postings go to DATEV, and a wrong number is said at its field", async ({ page, owed }) => {
  await go(page, "/invoices");
  await page.getByRole("button", { name: "Export" }).click();
  await page.getByRole("menuitem", { name: "Journal entries for accounting…" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Adviser's number").fill("7");
  await page.keyboard.press("Enter");
  const file = join(owed.folder, "EXTF.csv");
  await page.getByLabel("Path").fill(file);
  await page.keyboard.press("Enter");
  await expect(page.getByText("7 is not from 1001 to 9999999.")).toBeVisible();
  await expect(page.getByLabel("Adviser's number")).toBeFocused();
  await page.getByLabel("Adviser's number").fill("29098");
  await page.keyboard.press("Enter");
  await page.getByLabel("Path").fill(file);
  await page.keyboard.press("Enter");
  await expect(page.getByText(/journal entries saved to/)).toBeVisible();
  expect(readFileSync(file, "latin1").startsWith('"EXTF";700;21;')).toBe(true);
});
