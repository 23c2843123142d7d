// Generated from crates/app by `cargo xtask bindings`; do not edit.

import type { CallListQuery } from "./agreements";
import type { BankEntryQuery, BankStatementQuery } from "./bank";
import type { CustomersQuery } from "./customers";
import type { InvoicesQuery } from "./invoices";
import type { MessagesQuery } from "./messages";
import type { RunGet } from "./runs";
import type { TableFormat } from "./wire";

export type Table = { "list": "customers", "query": CustomersQuery } | { "list": "invoices", "query": InvoicesQuery } | { "list": "messages", "query": MessagesQuery } | { "list": "calls", "query": CallListQuery } | { "list": "run", "query": RunGet } | { "list": "bank_entries", "query": BankEntryQuery } | { "list": "bank_statements", "query": BankStatementQuery };

export type TableExport = { table: Table, format: TableFormat, path: string, };
