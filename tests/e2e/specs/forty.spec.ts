// A month-end with forty due customers: from Today to their letters and mails by keyboard alone, and how long it takes.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Owed, test } from "../owed.ts";

test.use({ content: "empty" });

/** Every other customer has no e-mail address and gets a printed letter. */
function fortyDue(owed: Owed): void {
  const numbers = Array.from({ length: 40 }, (_, place) => place + 1);
  const customers = numbers.map((n) => `K${n},Customer ${n},${n % 2 ? `k${n}@example.com` : ""},${n} Quay,HU1 ${n % 9}AA,Hull,GB`);
  const invoices = numbers.map((n) => `R${n},K${n},2026-02-01,2026-03-01,EUR,${100 + n}.00`);
  const file = (name: string, lines: string[]): string => {
    const path = join(owed.folder, name);
    writeFileSync(path, lines.join("\n"));
    return path;
  };
  owed.run("company", "set", "--street", "1 Quay", "--postal-code", "20457", "--city", "Hamburg", "--country", "DE", "--iban", "DE89370400440532013000");
  owed.run("account", "set", "--host", "127.0.0.1", "--port", "1", "--from", "accounts@example.com", "--security", "plain");
  owed.run("import", file("customers.csv", ["Customer No,Customer,E-mail,Street,Postcode,City,Country", ...customers]));
  owed.run("import", file("invoices.csv", ["Invoice No,Customer No,Invoice date,Due date,Currency,Amount", ...invoices]));
}

test("forty approved, produced letters and mails from Today by keyboard", async ({ page, owed }) => {
  fortyDue(owed);
  await page.reload();
  const keys = page.keyboard;
  const task = page.getByRole("listitem").filter({ hasText: "Remind 40 customers" });
  const key = await task.locator("kbd").innerText();

  const start = performance.now();
  await keys.press(key);
  await expect(page.getByRole("status").filter({ hasText: /20 letters and 20 e-mails for/ })).toBeVisible();
  await keys.press("a");
  await expect(page.getByRole("dialog")).toContainText("Together they ask for");
  await keys.press("Enter");
  await expect(page.getByLabel("Path")).toBeFocused();
  await keys.press("Control+a");
  const file = join(owed.folder, "reminders.pdf");
  await keys.type(file);
  await keys.press("Enter");
  await expect(page.getByText(/20 letters to post, 20 e-mails waiting/)).toBeVisible({ timeout: 60_000 });
  await keys.press("p");
  await expect(page.getByText(/letters? to post/)).toBeHidden({ timeout: 60_000 });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`Today to forty letters and mails, posted: ${seconds} s`);
  test.info().annotations.push({ type: "elapsed", description: `${seconds} s` });

  expect(readFileSync(file).subarray(0, 5).toString()).toBe("%PDF-");
  const { counts } = JSON.parse(owed.run("run", "status", "1", "--json")) as { counts: { waiting: number; left: number } };
  expect([counts.left, counts.waiting]).toEqual([20, 20]);
});
