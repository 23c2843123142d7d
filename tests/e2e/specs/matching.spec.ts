// Matching bank lines by keyboard: Enter takes the best, digits pick, p parks, a sets aside.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, expectAccessible, go, test, type Owed } from "../owed.ts";

test.use({ content: "empty" });

const LIST = `Invoice No,Customer No,Customer,Invoice date,Due date,Currency,Amount
RE-2026-00101,K1,Alpha Ltd,2026-01-05,2026-02-04,EUR,119.00
RE-2026-00102,K1,Alpha Ltd,2026-01-10,2026-02-09,EUR,238.00
RE-2026-00103,K2,Beta GmbH,2026-02-01,2026-03-03,EUR,500.00
`;
const lines = [
  ["05", "119,00", "Alpha Ltd", "RE-2026-00101"],
  ["06", "200,00", "Alpha Ltd", "RE-2026-00102"],
  ["07", "60,00", "Somebody", "thanks"],
  ["08", "12,00", "Tax office", "refund"],
];

/** Makes a book with three invoices, and a statement of four lines. */
function fill(owed: Owed) {
  const file = (name: string, text: string) => {
    writeFileSync(join(owed.folder, name), text);
    owed.run("import", join(owed.folder, name));
  };
  file("list.csv", LIST);
  const moved = lines.map(([day, amount, name, text], at) => `:61:2603${day}03${day}C${amount}NTRFNONREF//B0000${at}\n:86:166?00CREDIT?20${text}?32${name}\n`);
  file("march.sta", `:20:STARTUMS\n:25:DE89370400440532013000\n:28C:3/1\n:60F:C260228EUR0,00\n${moved.join("")}-\n`);
}

test("a bank file is matched by keyboard, each suggestion explained", async ({ page, owed }) => {
  fill(owed);
  await go(page, "/");
  await page.reload();
  await expect(page.getByText("Match 4 bank transactions")).toBeVisible();
  await go(page, "/bank");
  const list = page.getByRole("grid", { name: "Bank transactions and credit notes to match" });
  await expect(list.locator("tr[aria-current]")).toBeVisible();
  await expect(page.getByText("The description mentions RE-2026-00101.")).toBeVisible();
  await expectAccessible(page);

  await list.locator("tr[aria-current]").focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Matched: RE-2026-00101")).toBeVisible();
  await expect(page.getByText("3 waiting")).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(page.getByText("4 waiting")).toBeVisible();
  await page.keyboard.press("c");
  await expect(page.getByText("3 waiting, 0 certain")).toBeVisible();

  await expect(page.getByText("Part payment; EUR\u00a038.00 stays open.")).toBeVisible();
  await page.keyboard.press("1");
  await expect(page.getByText("2 waiting")).toBeVisible();

  await page.keyboard.press("p");
  const dialog = page.getByRole("dialog");
  await expectAccessible(page);
  await dialog.getByLabel("Customer").pressSequentially("Beta");
  await page.getByRole("option", { name: /Beta/ }).click();
  await dialog.getByRole("button", { name: "Assign to customer" }).click();
  await expect(page.getByText("1 waiting")).toBeVisible();

  await page.keyboard.press("a");
  await dialog.getByLabel("What it is").fill("Tax refund");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Everything is matched")).toBeVisible();
});

test("money in another currency asks what it settles, a bank charge settles, and a match is taken back", async ({ page, owed }) => {
  const file = (name: string, text: string) => {
    writeFileSync(join(owed.folder, name), text);
    owed.run("import", join(owed.folder, name));
  };
  const movement = (amount: string, number: string) => `:61:2603050305C${amount}NTRFNONREF//B1\n:86:166?00CREDIT?20${number}?32Somebody\n`;
  const bank = (currency: string, movements: string) => `:20:STARTUMS\n:25:DE89370400440532013000\n:28C:3/1\n:60F:C260228${currency}0,00\n${movements}-\n`;
  file("list.csv", LIST);
  file("usd.sta", bank("USD", movement("590,00", "RE-2026-00103")));
  owed.run("credit", "add", "--customer", "K1", "--amount", "19", "--number", "GS-9", "--note", "For RE-2026-00102", "--on-account");
  await go(page, "/bank");
  await expect(page.getByText("1 waiting, 1 certain, 1 credit note to use")).toBeVisible();
  await page.keyboard.press("1");
  const dialog = page.getByRole("dialog");
  await expectAccessible(page);
  await dialog.getByLabel("It settles (EUR)").fill("500");
  await page.keyboard.press("Enter");
  await expect(page.getByText("0 waiting, 1 certain, 1 credit note to use")).toBeVisible();
  await page.keyboard.press("c");
  await expect(page.getByText("Everything is matched")).toBeVisible();

  await page.getByRole("tab", { name: "Matched" }).or(page.getByRole("radio", { name: "Matched" })).first().click();
  await page.getByRole("button", { name: "Undo: 590.00 of Somebody" }).click();
  await expect(page.getByText("waits for a match again")).toBeVisible();
});
