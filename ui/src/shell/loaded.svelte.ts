import { asFailure, type CommandFailure } from "$/host";

/**
 * An answer that is fetched again whenever its dependencies change. The last answer stays until the next arrives.
 * Create it during component initialisation.
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

  /** Fetches the same again; says whether the value is now the current one. */
  async again(): Promise<boolean> {
    const { signal } = this.#abort;
    try {
      const value = await this.#ask(signal);
      if (signal.aborted) return false;
      this.value = value;
      this.failure = null;
      return true;
    } catch (thrown) {
      if (!signal.aborted) this.failure = asFailure(thrown);
      return false;
    }
  }
}
