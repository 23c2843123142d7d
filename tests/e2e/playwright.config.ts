import { existsSync } from "node:fs";
import { defineConfig } from "@playwright/test";

const browsers = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

export default defineConfig({
  testDir: "specs",
  outputDir: process.env["OWED_RESULTS"] ?? "../../target/xtask/e2e",
  fullyParallel: true,
  forbidOnly: Boolean(process.env["CI"]),
  workers: 2,
  // axe reads every cell of a long table, twice.
  timeout: 180_000,
  expect: { timeout: 10_000 },
  use: {
    launchOptions: { executablePath: process.env["OWED_CHROMIUM"] ?? browsers.find(existsSync) },
    viewport: { width: 1280, height: 800 },
    locale: "en-GB",
    reducedMotion: "reduce",
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
  },
});
