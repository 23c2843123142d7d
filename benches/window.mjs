// Measures the window's time from start to the aging table, and the peak memory of its processes:
// node window.mjs PROGRAM BOOK FOLDER. Prints {"seconds":…,"megabytes":…}. Linux only: it reads /proc.

import { readdirSync, readFileSync } from "node:fs";
import { Window } from "../tests/window/driver.mjs";

const [program, book, folder] = process.argv.slice(2);
const TICKS_A_SECOND = 100;

const read = (path) => {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
};

/** Returns every process with its parent and its start in seconds since the machine's. */
function processes() {
  const found = new Map();
  for (const id of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    const fields = read(`/proc/${id}/stat`).split(") ").at(-1).split(" ");
    found.set(id, { parent: fields[1], started: Number(fields[19]) / TICKS_A_SECOND });
  }
  return found;
}

/** Returns the window's process and its descendants. */
function family() {
  const all = processes();
  const own = [...all.keys()].filter((id) => read(`/proc/${id}/cmdline`).split("\0")[0] === program);
  for (let grown = true; grown; ) {
    const below = [...all].filter(([id, { parent }]) => own.includes(parent) && !own.includes(id));
    own.push(...below.map(([id]) => id));
    grown = below.length > 0;
  }
  return { ids: own, started: Math.min(...own.map((id) => all.get(id).started)) };
}

function kilobytes(id, line) {
  return Number(read(`/proc/${id}/status`).match(new RegExp(`${line}:\\s+(\\d+)`))?.[1] ?? 0);
}

const window = await Window.open(program, ["--book", book], folder);
try {
  const { ids, started } = family();
  await window.run(`
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const until = async (ask) => { let found; while (!(found = ask())) await frame(); return found; };
    const link = await until(() => [...document.querySelectorAll("nav a")].find((a) => a.textContent.includes("Aging")));
    link.click();
    await until(() => document.querySelectorAll('main [role="grid"] [role="row"], main table tbody tr').length > 10);
    await frame();`);
  const now = Number(read("/proc/uptime").split(" ")[0]);
  const peak = family().ids.concat(ids);
  const sum = [...new Set(peak)].reduce((total, id) => total + kilobytes(id, "VmHWM"), 0);
  console.log(JSON.stringify({ seconds: now - started, megabytes: (sum * 1024) / 1e6 }));
} finally {
  await window.close();
}
