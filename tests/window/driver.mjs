// A minimal WebDriver client for the test of the window, talking directly to WebKit's own driver.

import { spawn } from "node:child_process";
import { mkdirSync, openSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const PATIENCE = 30_000;
// The key of an element's reference, as defined by the protocol.
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Asks repeatedly until the answer is not `undefined`; on timeout, says what it waited for. */
export async function until(what, ask) {
  const end = Date.now() + PATIENCE;
  let trouble = "";
  while (Date.now() < end) {
    try {
      const answer = await ask();
      if (answer !== undefined) return answer;
    } catch (error) {
      trouble = `: ${error.message}`;
    }
    await sleep(100);
  }
  throw new Error(`waited in vain for ${what}${trouble}`);
}

/** The window, started with its own folders and driven until it is closed. */
export class Window {
  #base;
  #driver;
  #session;

  /** Starts `program` with `args`; everything it stores or prints goes into `folder`. */
  static async open(program, args, folder) {
    const port = await freePort();
    const window = new Window();
    window.#base = `http://127.0.0.1:${port}`;
    const folders = ["data", "config", "cache"].map((name) => [`XDG_${name.toUpperCase()}_HOME`, join(folder, name)]);
    for (const [, path] of folders) mkdirSync(path, { recursive: true });
    // A window can outlive its driver and hold an inherited pipe open for ever: it gets a file, and a process group to
    // end it by.
    const output = openSync(join(folder, "driver.log"), "w");
    window.#driver = spawn("WebKitWebDriver", [`--port=${port}`, "--host=127.0.0.1"], {
      detached: true,
      stdio: ["ignore", output, output],
      env: { ...process.env, ...Object.fromEntries(folders), TAURI_WEBVIEW_AUTOMATION: "true" },
    });
    window.#driver.once("error", (error) => console.error(error.message));
    process.once("exit", () => window.#end());
    await until("the driver", async () => ((await fetch(`${window.#base}/status`)).ok ? true : undefined));
    const options = { "webkitgtk:browserOptions": { binary: program, args } };
    const { sessionId } = await window.#ask("POST", "/session", { capabilities: { alwaysMatch: options } });
    window.#session = `/session/${sessionId}`;
    return window;
  }

  async #ask(method, path, body) {
    const answer = await fetch(this.#base + path, {
      method,
      body: body && JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE),
    });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`${method} ${path}: ${value.error}: ${value.message}`);
    return value;
  }

  /** Runs the body of an async function in the page. */
  run(body, ...args) {
    const script = `const done = arguments[arguments.length - 1];
      (async (...args) => { ${body} })(...[...arguments].slice(0, -1))
        .then((ok) => done({ ok }), (error) => done({ error: error?.message ?? String(error) }));`;
    return this.#ask("POST", `${this.#session}/execute/async`, { script, args }).then(({ ok, error }) => {
      if (error) throw new Error(error);
      return ok;
    });
  }

  /** Calls a command through the window's own interface. */
  call(name, request) {
    return this.run(
      `const [name, request] = args;
       const channel = window.__TAURI_INTERNALS__.transformCallback(() => {});
       return window.__TAURI_INTERNALS__.invoke("call", { name, request, job: 4000000000, onStep: "__CHANNEL__:" + channel });`,
      name,
      request,
    );
  }

  find(xpath) {
    const body = { using: "xpath", value: xpath };
    return until(xpath, async () => (await this.#ask("POST", `${this.#session}/element`, body))[ELEMENT]);
  }

  async click(xpath) {
    await this.#ask("POST", `${this.#session}/element/${await this.find(xpath)}/click`, {});
  }

  async type(xpath, text) {
    await this.#ask("POST", `${this.#session}/element/${await this.find(xpath)}/value`, { text });
  }

  /** Reloads the page, which does not notice changes made behind its back. */
  reload() {
    return this.#ask("POST", `${this.#session}/refresh`, {});
  }

  /** Waits until the page shows `text`. */
  shows(text) {
    return until(`“${text}” on the page`, async () =>
      (await this.run("return document.body.innerText")).includes(text) ? true : undefined,
    );
  }

  /** Takes a picture of the window, of a frame that has certainly been painted. */
  async picture(file) {
    await this.run("await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
    writeFileSync(file, Buffer.from(await this.#ask("GET", `${this.#session}/screenshot`), "base64"));
  }

  async close() {
    try {
      if (this.#session) await this.#ask("DELETE", this.#session);
    } finally {
      this.#end();
    }
  }

  #end() {
    try {
      process.kill(-this.#driver.pid, "SIGKILL");
    } catch {
      // The whole group has ended already.
    }
  }
}
