// The file manager's side of a drop: files attached to the pointer, over whatever window is there.

import { execFileSync, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const pointer = (...words) => execFileSync("xdotool", words.map(String), { timeout: 10_000 });
// Only the system's own Python has GTK.
const PYTHON = "/usr/bin/python3";

/** Drags files to the middle of the screen; `drop` releases them there. */
export async function drag(...paths) {
  const source = spawn(PYTHON, [join(import.meta.dirname, "drag_source.py"), ...paths], { stdio: ["ignore", "pipe", "inherit"] });
  process.once("exit", () => source.kill());
  await new Promise((ready, failed) => {
    source.once("error", failed);
    source.once("exit", (code) => failed(new Error(`what is dragged from ended with ${code}`)));
    createInterface(source.stdout).once("line", ready);
  });
  pointer("mousemove", 20, 20, "mousedown", 1);
  for (let step = 1; step <= 20; step++) {
    pointer("mousemove", 20 + step * 31, 20 + step * 19);
    await sleep(20);
  }
  return {
    async drop() {
      pointer("mouseup", 1);
      await sleep(500);
      source.kill();
    },
  };
}
