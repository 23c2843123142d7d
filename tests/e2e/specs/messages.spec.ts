// Mail waiting in the outbox: counted down, stopped, or stuck because an account does not answer (S1–S3).

import { type Page } from "@playwright/test";
import { expect, expectAccessible, go, test } from "../owed.ts";

/** Sets up a mail account on a port where nothing listens. */
async function deadAccount(page: Page): Promise<void> {
  await go(page, "/settings?section=mail");
  await page.getByLabel("Mail server").fill("127.0.0.1");
  await page.getByLabel("Port").fill("1");
  await page.getByLabel("Mail server").press("Control+Enter");
  await expect(page.getByText("E-mail account saved")).toBeVisible();
}

async function writeOne(page: Page): Promise<void> {
  await go(page, "/reminders?by=hand");
  await expect(page.getByRole("img", { name: /^Page 1 of/ })).toBeVisible();
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await page.keyboard.press("e");
  await page.getByRole("dialog").getByRole("button", { name: "Send 1 e-mail" }).click();
  await expect(page.getByRole("heading", { name: "Messages" })).toBeVisible();
}

test("a written mail is held in sight and can be cancelled", async ({ page }) => {
  await deadAccount(page);
  await writeOne(page);
  await expect(page.getByText("1 e-mail in the outbox.")).toBeVisible();
  await expect(page.getByRole("timer")).toHaveText(/^\d+:\d\d$/);
  await expectAccessible(page);
  await page.getByRole("region", { name: "Message" }).getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("heading", { name: "The outbox is empty" })).toBeVisible();
});

test("an account that does not answer is told once, and the mail waits", async ({ page }) => {
  await deadAccount(page);
  await writeOne(page);
  await page.getByRole("button", { name: "Send all now" }).click();
  await expect(page.getByRole("alert")).toContainText("127.0.0.1 does not answer");
  await expect(page.getByRole("link", { name: "E-mail settings" })).toBeVisible();
  await expect(page.getByRole("grid", { name: "Messages" }).getByText("Waiting")).toBeVisible();
  await expectAccessible(page);
});
