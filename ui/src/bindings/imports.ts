// Generated from crates/app by `cargo xtask bindings`; do not edit.

import type { Amount, Source } from "./wire";
import type { ColumnField, ColumnWhy, DateOrder, FileFormat, ListKind } from "./words";

export type AccountPreview = { 
/**
 * IBAN or number; empty if the file names none.
 */
account: string, entries: number, opening: Amount | null, closing: Amount | null, };

export type AskedField = { field: ColumnField, label: string, 
/**
 * The column assumed until a person answers; `null` means none.
 */
column: number | null, };

export type Corrections = { kind: ListKind | null, 
/**
 * The id of the export that it is, or `none`.
 */
preset: string | null, encoding: string | null, separator: string | null, 
/**
 * The line of the header, from 1.
 */
header_row: number | null, decimal: DecimalSign | null, date_order: DateOrder | null, 
/**
 * For rows that name none.
 */
currency: string | null, 
/**
 * Applies to this file only.
 */
same_payments: SamePayments | null, 
/**
 * Fields by column index; an empty field ignores the column.
 */
columns: { [key in number]: ColumnField | "" }, };

export type DecimalSign = "." | ",";

export type Detected = { kind: ListKind, 
/**
 * The id of the program's or bank's export that it is; empty if unknown or not wanted.
 */
preset: string, 
/**
 * The exports that it may be by its columns, the most likely first.
 */
presets: Array<PresetChoice>, encoding: string, separator: string, header_row: number, decimal: Found<DecimalSign>, date_order: Found<DateOrder>, currency: string, columns: Array<DetectedColumn>, 
/**
 * The fields that a column of this kind of file can have.
 */
fields: Array<FieldChoice>, 
/**
 * Questions about columns: fields that every row needs and that no heading names.
 */
asked: Array<AskedField>, 
/**
 * Whether the mapping was remembered from an earlier file of this layout.
 */
remembered: boolean, };

export type DetectedColumn = { index: number, header: string, 
/**
 * Empty means ignored.
 */
field: ColumnField | "", 
/**
 * Why it has its field.
 */
why: ColumnWhy | "", samples: Array<string>, };

export type FieldChoice = { field: ColumnField, label: string, };

export type FileChoice = { source: Source, corrections: Corrections, 
/**
 * Corrections of single files in a folder or an archive instead, by their names in the report.
 */
within: { [key in string]: Corrections }, };

export type FilesRequest = { files: Array<FileChoice>, 
/**
 * Leave out what has problems and import the rest.
 */
accept_problems: boolean, };

export type Found<W> = "ambiguous" | W;

export type ImportColumnsNamed = { source: Source, 
/**
 * Further corrections of the file, on which the division into columns depends.
 */
corrections: Corrections, 
/**
 * `COLUMN=FIELD` each; the column is its number from 1 or its heading in the file.
 */
columns: Array<string>, };

export type ImportKind = "invoices" | "customers" | "payments" | "statements" | "mixed";

export type ImportPreview = { file: string, detected: Detected, read: number, created: number, changed: number, unchanged: number, skipped: number, 
/**
 * Why rows were skipped, with their count.
 */
skipped_reasons: Array<string>, problems: Array<Problem>, problem_count: number, 
/**
 * Oddities that do not prevent the import.
 */
notes: Array<Problem>, preview_heads: Array<PreviewHead>, 
/**
 * The first 200.
 */
preview: Array<PreviewRow>, 
/**
 * The file's total, one per currency.
 */
sums: Array<Amount>, 
/**
 * The open total of an invoice list, less credit notes and money on account, one per currency.
 */
open: Array<Amount>, 
/**
 * The accounts of a statement.
 */
accounts: Array<AccountPreview>, 
/**
 * Whether it can be committed as it is, and without the problem rows.
 */
ready: boolean, ready_without_problems: boolean, };

export type ImportReport = { written: boolean, 
/**
 * Empty if nothing could be read.
 */
kind: ImportKind | "", 
/**
 * Documents, customers, payments and bank entries.
 */
read: number, created: number, changed: number, unchanged: number, skipped: number, 
/**
 * Why something was skipped, each reason with its count.
 */
skipped_reasons: Array<string>, 
/**
 * With several files, each names its file.
 */
problems: Array<Problem>, 
/**
 * Oddities that do not prevent the import, such as a statement whose entries do not explain its balances.
 */
notes: Array<Problem>, 
/**
 * The same for each file, including each one in folders and archives.
 */
files: Array<ImportedFile>, };

export type ImportRequest = { source: Source, corrections: Corrections, 
/**
 * Leave out rows with problems and import the rest.
 */
accept_problems: boolean, };

export type ImportedFile = { 
/**
 * Its name; in a folder or an archive, its path there.
 */
file: string, 
/**
 * Its index, or that of its folder or archive, in the request.
 */
source: number, 
/**
 * Empty if it could not be read, like its content.
 */
format: FileFormat | "", kind: ImportKind | "", read: number, created: number, changed: number, unchanged: number, skipped: number, skipped_reasons: Array<string>, problems: Array<Problem>, notes: Array<Problem>, 
/**
 * The total by currency: invoices less credit notes, or movements on accounts.
 */
sums: Array<Amount>, 
/**
 * The open total of an invoice list by currency, less credit notes and money on account.
 */
open: Array<Amount>, 
/**
 * The columns of a table that have content and were not read.
 */
unused: Array<UnusedColumn>, };

export type PresetChoice = { id: string, name: string, };

export type PreviewHead = "number" | "date" | "issued" | "due" | "amount" | "paid" | "currency" | "customer" | "invoices" | "reference" | "payer" | "description" | "name" | "contact" | "email" | "street" | "postal_code" | "city" | "country";

export type PreviewRow = { row: number, 
/**
 * Empty if not determined for each row.
 */
action: RowAction | "", 
/**
 * The cells of the preview, in the order of `preview_heads`.
 */
cells: Array<string>, 
/**
 * For a changed row: the changes in words.
 */
changes: Array<string>, };

export type Problem = { row: number | null, column: string | null, value: string, message: string, 
/**
 * `null` means that the file itself must be corrected.
 */
settled_by: SettledBy | null, 
/**
 * The guess to accept, for a question about the kind or the columns.
 */
proposal: Corrections | null, };

export type RowAction = "created" | "changed" | "unchanged" | "left_out";

export type SamePayments = "yes" | "no";

export type SettledBy = "kind" | "columns" | "date_order" | "decimal" | "currency" | "encoding" | "same_payments";

export type UnusedColumn = { column: string, 
/**
 * Its first values.
 */
samples: Array<string>, };
