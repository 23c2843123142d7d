// The start of every spec: a program of its own, on a book that no other test sees.

import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { AxeBuilder } from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";

const root = resolve(import.meta.dirname, "../..");
const program = process.env["OWED_PROGRAM"] ?? join(root, "target/debug/owed");

/** The day that every program uses as today. */
export const TODAY = "2026-03-31";

export const fixture = (name: string): string => join(root, "tests/fixtures", name);

/** A program that serves one book. */
export class Owed {
  readonly #environment: NodeJS.ProcessEnv;
  #server?: ChildProcess;
  url = "";

  constructor(readonly folder: string) {
    const own = { HOME: folder, XDG_CONFIG_HOME: join(folder, "config"), XDG_DATA_HOME: join(folder, "data") };
    this.#environment = { ...process.env, ...own, OWED_TODAY: TODAY };
  }

  get book(): string {
    return join(this.folder, "book.owed");
  }

  /** Runs a command on the book; returns its output. */
  run(...words: string[]): string {
    return execFileSync(program, ["--book", this.book, ...words], { env: this.#environment, encoding: "utf8" });
  }

  async serve(): Promise<void> {
    const words = ["--book", this.book, "serve", "--port", "0", "--ui", join(root, "ui/dist")];
    const server = spawn(program, words, { env: this.#environment, stdio: ["ignore", "pipe", "inherit"] });
    this.#server = server;
    this.url = await new Promise((ready, failed) => {
      server.once("error", failed);
      server.once("exit", (code) => failed(new Error(`owed serve ended with ${code}`)));
      createInterface(server.stdout).once("line", ready);
    });
  }

  stop(): void {
    this.#server?.kill("SIGKILL");
    rmSync(this.folder, { recursive: true, force: true });
  }
}

interface Options {
  /** The initial content of the book: the sample company, or only a company's name. */
  content: "sample" | "empty";
}

export const test = base.extend<Options & { owed: Owed }>({
  content: ["sample", { option: true }],

  owed: async ({ content }, use) => {
    const owed = new Owed(mkdtempSync(join(tmpdir(), "owed-e2e-")));
    if (content === "sample") owed.run("sample");
    else owed.run("company", "set", "--name", "Harbour Joinery");
    await owed.serve();
    await use(owed);
    owed.stop();
  },

  // A page that throws, or violates its own policy, fails its test even if nothing shows.
  page: async ({ page, owed }, use) => {
    const troubles: string[] = [];
    page.on("pageerror", (error) => troubles.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") troubles.push(message.text());
    });
    await page.goto(owed.url);
    await use(page);
    expect(troubles).toEqual([]);
  },
});

export { expect };

/** Goes to the screen of an address like `/aging`. */
export async function go(page: Page, path: string): Promise<void> {
  const url = new URL(page.url());
  url.hash = path;
  await page.goto(url.href);
}

/** Expects axe to find no violation of WCAG 2.2 AA, in light and in dark. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
    const found = violations.map((one) => `${one.id}: ${one.help}\n  ${one.nodes.map((node) => node.html).join("\n  ")}`);
    expect(found, `axe in ${colorScheme}`).toEqual([]);
  }
}
