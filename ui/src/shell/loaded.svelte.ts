import { asFailure, type CommandFailure } from "$/host";

/**
 * An answer that is asked for anew whenever what it depends on changes. The last answer stays until the next is there.
 * Make it while a component is set up.
 */
export class Loaded<T> {
  value = $state.raw<T | null>(null);
  failure = $state.raw<CommandFailure | null>(null);

  constructor(ask: (signal: AbortSignal) => Promise<T>) {
    $effect(() => {
      const abort = new AbortController();
      ask(abort.signal).then(
        (value) => {
          if (abort.signal.aborted) return;
          this.value = value;
          this.failure = null;
        },
        (thrown: unknown) => {
          if (!abort.signal.aborted) this.failure = asFailure(thrown);
        },
      );
      return () => abort.abort();
    });
  }
}
