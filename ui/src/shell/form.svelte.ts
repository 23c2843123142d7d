import { Job } from "$/design";
import { asFailure, type CommandFailure } from "$/host";

/** A form on its way to Owed: one sending at a time, and the failure at the field it names. */
export class Form {
  failure = $state.raw<CommandFailure | null>(null);
  readonly job = new Job();

  /** Sends it; tells whether that worked. */
  async send(work: (options: { signal: AbortSignal }) => Promise<unknown>): Promise<boolean> {
    if (this.job.running) return false;
    this.failure = null;
    try {
      await this.job.run(work);
      return true;
    } catch (thrown) {
      this.failure = asFailure(thrown);
      return false;
    }
  }

  /** What is wrong with a field, and what to do about it. */
  at(field: string): string | null {
    if (!this.failure || !this.#names(field)) return null;
    return this.failure.inFull;
  }

  /** The failure, where it belongs to none of the fields shown. */
  besides(shown: string[]): CommandFailure | null {
    return this.failure && !shown.some((field) => this.#names(field)) ? this.failure : null;
  }

  /** Whether the failure names the field: a request may hold it inside of others, as in `datev.client`. */
  #names(field: string): boolean {
    const named = this.failure?.field ?? "";
    return named === field || named.endsWith(`.${field}`);
  }
}
