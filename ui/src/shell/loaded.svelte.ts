import { asFailure, type CommandFailure } from "$/host";

/**
 * An answer that is asked for anew whenever what it depends on changes. The last answer stays until the next is there.
 * Make it while a component is set up.
 */
export class Loaded<T> {
  value = $state.raw<T | null>(null);
  failure = $state.raw<CommandFailure | null>(null);
  #ask: (signal: AbortSignal) => Promise<T>;
  #abort = new AbortController();

  constructor(ask: (signal: AbortSignal) => Promise<T>) {
    this.#ask = ask;
    $effect(() => {
      this.#abort = new AbortController();
      void this.again();
      return () => this.#abort.abort();
    });
  }

  /** Asks once more for the same. */
  async again(): Promise<void> {
    const { signal } = this.#abort;
    try {
      const value = await this.#ask(signal);
      if (signal.aborted) return;
      this.value = value;
      this.failure = null;
    } catch (thrown) {
      if (!signal.aborted) this.failure = asFailure(thrown);
    }
  }
}
