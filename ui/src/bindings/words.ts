// Generated from crates/app by `cargo xtask bindings`; do not edit.

export type AccountForm = "iban" | "sort_code" | "routing" | "bsb" | "ifsc" | "transit" | "upi" | "pix" | "link" | "other";

export type Addressed = "to" | "copy" | "none";

export type AfterLast = "stop" | "agency" | "legal";

export type AllocationKind = "payment" | "credit_note" | "discount" | "write_off";

export type Basis = "due" | "issue";

export type CallOccasion = "broken_promise" | "again" | "missed_instalment" | "overdue";

export type CallOutcome = "promised" | "disputes" | "no_answer" | "again" | "wrong_person" | "other";

export type Channel = "email" | "letter";

export type ClaimKind = "fee" | "interest" | "compensation" | "charge";

export type Collector = "agency" | "legal";

export type ColumnField = "customer_number" | "customer_name" | "contact" | "first_name" | "last_name" | "email" | "phone" | "street" | "extra" | "postal_code" | "city" | "region" | "country" | "language" | "vat_id" | "terms" | "customer_kind" | "group" | "policy" | "invoice_number" | "invoice_date" | "due_date" | "total" | "line_total" | "net" | "tax" | "quantity" | "unit_price" | "discount" | "early_percent" | "early_days" | "early_date" | "paid" | "open" | "settled_date" | "status" | "document_type" | "side" | "debit" | "credit" | "account" | "account_type" | "currency" | "disputed" | "reference" | "note" | "payment_date" | "payment_amount" | "applied" | "refunded" | "aged_amount" | "booked_date" | "value_date" | "entry_amount" | "fee" | "balance" | "other_name" | "payer" | "payee" | "other_account" | "text" | "bank_reference";

export type ColumnWhy = "name" | "content" | "rows" | "preset" | "remembered" | "chosen";

export type CountFrom = "due" | "sent" | "deadline";

export type CreditKind = "payment" | "credit_note";

export type CustomerColumn = "name" | "number" | "open" | "overdue" | "oldest_due";

export type CustomerFilter = "all" | "open" | "overdue" | "next_step";

export type CustomerKind = "business" | "sole_trader" | "consumer" | "public";

export type DateOrder = "dmy" | "mdy" | "ymd";

export type DayCount = "act365" | "actact" | "act360" | "30360";

export type DocumentKind = "invoice" | "credit_note";

export type EntryState = "open" | "matched" | "set_aside";

export type EnvelopeWindow = "din5008b" | "dl" | "us10";

export type FeeRule = "each_level" | "up_to_level";

export type FileFormat = "ubl-invoice" | "ubl-credit-note" | "cii" | "fatturapa" | "pdf-cii" | "pdf-ubl" | "camt.052" | "camt.053" | "camt.054" | "mt940" | "mt942" | "ofx" | "qif" | "csv" | "xlsx" | "xls" | "ods" | "zip";

export type InvoiceFilter = "all" | "open" | "overdue" | "settled" | "written_off" | "cancelled" | "disputed";

export type Language = "en" | "de";

export type LegalKind = "business" | "consumer";

export type ListKind = "invoices" | "customers" | "payments" | "statement";

export type MatchReasonCode = "reference" | "number" | "number_maybe" | "number_alike" | "customers_own" | "learned" | "account" | "name" | "name_alike" | "parent" | "pays_for_another" | "amount" | "amount_of_set" | "everything" | "everything_due" | "one_set_of_several" | "same_amount" | "claims" | "list_says_open" | "discount" | "late_discount" | "charges" | "missing" | "promise" | "instalment" | "part_payment" | "overpayment" | "other_currency" | "before_issue" | "refused" | "names_another" | "names_settled" | "claimed_twice" | "maybe_told_twice" | "same_reference" | "returned_amount" | "return_charge" | "had_on_account" | "told" | "by_hand" | "parked" | "refund" | "settles" | "bank_charge" | "set_aside";

export type MessageState = "held" | "queued" | "sending" | "sent" | "failed" | "unknown" | "cancelled";

export type MovementState = "booked" | "pending" | "information";

export type Occasion = "invoice" | "credit_note" | "payment" | "transfer" | "discount" | "write_off" | "claim" | "refund" | "bank_charge";

export type Paper = "a4" | "letter";

export type PaymentOrder = "oldest_first" | "costs_interest_principal";

export type PresetSignIn = "password" | "app_password" | "oauth";

export type PromiseState = "open" | "kept" | "broken" | "withdrawn";

export type Provider = "microsoft" | "google" | "other";

export type ReasonCode = "level_reached" | "listed" | "courtesy" | "not_overdue" | "waiting_for_level" | "only_claims" | "below_minimum" | "disputed" | "late_discount" | "payment_waits" | "may_be_paid" | "question_waits" | "promised" | "plan_kept" | "on_hold" | "covered_on_account" | "too_recent" | "by_letter" | "no_address" | "handed_over" | "quiet_time" | "taken_out" | "outdated" | "not_proposed";

export type RegimeCustomers = "businesses" | "consumers" | "all";

export type ReminderKind = "courtesy" | "reminder";

export type Rhythm = "weekly" | "fortnightly" | "monthly";

export type RunState = "proposed" | "approved" | "produced" | "discarded";

export type Salutation = "mr" | "ms";

export type Security = "starttls" | "tls" | "plain";

export type Series = "de-base" | "at-base" | "ecb-mro" | "boe-base";

export type SparedCode = "business_law" | "consumer" | "contract" | "none_in_law" | "other_currency" | "no_law" | "first_letter" | "not_overdue";

export type Tone = "friendly" | "firm" | "final";
