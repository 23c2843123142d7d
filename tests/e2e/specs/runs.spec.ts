// A run of reminders: proposed with reasons, changed, approved, made, posted, and resumed where it stopped.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Page } from "@playwright/test";
import { expect, expectAccessible, go, type Owed, test } from "../owed.ts";

/** Sets up a mail account on a port where nothing listens: mails wait in the outbox. */
const account = (owed: Owed) => owed.run("account", "set", "--host", "127.0.0.1", "--port", "1", "--from", "accounts@example.com", "--security", "plain");

const proposed = (page: Page) => page.getByRole("grid", { name: "Proposed reminders" });
const row = (page: Page, name: string) => proposed(page).getByRole("row").filter({ hasText: name });
const customer = "Hudson & Daughters Upholstery";

/** Opens the review and moves to one customer by keyboard. */
async function lookAt(page: Page, name: string): Promise<void> {
  await go(page, "/reminders");
  await expect(row(page, name)).toBeVisible();
  await page.keyboard.press("j");
  await page.keyboard.press("Home");
  for (let step = 0; step < 40; step++) {
    if ((await row(page, name).getAttribute("aria-current")) === "true") return;
    await page.keyboard.press("j");
  }
  throw new Error(`${name} is not in the list`);
}

test("from Today to letters and mails without a mouse", async ({ page, owed }) => {
  account(owed);
  await page.reload();
  const keys = page.keyboard;
  const task = page.getByRole("listitem").filter({ hasText: /Remind \d+ customers/ });
  await keys.press(await task.locator("kbd").innerText());
  await expect(page.getByRole("status").filter({ hasText: /letters? and \d+ e-mails for/ })).toBeVisible();
  await keys.press("a");
  const review = page.getByRole("dialog");
  await expect(review).toContainText("Together they ask for");
  await expect(review.getByRole("grid", { name: "Recipients" })).toContainText(customer);
  await expectAccessible(page);
  await keys.press("Enter");
  const file = join(owed.folder, "reminders.pdf");
  await expect(page.getByLabel("Path")).toBeFocused();
  await keys.press("Control+a");
  await keys.type(file);
  await keys.press("Enter");
  await expect(page.getByRole("heading", { name: /^Run of / })).toBeVisible();
  expect(readFileSync(file).subarray(0, 5).toString()).toBe("%PDF-");
  await expect(page.getByText(/letters? to post, \d+ e-mails waiting/)).toBeVisible();
  await expectAccessible(page);

  // Printed letters count only once they are posted (R4).
  await keys.press("p");
  await expect(page.getByRole("grid", { name: "Recipients" }).getByText("Posted").first()).toBeVisible();
  await expect(page.getByText(/letters? to post/)).toBeHidden();
});

test("a run that was made is found again where it stood", async ({ page, owed }) => {
  const { run } = JSON.parse(owed.run("run", "propose", "--json")) as { run: number };
  account(owed);
  owed.run("run", "approve", String(run));
  owed.run("run", "produce", String(run));
  await go(page, "/reminders");
  await expect(page.getByText(/\d+ letters? to post/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Continue" }).click();
  await expect(page.getByRole("heading", { name: /^Run of / })).toBeVisible();
  await expect(page.getByRole("button", { name: /^Not posted/ }).first()).toBeEnabled();
  await page.keyboard.press("n");
  await expect(page.getByText(/letters? not posted/)).toBeVisible();
  await expect(page.getByRole("radio", { name: /^Excluded/ })).toBeVisible();
});

test("x takes a customer out and puts it in again, and the sums follow (R2)", async ({ page }) => {
  await lookAt(page, customer);
  const sums = proposed(page).locator("tfoot");
  const before = await sums.innerText();
  await page.keyboard.press("x");
  await expect(row(page, customer)).toContainText("Excluded");
  await expect(sums).not.toHaveText(before, { useInnerText: true });
  await page.reload();
  await expect(row(page, customer)).toContainText("Excluded");
  await lookAt(page, customer);
  await page.keyboard.press("x");
  await expect(row(page, customer)).not.toContainText("Excluded");
  await expect(sums).toHaveText(before, { useInnerText: true });
});

test("a higher level needs a reason (R2)", async ({ page }) => {
  await lookAt(page, customer);
  await expect(row(page, customer)).toContainText("Letter");
  await page.getByRole("radio", { name: "Items" }).click();
  await expect(page.getByRole("combobox", { name: "Level" })).toHaveValue("1");
  await proposed(page).locator("tr[aria-current]").focus();
  await page.keyboard.press("2");
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("The policy proposes level 1");
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("alert")).toContainText("Say why");
  await page.keyboard.type("Told us that they will not pay");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("combobox", { name: "Level" })).toHaveValue("2");
  await page.keyboard.press("1");
  await expect(page.getByRole("combobox", { name: "Level" })).toHaveValue("1");
});

test("the text of one letter is edited beside its pages", async ({ page }) => {
  await lookAt(page, customer);
  const picture = page.getByRole("img", { name: /^Page 1 of/ });
  await expect(picture).toBeVisible();
  const before = (await picture.getAttribute("src")) ?? "";
  await expect(page.getByRole("button", { name: /Edit text/ })).toBeEnabled();
  await page.keyboard.press("e");
  const subject = page.getByLabel("Subject");
  await expect(subject).toBeFocused();
  await subject.fill("About your open invoice");
  await expect(picture).not.toHaveAttribute("src", before);
  await expectAccessible(page);
  await subject.fill("About {{ nothing }}");
  await expect(page.getByRole("alert")).toContainText("nothing");
  await subject.fill("About your open invoice");
  await page.keyboard.press("Control+Enter");
  await expect(proposed(page)).toBeVisible();
  await page.keyboard.press("e");
  await expect(subject).toHaveValue("About your open invoice");
});

test("Enter shows each invoice with its reason, and one can be excluded (R3)", async ({ page }) => {
  await lookAt(page, customer);
  await page.keyboard.press("Enter");
  const items = page.getByRole("region", { name: "Details" });
  await expect(items).toBeFocused();
  await expect(items).toContainText("days overdue");
  await expectAccessible(page);
  await go(page, "/reminders?show=out");
  await expect(proposed(page)).toContainText("Not overdue");
  await expectAccessible(page);
});

test("without a mail account everybody gets a letter", async ({ page, owed }) => {
  await go(page, "/reminders");
  await expect(proposed(page)).toContainText(customer);
  await page.keyboard.press("a");
  await expect(page.getByRole("heading", { name: /^Approve \d+ letters\?/ })).toBeVisible();
  await page.keyboard.press("Enter");
  const file = join(owed.folder, "letters.pdf");
  await page.getByLabel("Path").fill(file);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: /^Run of / })).toBeVisible();
  expect(existsSync(file)).toBe(true);
  await go(page, "/reminders");
  await expect(page.getByRole("heading", { name: "No reminders due" })).toBeVisible();
});

test("what is only approved is found again and made later", async ({ page, owed }) => {
  account(owed);
  await go(page, "/reminders");
  await expect(proposed(page)).toContainText(customer);
  await page.keyboard.press("a");
  await page.getByRole("dialog").getByRole("button", { name: "Approve only" }).click();
  await expect(row(page, customer)).toContainText("Approved");
  await page.reload();
  await expect(row(page, customer)).toContainText("Approved");
  await page.keyboard.press("p");
  await expect(page.getByRole("dialog")).toContainText("Create 1 letter");
  await page.keyboard.press("Enter");
  await page.getByLabel("Path").fill(join(owed.folder, "letters.pdf"));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: /^Run of / })).toBeVisible();
});

test("a text that was typed is kept when another customer is looked at", async ({ page }) => {
  await lookAt(page, customer);
  await expect(page.getByRole("button", { name: /Edit text/ })).toBeEnabled();
  await page.keyboard.press("e");
  const subject = page.getByLabel("Subject");
  await subject.fill("About your open invoice");
  await page.getByRole("button", { name: /^Next customer/ }).click();
  await expect(page.getByRole("form")).not.toHaveAccessibleName(new RegExp(customer));
  await expect(subject).not.toHaveValue("About your open invoice");
  await page.getByRole("button", { name: /^Previous customer/ }).click();
  await expect(subject).toHaveValue("About your open invoice");
});
