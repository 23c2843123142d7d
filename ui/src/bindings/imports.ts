// Generated from crates/app by `cargo xtask bindings`; do not edit.

import type { Amount, Source } from "./wire";
import type { ColumnField, ColumnWhy, DateOrder, FileFormat, ListKind } from "./words";

export type AccountPreview = { 
/**
 * IBAN or number; empty where the file names none.
 */
account: string, entries: number, opening: Amount | null, closing: Amount | null, };

export type AskedField = { field: ColumnField, label: string, 
/**
 * The column that is taken for it until somebody says otherwise; `null`: none.
 */
column: number | null, };

export type Corrections = { kind: ListKind | null, 
/**
 * The id of the export that it is, or `none`.
 */
preset: string | null, encoding: string | null, separator: string | null, 
/**
 * 1-based line of the header.
 */
header_row: number | null, decimal: DecimalSign | null, date_order: DateOrder | null, 
/**
 * For rows that name none.
 */
currency: string | null, 
/**
 * It holds for this file alone.
 */
same_payments: SamePayments | null, 
/**
 * Field by column index; an empty field ignores the column.
 */
columns: { [key in number]: ColumnField | "" }, };

export type DecimalSign = "." | ",";

export type Detected = { kind: ListKind, 
/**
 * The id of the export of a program or bank that it is; empty where that is not known or not wanted.
 */
preset: string, 
/**
 * The exports that it may be by its columns, the likeliest first.
 */
presets: Array<PresetChoice>, encoding: string, separator: string, header_row: number, decimal: Found<DecimalSign>, date_order: Found<DateOrder>, currency: string, columns: Array<DetectedColumn>, 
/**
 * The fields that a column of this kind of file can mean.
 */
fields: Array<FieldChoice>, 
/**
 * What columns are asked for: fields that every row needs and no name speaks for.
 */
asked: Array<AskedField>, 
/**
 * Whether an earlier file of this shape taught the mapping.
 */
remembered: boolean, };

export type DetectedColumn = { index: number, header: string, 
/**
 * Empty: ignored.
 */
field: ColumnField | "", 
/**
 * Why it has its field.
 */
why: ColumnWhy | "", samples: Array<string>, };

export type FieldChoice = { field: ColumnField, label: string, };

export type FileChoice = { source: Source, corrections: Corrections, 
/**
 * What is corrected of single files in a folder or an archive instead, by the names that the report gives them.
 */
within: { [key in string]: Corrections }, };

export type FilesRequest = { files: Array<FileChoice>, 
/**
 * Leave out what has problems and take the rest.
 */
accept_problems: boolean, };

export type Found<W> = "ambiguous" | W;

export type ImportColumnsNamed = { source: Source, 
/**
 * What else is said of the file; how its columns are told apart rests on it.
 */
corrections: Corrections, 
/**
 * `COLUMN=FIELD` each, where the column is its number from 1 or its head in the file.
 */
columns: Array<string>, };

export type ImportKind = "invoices" | "customers" | "payments" | "statements" | "mixed";

export type ImportPreview = { file: string, detected: Detected, read: number, created: number, changed: number, unchanged: number, skipped: number, 
/**
 * Why rows were skipped, with their count.
 */
skipped_reasons: Array<string>, problems: Array<Problem>, problem_count: number, 
/**
 * What is odd in the file and keeps nothing out.
 */
notes: Array<Problem>, preview_heads: Array<PreviewHead>, 
/**
 * The first 200.
 */
preview: Array<PreviewRow>, 
/**
 * What the file comes to, one a currency.
 */
sums: Array<Amount>, 
/**
 * What of a list of invoices is open, credit notes and money on account taken off, one a currency.
 */
open: Array<Amount>, 
/**
 * The accounts of a statement.
 */
accounts: Array<AccountPreview>, 
/**
 * Whether it can be committed as it is, and as it is without the problem rows.
 */
ready: boolean, ready_without_problems: boolean, };

export type ImportReport = { written: boolean, 
/**
 * Empty where nothing could be read.
 */
kind: ImportKind | "", 
/**
 * Documents, customers, payments and entries of accounts.
 */
read: number, created: number, changed: number, unchanged: number, skipped: number, 
/**
 * Why something was skipped, each reason with how often.
 */
skipped_reasons: Array<string>, 
/**
 * Of several files each names its file.
 */
problems: Array<Problem>, 
/**
 * What is odd in a file and keeps nothing out, such as a statement whose entries do not explain its balances.
 */
notes: Array<Problem>, 
/**
 * The same of each file; those in folders and archives each for itself.
 */
files: Array<ImportedFile>, };

export type ImportRequest = { source: Source, corrections: Corrections, 
/**
 * Leave out the rows with problems and take the rest.
 */
accept_problems: boolean, };

export type ImportedFile = { 
/**
 * Its name; in a folder or an archive its path there.
 */
file: string, 
/**
 * Its place, or that of its folder or archive, among what was asked for.
 */
source: number, 
/**
 * Empty where it could not be read, as is what it holds.
 */
format: FileFormat | "", kind: ImportKind | "", read: number, created: number, changed: number, unchanged: number, skipped: number, skipped_reasons: Array<string>, problems: Array<Problem>, notes: Array<Problem>, 
/**
 * What it comes to, one a currency: what was invoiced less credit notes, what moved on accounts.
 */
sums: Array<Amount>, 
/**
 * What of a list of invoices is open, credit notes and money on account taken off, one a currency.
 */
open: Array<Amount>, 
/**
 * The columns of a table that hold something and were not read.
 */
unused: Array<UnusedColumn>, };

export type PresetChoice = { id: string, name: string, };

export type PreviewHead = "number" | "date" | "issued" | "due" | "amount" | "paid" | "currency" | "customer" | "invoices" | "reference" | "payer" | "description" | "name" | "contact" | "email" | "street" | "postal_code" | "city" | "country";

export type PreviewRow = { row: number, 
/**
 * Empty where it is not told for each row.
 */
action: RowAction | "", 
/**
 * The cells of the preview, in the order of `preview_heads`.
 */
cells: Array<string>, 
/**
 * For a changed row: what changes, in words.
 */
changes: Array<string>, };

export type Problem = { row: number | null, column: string | null, value: string, message: string, 
/**
 * `null`: the file itself must be corrected.
 */
settled_by: SettledBy | null, 
/**
 * Of a question about the kind or the columns: the guess, which settles it as it is.
 */
proposal: Corrections | null, };

export type RowAction = "created" | "changed" | "unchanged" | "left_out";

export type SamePayments = "yes" | "no";

export type SettledBy = "kind" | "columns" | "date_order" | "decimal" | "currency" | "encoding" | "same_payments";

export type UnusedColumn = { column: string, 
/**
 * The first values in it.
 */
samples: Array<string>, };
