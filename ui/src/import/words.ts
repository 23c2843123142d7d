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
import { counted, grouped } from "$/design/words";
import { asksForMeaning, questionOf } from "./readings";

type Held = ImportKind | ListKind | "";
const nouns = {
  invoices: ["invoice", "invoices"],
  customers: ["customer", "customers"],
  payments: ["payment", "payments"],
  statement: ["bank transaction", "bank transactions"],
  statements: ["bank transaction", "bank transactions"],
  mixed: ["document or transaction", "documents and transactions"],
  "": ["row", "rows"],
} satisfies Record<Held, [string, string]>;

/** A number of what a file holds: `1 invoice`, `84 bank transactions`. */
export const brought = (count: number, kind: Held): string => counted(count, ...nouns[kind]);

export const rows = (count: number): string => counted(count, "row");

const formats = {
  "ubl-invoice": "UBL invoice",
  "ubl-credit-note": "UBL credit note",
  cii: "CII invoice",
  fatturapa: "FatturaPA",
  "pdf-cii": "PDF with CII",
  "pdf-ubl": "PDF with UBL",
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
} satisfies Record<FileFormat | "", string>;

/** What a format is called. */
export const formatName = (format: FileFormat | ""): string => formats[format];

/** Whether a problem is put as a question, which settles it. */
export const isAsked = (problem: Problem): boolean => questionOf(problem) !== null;

/** How one of several files stands. */
export function stateOf(file: ImportedFile) {
  if (file.problems.some(isAsked)) return { word: "Needs an answer", tone: "warn", icon: "warning" } as const;
  if (file.problems.some((problem) => problem.row === null))
    return { word: "Cannot be read", tone: "danger", icon: "danger" } as const;
  if (file.problems.length > 0)
    return { word: counted(file.problems.length, "problem"), tone: "warn", icon: "warning" } as const;
  if (file.notes.length > 0) return { word: "Check", tone: "info", icon: "info" } as const;
  if (file.created + file.changed === 0) return { word: "Nothing new", tone: "quiet", icon: "check" } as const;
  return { word: "Ready", tone: "good", icon: "check" } as const;
}

/** What came of an import, in a line. */
export function broughtIn(report: ImportReport): string {
  if (report.created + report.changed === 0)
    return `nothing new, all ${brought(report.unchanged, report.kind)} are in the book already`;
  const parts = [
    report.created > 0 && `${brought(report.created, report.kind)} added`,
    report.changed > 0 && `${grouped(report.changed)} changed`,
    report.unchanged > 0 && `${grouped(report.unchanged)} unchanged`,
  ];
  return parts.filter(Boolean).join(", ");
}

/** How many rows of the file have a problem. */
export const problemRows = (preview: ImportPreview): number =>
  preview.problem_count > preview.problems.length
    ? preview.problem_count
    : new Set(preview.problems.map((problem) => problem.row)).size;

/** Why the file cannot be imported as it stands; nothing where it can. */
export function blocked(preview: ImportPreview): string | null {
  const { detected } = preview;
  if (detected.date_order === "ambiguous") return "Choose the date format first.";
  if (detected.decimal === "ambiguous") return "Choose the number format first.";
  if (preview.problems.some(asksForMeaning)) return "Choose what the list is and what its columns mean first.";
  if (preview.problem_count > 0) return `${counted(preview.problem_count, "problem")} to fix in the file.`;
  if (preview.ready) return null;
  if (preview.unchanged > 0)
    return `Nothing new: all ${brought(preview.unchanged, detected.kind)} are in the book already.`;
  return "There is nothing to import in this file.";
}

interface Look {
  word: string;
  tone: "good" | "warn" | "quiet";
  icon: "plus" | "edit" | "check" | "close";
}

const looks = {
  created: { word: "New", tone: "good", icon: "plus" },
  changed: { word: "Changed", tone: "warn", icon: "edit" },
  unchanged: { word: "Unchanged", tone: "quiet", icon: "check" },
  left_out: { word: "Skipped", tone: "warn", icon: "close" },
  "": { word: "", tone: "quiet", icon: "check" },
} satisfies Record<RowAction | "", Look>;

/** How a document's fate is shown. */
export const lookOf = (row: PreviewRow): Look => looks[row.action];
