import type {
  FileFormat,
  ImportedFile,
  ImportKind,
  ImportPreview,
  ImportReport,
  ListKind,
  PreviewRow,
  Problem,
  RowAction,
} from "$/bindings";
import { t, type PlainKey, type TextKey } from "$/texts";
import { asksForMeaning, questionOf } from "./readings";

type Held = ImportKind | ListKind | "";
const counts = {
  invoices: "common-count-invoices",
  customers: "common-count-customers",
  payments: "import-count-payments",
  statement: "import-count-bank-transactions",
  statements: "import-count-bank-transactions",
  mixed: "import-count-mixed",
  "": "common-count-rows",
} as const satisfies Record<Held, TextKey>;

/** Returns a count of a file's contents: `1 invoice`, `84 bank transactions`. */
export const brought = (count: number, kind: Held): string => t(counts[kind], { count });

const wordedFormats = {
  "ubl-invoice": "import-format-ubl-invoice",
  "ubl-credit-note": "import-format-ubl-credit-note",
  cii: "import-format-cii",
  "pdf-cii": "import-format-pdf-cii",
  "pdf-ubl": "import-format-pdf-ubl",
} as const satisfies Partial<Record<FileFormat, PlainKey>>;
type WordedFormat = keyof typeof wordedFormats;
const isWorded = (format: FileFormat | ""): format is WordedFormat => Object.hasOwn(wordedFormats, format);

/** The formats with the same name in every language. */
const formatNames: Record<Exclude<FileFormat | "", WordedFormat>, string> = {
  fatturapa: "FatturaPA",
  "camt.052": "camt.052",
  "camt.053": "camt.053",
  "camt.054": "camt.054",
  mt940: "MT940",
  mt942: "MT942",
  ofx: "OFX",
  qif: "QIF",
  csv: "CSV",
  xlsx: "XLSX",
  xls: "XLS",
  ods: "ODS",
  zip: "ZIP",
  "": "–",
};

/** Returns the name of a format. */
export const formatName = (format: FileFormat | ""): string =>
  isWorded(format) ? t(wordedFormats[format]) : formatNames[format];

/** Says whether a problem is shown as a question, whose answer settles it. */
export const isAsked = (problem: Problem): boolean => questionOf(problem) !== null;

/** Returns the state of one of several files. */
export function stateOf(file: ImportedFile) {
  if (file.problems.some(isAsked)) return { word: t("import-needs-answer"), tone: "warn", icon: "warning" } as const;
  if (file.problems.some((problem) => problem.row === null))
    return { word: t("import-unreadable"), tone: "danger", icon: "danger" } as const;
  if (file.problems.length > 0)
    return {
      word: t("common-count-problems", { count: file.problems.length }),
      tone: "warn",
      icon: "warning",
    } as const;
  if (file.notes.length > 0) return { word: t("import-check"), tone: "info", icon: "info" } as const;
  if (file.created + file.changed === 0)
    return { word: t("import-state-nothing-new"), tone: "quiet", icon: "check" } as const;
  return { word: t("import-ready"), tone: "good", icon: "check" } as const;
}

/** Summarises an import in a line. */
export function broughtIn(report: ImportReport): string {
  if (report.created + report.changed === 0)
    return t("import-nothing-new", { what: brought(report.unchanged, report.kind) });
  const parts = [
    report.created > 0 && t("import-added", { what: brought(report.created, report.kind) }),
    report.changed > 0 && t("import-changed", { count: report.changed }),
    report.unchanged > 0 && t("import-unchanged", { count: report.unchanged }),
  ];
  return parts.filter(Boolean).join(", ");
}

/** Counts the rows of the file that have a problem. */
export const problemRows = (preview: ImportPreview): number =>
  preview.problem_count > preview.problems.length
    ? preview.problem_count
    : new Set(preview.problems.map((problem) => problem.row)).size;

/** Says why the file cannot be imported as it is; nothing if it can. */
export function blocked(preview: ImportPreview): string | null {
  const { detected } = preview;
  if (detected.date_order === "ambiguous") return t("import-date-format-first");
  if (detected.decimal === "ambiguous") return t("import-number-format-first");
  if (preview.problems.some(asksForMeaning)) return t("import-meaning-first");
  if (preview.problem_count > 0) return t("import-problems-in-file", { count: preview.problem_count });
  if (preview.ready) return null;
  if (preview.unchanged > 0) return t("import-all-known", { what: brought(preview.unchanged, detected.kind) });
  return t("import-nothing-in-file");
}

interface Look {
  word: PlainKey | null;
  tone: "good" | "warn" | "quiet";
  icon: "plus" | "edit" | "check" | "close";
}

const looks: Record<RowAction | "", Look> = {
  created: { word: "import-new", tone: "good", icon: "plus" },
  changed: { word: "import-state-changed", tone: "warn", icon: "edit" },
  unchanged: { word: "import-state-unchanged", tone: "quiet", icon: "check" },
  left_out: { word: "import-skipped", tone: "warn", icon: "close" },
  "": { word: null, tone: "quiet", icon: "check" },
};

/** Returns how a document's fate is shown. */
export function lookOf(row: PreviewRow) {
  const look = looks[row.action];
  return { ...look, word: look.word ? t(look.word) : "" };
}
