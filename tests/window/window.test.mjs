// The real window, once through the main job: open, import, see the aging total, drop a folder, write a letter.

import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after, before, test } from "node:test";
import { drag } from "./drag.mjs";
import { until, Window } from "./driver.mjs";

const root = resolve(import.meta.dirname, "../..");
const program = process.env.OWED_WINDOW ?? join(root, "target/debug/owed-window");
const pictures = process.env.OWED_RESULTS ?? join(root, "target/xtask/window");
const folder = mkdtempSync(join(tmpdir(), "owed-window-"));
let window;

before(async () => {
  mkdirSync(pictures, { recursive: true });
  window = await Window.open(program, ["--book", join(folder, "harbour.owed")], folder);
}, { timeout: 60_000 });

after(async () => {
  await window?.close();
  rmSync(folder, { recursive: true, force: true });
});

const screen = (title) => window.click(`//nav//a[contains(., "${title}")]`);

test("the book that was named is open", { timeout: 60_000 }, async () => {
  await window.find('//nav[@aria-label="Screens"]');
  const info = await window.call("book.info", {});
  assert.equal(info.name, "harbour");
});

test("a list is imported and the aging shows its total", { timeout: 60_000 }, async () => {
  const path = join(root, "tests/fixtures/open-items.csv");
  const report = await window.call("import.commit", { source: { path } });
  assert.deepEqual([report.read, report.created, report.problems], [8, 8, []]);
  await screen("Aging");
  await window.shows("12,998.80");
  await window.shows("2,457.60");
  await window.picture(join(pictures, "aging.png"));
  assert.ok(statSync(join(pictures, "aging.png")).size > 10_000, "the picture is empty");
});

/**
 * Makes two lists that add up to 300.30 euros, one of them in a subfolder, each with ambiguous dates, and a file that
 * is not a list.
 */
function folderToDrop() {
  const dropped = join(folder, "from the office");
  mkdirSync(join(dropped, "older"), { recursive: true });
  const list = (name, rows) => writeFileSync(join(dropped, name), ["Invoice No,Customer,Invoice date,Due date,Currency,Amount", ...rows].join("\n"));
  list("march & april.csv", ["D-1,Quay Café,02/03/2026,01/04/2026,EUR,100.10"]);
  list("older/2025.csv", ["D-2,Quay Café,10/11/2025,12/10/2025,EUR,200.20"]);
  writeFileSync(join(dropped, "scan.bin"), Buffer.from([0x89, 0, 1, 2, 3]));
  return dropped;
}

test("a folder dropped on the window is reviewed file by file, and comes in", { timeout: 90_000 }, async () => {
  const files = await drag(folderToDrop());
  await window.shows("Drop files to import");
  await files.drop();
  for (const text of ["3 files", "march & april.csv", "older/2025.csv", "scan.bin cannot be read"]) await window.shows(text);
  await window.picture(join(pictures, "dropped.png"));
  assert.ok(!(await window.run("return document.body.innerText")).includes("Drop the files"), "the hint hangs on after the drop");
  await window.click('//button[.="older/2025.csv"]');
  await window.shows("Column mapping");
  await window.click('//button[contains(., "Back to all files")]');
  await window.click('//button[contains(., "Day first") and contains(., "2 Mar 2026")]');
  await window.click('//button[contains(., "Month first") and contains(., "11 Oct 2025")]');
  await window.shows("Import 2 invoices");
  await window.click('//button[contains(., "import the rest") and not(@disabled)]');
  await window.shows("2 invoices added");
  const { rows } = await window.call("invoices.list", { search: "D-", sort: { by: "number", descending: false }, window: { offset: 0, limit: 9 } });
  assert.deepEqual(rows.map((row) => row.issued), ["2026-03-02", "2025-10-11"], "each file is read by its own answer");
  await screen("Aging");
  await window.shows("13,299.10");
});

test("one file dropped on the window is looked at column by column", { timeout: 90_000 }, async () => {
  const files = await drag(join(root, "tests/fixtures/open-items.csv"));
  await files.drop();
  await window.shows("Column mapping");
  await window.shows("Nothing new");
  await window.click('//button[contains(., "Done with this file")]');
});

test("a letter is written", { timeout: 60_000 }, async () => {
  const { company } = await window.call("settings.get", {});
  const address = { name: "Harbour Joinery", street: "Kai 3", postal_code: "20457", city: "Hamburg", country: "DE" };
  await window.call("settings.company", { form: { ...company, ...address, email: "office@harbour.example", hold_seconds: 0 } });
  const [customer] = (await window.call("customers.list", { search: "Nordlicht" })).rows;
  const made = await window.call("letters.make", { customers: [customer.id], tone: "friendly", folder });
  assert.equal(made.letters.length, 1);
  assert.equal(readFileSync(made.letters[0].path).subarray(0, 5).toString(), "%PDF-");
  await window.reload();
  await screen("Reminders");
  await window.shows("Nordlicht Bühnenbau GmbH");
  await window.picture(join(pictures, "reminders.png"));
});

test("what falls due is sent without a hand", { timeout: 60_000 }, async () => {
  const { mail } = await window.call("settings.get", {});
  // Nothing listens there: the attempt shows that the window sends by itself.
  const server = { host: "127.0.0.1", port: 1, security: "plain", user: "", from_address: "office@harbour.example" };
  await window.call("settings.mail", { form: { ...mail, ...server }, password: null });
  const { messages } = await window.call("messages.queue", { everyone: true, tone: "friendly" });
  const detail = await until("the first attempt", async () => {
    const message = await window.call("messages.get", { id: messages[0] });
    return message.attempts.length > 0 ? message : undefined;
  });
  assert.notEqual(detail.row.state, "sent");
});

test("the window shows its own pages only", { timeout: 60_000 }, async () => {
  await assert.rejects(window.run('await fetch("https://example.com/")'));
  await window.run('location.href = "https://example.com/"');
  await window.run('window.open("https://example.com/")');
  const address = await window.run("await new Promise((done) => setTimeout(done, 500)); return location.href");
  assert.match(address, /^tauri:\/\/localhost(\/|#|$)/);
  await assert.rejects(window.run('await window.__TAURI_INTERNALS__.invoke("plugin:window|close")'), /not allowed/);
});
