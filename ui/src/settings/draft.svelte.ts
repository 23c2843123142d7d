import { untrack } from "svelte";
import { book } from "$/shell";

/** What was typed and not saved, and upon what, by book and form: it waits while other screens are shown. */
const waiting = new Map<string, { value: unknown; seen: unknown }>();

/** A form against what is saved. Make it while a component is set up. */
export class Draft<Typed extends object> {
  value: Typed;
  /** What was saved when the typing began. */
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

  /** Hears what is saved now; what was typed meanwhile stays. */
  hear(saved: Typed): void {
    const typing = this.dirty;
    this.#saved = saved;
    if (!typing) this.discard();
  }

  /** Takes what was typed for saved. */
  accept(): void {
    this.#saved = $state.snapshot(this.value) as Typed;
    this.seen = this.#saved;
  }

  discard(): void {
    this.value = { ...this.#saved };
    this.seen = this.#saved;
  }
}
