import type { Corrections, ImportPreview, ImportReport, Source } from "$/bindings";
import { call } from "$/host";
import { change } from "$/shell";
import { t } from "$/texts";
import { Attempt } from "./attempt.svelte";
import { broughtIn } from "./labels";

/** A person's corrections to a file; missing ones are as detected. */
export type Corrected = Partial<Corrections>;

export const nameOf = (source: Source): string =>
  "name" in source ? source.name : (source.path.split(/[\\/]/).at(-1) ?? source.path);

/** A file being imported: what was detected, what the person corrected, and what it would do to the book. */
export class FileReading extends Attempt {
  preview = $state.raw<ImportPreview | null>(null);
  readonly source: Source;
  #corrections: Corrected;
  #corrected = false;

  constructor(source: Source, corrections: Corrected = {}) {
    super();
    this.source = source;
    this.#corrections = corrections;
  }

  get name(): string {
    return nameOf(this.source);
  }

  get corrections(): Corrected {
    return this.#corrections;
  }

  /** Whether the person stopped the reading before there was anything to show. */
  get stopped(): boolean {
    return !this.job.running && this.preview === null && this.failure === null;
  }

  /** Whether the person corrected anything since this file was opened. */
  get corrected(): boolean {
    return this.#corrected;
  }

  /** Reads the file again with the corrections; the last preview stays until then. */
  read(): Promise<void> {
    return this.attempt(async (options) => {
      const request = { source: this.source, corrections: this.#corrections, accept_problems: false };
      this.preview = await call("import.preview", request, options);
    });
  }

  correct(more: Corrected): Promise<void> {
    // Another separator, header or export gives other columns.
    const kept = "separator" in more || "header_row" in more || "preset" in more ? {} : this.#corrections.columns;
    this.#corrections = { ...this.#corrections, ...more, columns: { ...kept, ...more.columns } };
    this.#corrected = true;
    return this.read();
  }

  /** Imports the file; returns the report, or nothing if it failed. */
  async commit(acceptProblems: boolean): Promise<ImportReport | null> {
    let report: ImportReport | null = null;
    await this.attempt(async (options) => {
      const request = { source: this.source, corrections: this.#corrections, accept_problems: acceptProblems };
      const said = (done: ImportReport) =>
        done.written ? t("import-done-said", { name: this.name, result: broughtIn(done) }) : null;
      report = await change("import.commit", request, said, options);
    });
    return report;
  }
}
