import { untrack } from "svelte";
import { book } from "$/shell";

/** Unsaved input and its basis, by book and form: it is kept while other screens are shown. */
const waiting = new Map<string, { value: unknown; seen: unknown }>();

/** A form compared with the saved values. Create it during component initialisation. */
export class Draft<Typed extends object> {
  value: Typed;
  /** The saved values when the typing began. */
  seen: Typed;
  #saved: Typed;
  readonly #key: string;

  constructor(name: string, saved: Typed) {
    this.#key = `${untrack(() => book.info?.path)} ${name}`;
    const typed = waiting.get(this.#key) as { value: Typed; seen: Typed } | undefined;
    this.value = $state({ ...(typed?.value ?? saved) });
    this.seen = typed?.seen ?? saved;
    this.#saved = $state.raw(saved);
    $effect(() => {
      if (this.dirty) waiting.set(this.#key, { value: $state.snapshot(this.value), seen: this.seen });
      else waiting.delete(this.#key);
    });
  }

  get dirty(): boolean {
    return JSON.stringify(this.value) !== JSON.stringify(this.#saved);
  }

  /** Takes over newly saved values; input typed meanwhile stays. */
  hear(saved: Typed): void {
    const typing = this.dirty;
    this.#saved = saved;
    if (!typing) this.discard();
  }

  /** Marks the input as saved. */
  accept(): void {
    this.#saved = $state.snapshot(this.value) as Typed;
    this.seen = this.#saved;
  }

  discard(): void {
    this.value = { ...this.#saved };
    this.seen = this.#saved;
  }
}
