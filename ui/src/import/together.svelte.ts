import type { Corrections, ImportedFile, ImportReport, Source } from "$/bindings";
import { Job } from "$/design";
import { asFailure, call, type CommandFailure } from "$/host";
import { change } from "$/shell";
import { broughtIn } from "./words";

const AS_DETECTED: Corrections = { preset: null, kind: null, encoding: null, separator: null, header_row: null, decimal: null, date_order: null, currency: null, columns: {} };

/** Files of any kind on their way in together: what they hold, and what they would do to the book. */
export class Together {
  report = $state.raw<ImportReport | null>(null);
  failure = $state.raw<CommandFailure | null>(null);
  readonly job = new Job();
  readonly sources: Source[];

  constructor(sources: Source[]) {
    this.sources = sources;
  }

  get name(): string {
    const [only, ...others] = this.report?.files ?? [];
    return only && others.length === 0 ? only.file : `${(this.report?.files.length ?? this.sources.length).toLocaleString("en-GB")} files`;
  }

  read(): Promise<void> {
    return this.#attempt(async (options) => {
      this.report = await call("import.rehearse", this.#request(false), options);
    });
  }

  /** Brings the files in; gives what came of it, or nothing where it did not work. */
  async commit(acceptProblems: boolean): Promise<ImportReport | null> {
    let report: ImportReport | null = null;
    await this.#attempt(async (options) => {
      const said = (done: ImportReport) => (done.written ? `${this.name}: ${broughtIn(done)}` : null);
      report = await change("import.files", this.#request(acceptProblems), said, options);
    });
    return report;
  }

  #request(accept_problems: boolean) {
    return { files: this.sources.map((source) => ({ source, corrections: AS_DETECTED })), accept_problems };
  }

  async #attempt(work: Parameters<Job["run"]>[0]): Promise<void> {
    this.failure = null;
    try {
      await this.job.run(work);
    } catch (thrown) {
      const failure = asFailure(thrown);
      if (failure.code !== "cancelled") this.failure = failure;
    }
  }
}

const tables = ["csv", "tsv", "xlsx", "xlsm", "xls", "ods"];

/** Whether all of them are tables by their names, each of which a person may look at column by column. */
export const areTables = (sources: Source[]): boolean =>
  sources.every((source) => tables.includes(("name" in source ? source.name : source.path).split(".").at(-1)?.toLowerCase() ?? ""));

/** Whether nothing of a file can come in, because a problem concerns all of it. */
export const isUnreadable = (file: ImportedFile): boolean => file.problems.some((problem) => problem.row === null);
