import type { Corrections, FileFormat, ImportedFile, ImportReport, Source } from "$/bindings";
import { call } from "$/host";
import { change } from "$/shell";
import { t } from "$/texts";
import { Attempt } from "./attempt.svelte";
import { FileReading, nameOf, type Corrected } from "./reading.svelte";
import { broughtIn } from "./labels";

/** Something to import, and its corrections. */
export interface Chosen {
  source: Source;
  corrections: Corrected;
  /** The same for single files in a folder or an archive, by their names in the report. */
  within?: Record<string, Corrected>;
}

const DETECTED: Corrections = {
  preset: null,
  kind: null,
  encoding: null,
  separator: null,
  header_row: null,
  decimal: null,
  date_order: null,
  currency: null,
  same_payments: null,
  columns: {},
};

/** Files of any kind being imported together: what they contain, and what they would do to the book. */
export class Together extends Attempt {
  report = $state.raw<ImportReport | null>(null);
  #chosen: Chosen[];

  constructor(chosen: Chosen[]) {
    super();
    this.#chosen = chosen;
  }

  get name(): string {
    const [only, ...others] = this.report?.files ?? [];
    return only && others.length === 0
      ? only.file
      : t("common-count-files", { count: this.report?.files.length ?? this.#chosen.length });
  }

  /** Whether the person stopped the reading before there was anything to show. */
  get stopped(): boolean {
    return !this.job.running && this.report === null && this.failure === null;
  }

  read(): Promise<void> {
    return this.attempt(async (options) => {
      this.report = await call("import.rehearse", this.#request(false), options);
    });
  }

  add(more: Chosen[]): Promise<void> {
    this.#chosen = [...this.#chosen, ...more];
    return this.read();
  }

  /** Applies the person's corrections to a file, and reads all files again. */
  correct(file: ImportedFile, corrections: Corrected): Promise<void> {
    const and = (said: Corrected = {}): Corrected => ({
      ...said,
      ...corrections,
      columns: { ...said.columns, ...corrections.columns },
    });
    const of = (chosen: Chosen): Chosen =>
      isWhole(chosen, file)
        ? { ...chosen, corrections: and(chosen.corrections) }
        : { ...chosen, within: { ...chosen.within, [file.file]: and(chosen.within?.[file.file]) } };
    this.#chosen = this.#chosen.map((one, place) => (place === file.source ? of(one) : one));
    return this.read();
  }

  /**
   * Returns a list among the files for a review column by column; nothing for other formats and for files in an
   * archive.
   */
  look(file: ImportedFile): FileReading | null {
    const chosen = this.#chosen[file.source];
    if (!chosen || !tables.includes(file.format)) return null;
    if (isWhole(chosen, file)) return new FileReading(chosen.source, chosen.corrections);
    const { source, within } = chosen;
    if (!("path" in source) || isArchived(source, file)) return null;
    return new FileReading({ path: `${source.path}/${file.file}` }, within?.[file.file]);
  }

  /** Imports the files; returns the report, or nothing if it failed. */
  async commit(acceptProblems: boolean): Promise<ImportReport | null> {
    let report: ImportReport | null = null;
    await this.attempt(async (options) => {
      const said = (done: ImportReport) =>
        done.written ? t("import-done-said", { name: this.name, result: broughtIn(done) }) : null;
      report = await change("import.files", this.#request(acceptProblems), said, options);
    });
    return report;
  }

  #request(accept_problems: boolean) {
    const whole = (said: Corrected): Corrections => ({ ...DETECTED, ...said });
    const files = this.#chosen.map(({ source, corrections, within = {} }) => ({
      source,
      corrections: whole(corrections),
      within: Object.fromEntries(Object.entries(within).map(([name, said]) => [name, whole(said)])),
    }));
    return { files, accept_problems };
  }
}

/** Says whether the file is the chosen source itself, rather than one inside it. */
const isWhole = ({ source }: Chosen, file: ImportedFile): boolean => nameOf(source) === file.file;
/** Says whether the file is in an archive, so that it has no path. */
const isArchived = (source: Source, file: ImportedFile): boolean =>
  file.file.startsWith(`${nameOf(source)}/`) || /\.zip\//i.test(file.file);

const tables: (FileFormat | "")[] = ["csv", "xlsx", "xls", "ods"];
const endings: string[] = [...tables, "tsv", "xlsm"];

/** Says whether its name is a list's, which a person reviews column by column. */
export const isTable = (source: Source): boolean =>
  endings.includes(nameOf(source).split(".").at(-1)?.toLowerCase() ?? "");
