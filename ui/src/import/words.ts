import type { ImportPreview, ImportReport, PreviewRow } from "$/bindings";

const nouns: Record<string, [string, string]> = {
  invoices: ["invoice", "invoices"],
  customers: ["customer", "customers"],
  payments: ["payment", "payments"],
  statement: ["movement", "movements"],
  statements: ["movement", "movements"],
  mixed: ["document or entry", "documents and entries"],
};

/** A number of what the file holds: `1 invoice`, `84 invoices`. */
export function counted(count: number, kind: string): string {
  const [one, many] = nouns[kind] ?? ["row", "rows"];
  return `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;
}

export const rows = (count: number): string => `${count.toLocaleString("en-GB")} ${count === 1 ? "row" : "rows"}`;

/** What came of an import, in a line. */
export function broughtIn(report: ImportReport): string {
  if (report.created + report.changed === 0) return `nothing new, all ${counted(report.unchanged, report.kind)} are in the book already`;
  const parts = [
    report.created > 0 && `${counted(report.created, report.kind)} added`,
    report.changed > 0 && `${report.changed} changed`,
    report.unchanged > 0 && `${report.unchanged} as before`,
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
  if (detected.date_order === "ambiguous") return "First say how the dates are to be read.";
  if (detected.decimal === "ambiguous") return "First say which sign separates the decimals.";
  if (preview.problem_count > 0) return `${preview.problem_count === 1 ? "One problem stands" : `${preview.problem_count} problems stand`} in the file.`;
  if (preview.ready) return null;
  if (preview.unchanged > 0) return `Nothing new: all ${counted(preview.unchanged, detected.kind)} are in the book already.`;
  return "The file holds nothing to import.";
}

interface Look {
  word: string;
  tone: "good" | "warn" | "quiet";
  icon: "plus" | "edit" | "check" | "close";
}

const looks: Record<string, Look> = {
  created: { word: "New", tone: "good", icon: "plus" },
  changed: { word: "Changed", tone: "warn", icon: "edit" },
  unchanged: { word: "Unchanged", tone: "quiet", icon: "check" },
  left_out: { word: "Left out", tone: "warn", icon: "close" },
};

/** How a document's fate is shown. */
export const lookOf = (row: PreviewRow): Look => looks[row.action] ?? { word: row.action, tone: "quiet", icon: "check" };
