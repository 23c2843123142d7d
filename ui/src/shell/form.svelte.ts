import { Job } from "$/design";
import { asFailure, type CommandFailure } from "$/host";

/** A form being sent to Owed: one request at a time, with the failure at the field it names. */
export class Form {
  failure = $state.raw<CommandFailure | null>(null);
  readonly job = new Job();

  /** Sends it; says whether that worked. */
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

  /** Returns what is wrong with a field, and what to do about it. */
  at(field: string): string | null {
    if (!this.failure || !this.#names(field)) return null;
    return this.failure.inFull;
  }

  /** Returns the failure if it belongs to none of the displayed fields. */
  besides(shown: string[]): CommandFailure | null {
    return this.failure && !shown.some((field) => this.#names(field)) ? this.failure : null;
  }

  /** Says whether the failure names the field: a request may nest it, as in `datev.client`. */
  #names(field: string): boolean {
    const named = this.failure?.field ?? "";
    return named === field || named.endsWith(`.${field}`);
  }
}
