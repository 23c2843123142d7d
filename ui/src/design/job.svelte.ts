interface Step {
  done: number;
  total: number;
  what: string;
}

const QUIET_MS = 100;
const LONG_MS = 1000;

/**
 * One task at a time: it shows nothing for the first 100 ms, and after one second a bar with a count and a way to
 * cancel. Starting it again cancels the running one.
 */
export class Job {
  /** `quiet` means running, but not long enough to be shown. */
  phase = $state<"idle" | "quiet" | "busy" | "long">("idle");
  step = $state.raw<Step | null>(null);
  #abort: AbortController | undefined;

  get running(): boolean {
    return this.phase !== "idle";
  }

  async run<T>(work: (options: { signal: AbortSignal; onStep: (step: Step) => void }) => Promise<T>): Promise<T> {
    this.cancel();
    const abort = new AbortController();
    this.#abort = abort;
    this.phase = "quiet";
    this.step = null;
    const busy = setTimeout(() => (this.phase = "busy"), QUIET_MS);
    const long = setTimeout(() => (this.phase = "long"), LONG_MS);
    try {
      return await work({ signal: abort.signal, onStep: (step) => this.#abort === abort && (this.step = step) });
    } finally {
      clearTimeout(busy);
      clearTimeout(long);
      if (this.#abort === abort) this.phase = "idle";
    }
  }

  cancel(): void {
    this.#abort?.abort();
  }
}
