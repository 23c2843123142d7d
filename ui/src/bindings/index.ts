// Generated from crates/app by `cargo xtask bindings`; do not edit.

export type AccountPreview = { 
/**
 * IBAN or number; empty where the file names none.
 */
account: string, entries: number, opening: Amount | null, closing: Amount | null, };

export type AgingExport = { query: AgingQuery, by: "customer" | "invoice", format: "csv" | "xlsx" | "pdf", path: string, };

export type AgingLine = { currency: string, buckets: Array<Amount>, 
/**
 * Money that came and belongs to no invoice yet.
 */
on_account: Amount, 
/**
 * The sum of the buckets (rule A4).
 */
total: Amount, 
/**
 * The total less what is on account (rule L2).
 */
net: Amount, items: number, disputed: number, };

export type AgingQuery = { 
/**
 * Today where it is `null`.
 */
as_of: string | null, basis: "due" | "issue", 
/**
 * The upper edges of the buckets in days; empty: 30, 60, 90.
 */
buckets: Array<number>, 
/**
 * Only rows whose customer's name or number contains it.
 */
search: string, currency: string | null, 
/**
 * `name`, `number`, `total`, `net`, `on_account` or `bucket:2`.
 */
sort: Sort, window: Window, };

export type AgingReport = { as_of: string, basis: "due" | "issue", buckets: Array<Bucket>, 
/**
 * One line a currency, over all rows that match.
 */
totals: Array<AgingLine>, 
/**
 * How many rows match; `rows` holds the window asked for.
 */
count: number, rows: Array<AgingRow>, };

export type AgingRow = { customer_id: number, customer: string, name: string, currency: string, buckets: Array<Amount>, 
/**
 * Money that came and belongs to no invoice yet.
 */
on_account: Amount, 
/**
 * The sum of the buckets (rule A4).
 */
total: Amount, 
/**
 * The total less what is on account (rule L2).
 */
net: Amount, items: number, disputed: number, };

export type AgreementEnd = { id: number, 
/**
 * Empty: today.
 */
on: string, };

export type Agreements = { promises: Array<PromiseRow>, disputes: Array<DisputeRow>, holds: Array<HoldRow>, plans: Array<PlanRow>, handovers: Array<HandoverRow>, calls: Array<CallRow>, };

export type AgreementsOf = { 
/**
 * `null`: all customers.
 */
customer_id: number | null, };

export type Allocate = { credit_id: number, shares: Array<Share>, };

export type AllocationRow = { id: number, 
/**
 * `payment`, `credit_note`, `discount`, `write_off`.
 */
kind: string, on: string, amount: Amount, text: string, credit_id: number | null, 
/**
 * Whether it can be taken back.
 */
can_release: boolean, };

export type Amount = { 
/**
 * In the form of the screen's language, without the currency: `1,234.50`.
 */
text: string, 
/**
 * Whole minor units: `123450`.
 */
minor: string, currency: string, };

export type AskedField = { field: string, label: string, 
/**
 * The column that is taken for it until somebody says otherwise; `null`: none.
 */
column: number | null, };

export type Attachment = { name: string, size: number, sha256: string, };

export type Attempt = { at: string, outcome: string, detail: string, };

export type Balance = { currency: string, open: Amount, overdue: Amount, on_account: Amount, net: Amount, };

export type BankEntryLine = { id: number, booked: string, value: string | null, 
/**
 * Negative: left the account.
 */
amount: Amount, 
/**
 * Minor units that were kept of what the other side paid.
 */
fees: Amount | null, reference: string, 
/**
 * What the payer wrote.
 */
text: string, name: string, account: string, ultimate: string, 
/**
 * The bank's code for this kind of movement.
 */
code: string, is_fee: boolean, is_reversal: boolean, 
/**
 * `2 of 5` where it is a part of a collective booking.
 */
part: string | null, 
/**
 * `open`, `matched` or `set_aside`.
 */
state: string, 
/**
 * Why it is set aside.
 */
reason: string, };

export type BankEntryPage = { count: number, 
/**
 * What all that match come to, one a currency.
 */
sums: Array<Amount>, rows: Array<BankEntryLine>, };

export type BankEntryQuery = { statement: number | null, 
/**
 * `open`, `matched` or `set_aside`; empty: all.
 */
state: string, 
/**
 * `in` or `out`; empty: both.
 */
direction: string, 
/**
 * Found in the text, the references, or the other side's name or account.
 */
text: string, window: Window, };

export type BankStatementLine = { id: number, account_id: number, 
/**
 * IBAN or number; empty where the file named none.
 */
account: string, account_name: string, currency: string, 
/**
 * The bank's own number of it.
 */
number: string, 
/**
 * The days it covers, as far as it says.
 */
from: string | null, to: string | null, opening: Amount | null, closing: Amount | null, 
/**
 * What its entries come to.
 */
moved: Amount, 
/**
 * What its balances and its entries differ by; `null` where they agree or it names no two balances.
 */
gap: Amount | null, entries: number, 
/**
 * How many of them nobody has said anything about.
 */
open: number, 
/**
 * The file it was read from.
 */
source: string, };

export type BankStatementPage = { count: number, rows: Array<BankStatementLine>, };

export type BankStatementQuery = { 
/**
 * One account's; `null`: of all.
 */
account: number | null, window: Window, };

export type BookDelete = { 
/**
 * The name of the open book, as the person confirmed it.
 */
name: string, };

export type BookInfo = { path: string, 
/**
 * The file's name without its ending.
 */
name: string, 
/**
 * The sample company as it was made; whatever is imported or edited makes it a book like any other.
 */
sample: boolean, customers: number, invoices: number, open_invoices: number, 
/**
 * The day of the newest payment known (rule R8); `null` without any.
 */
payments_known_to: string | null, 
/**
 * Today's date on this computer.
 */
today: string, 
/**
 * What still has to be set before a letter, or a mail, can be made: texts for the user, empty when ready.
 */
letters_need: Array<string>, mail_needs: Array<string>, 
/**
 * The newest change that can be undone, in words.
 */
undo: string | null, redo: string | null, };

export type BookOpen = { path: string, 
/**
 * Make the book where there is none.
 */
create: boolean, };

export type Bucket = { 
/**
 * `not_due`, `1-30`, `over_90`.
 */
key: string, label: string, 
/**
 * First and last day of it; `null` is without bound.
 */
days_from: number | null, days_to: number | null, };

export type Calculate = { 
/**
 * A regime's code, such as `de-b2b` or `contract:9.5`.
 */
regime: string, principal: string, 
/**
 * Empty: the regime's own.
 */
currency: string, due: string, 
/**
 * The last day that counts; empty: today.
 */
through: string, paid: Array<PartPayment>, 
/**
 * `act365`, `actact`, `act360` or `30360`; empty: `act365`.
 */
day_count: string, };

export type Calculation = { regime: string, name: string, 
/**
 * How the rate comes about, in words.
 */
rule: string, source: string, currency: string, 
/**
 * The code of the day count, and its name: `act365`, `ACT/365`.
 */
day_count: string, day_count_name: string, principal: Amount, due: string, through: string, rows: Array<InterestRow>, total: Amount, 
/**
 * What may be charged beside it, once for this invoice.
 */
compensation: Amount | null, 
/**
 * Why there is none, where there is none.
 */
no_compensation: string | null, 
/**
 * That this is no legal advice.
 */
legal: string, };

export type CallAdd = { customer_id: number, 
/**
 * Empty: today.
 */
dated: string, outcome: "promised" | "disputes" | "no_answer" | "again" | "wrong_person" | "other", 
/**
 * Whom one spoke to.
 */
person: string, note: string, 
/**
 * The day to call again; needed for the outcome `again`.
 */
again_on: string, 
/**
 * With the outcome `promised`; its customer and day are the call's.
 */
promise: PromiseAdd | null, 
/**
 * With the outcome `disputes`; its day is the call's.
 */
dispute: DisputeOpen | null, };

export type CallList = { as_of: string, count: number, rows: Array<CallTask>, };

export type CallListQuery = { window: Window, };

export type CallRow = { dated: string, person: string, note: string, again_on: string | null, id: number, customer_id: number, 
/**
 * The customer's number.
 */
customer: string, name: string, 
/**
 * `null`: everything of the customer.
 */
invoice_id: number | null, 
/**
 * The invoice's number.
 */
invoice: string | null, 
/**
 * A word that does not change, such as `open` or `kept`.
 */
state: string, 
/**
 * The state in a sentence.
 */
text: string, };

export type CallScript = { greet: string, say: string, ask: string, close: string, };

export type CallTask = { customer_id: number, customer: string, name: string, contact: string, 
/**
 * Empty where none is known.
 */
phone: string, 
/**
 * `broken_promise`, `again`, `missed_instalment` or `overdue`.
 */
occasion: string, 
/**
 * The occasion in a sentence.
 */
why: string, 
/**
 * The highest reminder level that left the house; 0: none.
 */
level: number, 
/**
 * What the call can ask for, one amount a currency.
 */
overdue: Array<Amount>, 
/**
 * Days overdue of the oldest item.
 */
days: number, last_contact: LastContact | null, 
/**
 * Why not today, where that is so (rule I8).
 */
held_back: string | null, script: CallScript, };

export type Cancel = { invoice_id: number, 
/**
 * The day from which nothing is owed; empty: today.
 */
on: string, reason: string, };

export type Candidate = { customer_id: number, number: string, name: string, email: string, 
/**
 * `en` or `de`, as the letter will be written.
 */
language: string, overdue: Array<Amount>, items: number, 
/**
 * Days overdue of the oldest item.
 */
days: number, 
/**
 * Day of the last letter or mail.
 */
last_reminder: string | null, 
/**
 * What should be known before writing: no address, disputed items, money on account that covers them.
 */
notes: Array<string>, 
/**
 * What speaks against a letter: without a word of a person none is written. Empty: nothing does.
 */
against: Array<Why>, can_print: boolean, can_mail: boolean, };

export type CandidatePage = { as_of: string, payments_known_to: string | null, 
/**
 * A warning when the newest payment known is old (rule R8).
 */
warning: string | null, count: number, 
/**
 * The sum over all candidates, one a currency.
 */
sums: Array<Amount>, rows: Array<Candidate>, 
/**
 * Every candidate's id in this order, for "select all".
 */
ids: Array<number>, };

export type CandidatesQuery = { as_of: string | null, search: string, 
/**
 * Only these, of an empty list nobody; `null`: everyone.
 */
customers: Array<number> | null, 
/**
 * `name`, `number`, `overdue`, `days`.
 */
sort: Sort, window: Window, };

export type CheckReport = { ok: boolean, problems: Array<string>, };

export type ClaimAdd = { customer_id: number, invoice_id: number | null, kind: "fee" | "interest" | "compensation" | "charge", 
/**
 * Empty: today.
 */
dated: string, currency: string, amount: string, note: string, };

export type ClaimPay = { claim_ids: Array<number>, 
/**
 * `null`: what the customer has on account, the oldest first.
 */
credit_id: number | null, 
/**
 * For one claim; empty: as much as is open and there.
 */
amount: string, };

export type ClaimReverse = { settlement_id: number, reason: string, };

export type ClaimRow = { id: number, kind: "fee" | "interest" | "compensation" | "charge", 
/**
 * The invoice it comes from, and its number; `null` and empty where it comes from none.
 */
invoice_id: number | null, invoice: string, 
/**
 * The letter that made it.
 */
letter_id: number | null, dated: string, 
/**
 * The day it counts from; `null` while its letter is in the house, and nothing is owed.
 */
counts_from: string | null, amount: Amount, open: Amount, note: string, settled: Array<Settlement>, };

export type ClaimShare = { claim_id: number, 
/**
 * As typed; empty: as much as fits.
 */
amount: string, };

export type ClaimWaive = { claim_ids: Array<number>, 
/**
 * A part of one claim; empty: all that is open.
 */
amount: string, reason: string, };

export type Claims = { 
/**
 * The oldest first.
 */
claims: Array<ClaimRow>, 
/**
 * What is open today, by currency.
 */
open: Array<Amount>, };

export type ClaimsOf = { customer_id: number, 
/**
 * Only what is open, as of today.
 */
open: boolean, };

export type Code = "no_book" | "invalid" | "not_found" | "refused" | "bad_book" | "io" | "bad_file" | "mail" | "password_needed" | "cancelled" | "internal";

export type CompanyForm = { name: string, street: string, extra: string, postal_code: string, city: string, region: string, country: string, email: string, phone: string, website: string, iban: string, bic: string, bank_name: string, vat_id: string, 
/**
 * Court and number of the trade register, or what stands in a letter's foot.
 */
register: string, 
/**
 * Who signs.
 */
signer: string, 
/**
 * `en` or `de`: of the screens' numbers, and of letters to customers without their own.
 */
language: string, 
/**
 * The usual currency of this company.
 */
currency: string, terms_days: number, 
/**
 * What may be taken off new invoices for paying early, as typed: `2% 10 days`; empty or `none` for nothing. `null`: as
 * it is.
 */
discount: string | null, 
/**
 * How many days late a discount may be taken and still is in time. `null`: as it is.
 */
discount_grace_days: number | null, 
/**
 * Whether matches of bank entries that are certain are accepted as they come in. `null`: as it is.
 */
accept_certain: boolean | null, 
/**
 * Whether the currency is what a person says, and not only the one that a new book begins with. `null`: as it is.
 */
currency_chosen: boolean | null, 
/**
 * Days from a letter to the deadline it sets.
 */
deadline_days: number, 
/**
 * `a4` or `letter`.
 */
paper: string, 
/**
 * `din5008b`, `dl` or `us10`.
 */
window: string, 
/**
 * Seconds that mails are held before they leave.
 */
hold_seconds: number, 
/**
 * What a payment settles where nobody said what it is for (rule I7): `oldest_first`, or
 * `costs_interest_principal`. Empty: as it is.
 */
payment_order: string, };

export type CompanySave = { form: CompanyForm, 
/**
 * The company as the person saw it: where somebody else has changed it since, nothing is saved. `null`: not said.
 */
seen?: CompanyForm, };

export type Corrections = { 
/**
 * `invoices`, `customers`, `payments` or `statement`.
 */
kind: string | null, 
/**
 * The id of the export that it is, or `none`.
 */
preset: string | null, encoding: string | null, separator: string | null, 
/**
 * 1-based line of the header.
 */
header_row: number | null, 
/**
 * `.` or `,`.
 */
decimal: string | null, 
/**
 * `dmy`, `mdy` or `ymd`.
 */
date_order: string | null, 
/**
 * For rows that name none.
 */
currency: string | null, 
/**
 * Rows that may be payments which the book has are the same money: `yes`, or `no`. It holds for this file alone.
 */
same_payments: string | null, 
/**
 * Field by column index; an empty field ignores the column.
 */
columns: { [key in number]: string }, };

export type CreditAdd = { customer_id: number, kind: "payment" | "credit_note", number: string, 
/**
 * Empty: today.
 */
dated: string, currency: string, amount: string, note: string, allocate: Array<Share>, claims: Array<ClaimShare>, spread: boolean, };

export type CreditRow = { id: number, kind: "payment" | "credit_note", number: string, dated: string, amount: Amount, 
/**
 * What is not allocated: on account.
 */
open: Amount, 
/**
 * What a bank kept of it; the customer paid it all the same. `null`: nothing.
 */
charges: Amount | null, 
/**
 * What the bank booked, where that is another currency.
 */
came: Amount | null, note: string, 
/**
 * Whether it is no paper but takes back the invoice of its number, which was cancelled.
 */
cancels: boolean, 
/**
 * Whether it can be taken back: a payment that came with no bank entry, and of which nothing ever went back.
 */
can_take_back: boolean, 
/**
 * The invoices that it was used for, in the order it counts; what was taken back is followed by a negative line.
 */
uses: Array<CreditUse>, 
/**
 * The files that a credit note came as.
 */
originals: Array<OriginalFile>, };

export type CreditUse = { 
/**
 * The allocation, to take it back.
 */
id: number, invoice_id: number, invoice: string, on: string, amount: Amount, 
/**
 * Why it was taken back; empty otherwise.
 */
reason: string, can_release: boolean, };

export type CreditsOf = { customer_id: number, };

export type CustomerDetail = { id: number, form: CustomerForm, balances: Array<Balance>, 
/**
 * What is open of fees, interest and charges, by currency; it is in no balance above (rule I6).
 */
claims: Array<Amount>, 
/**
 * The name of the policy that holds for this customer (rule R12).
 */
policy: string, 
/**
 * Whose money is taken for theirs.
 */
payers: Array<CustomerPayer>, 
/**
 * What keeps letters or mails from reaching them, in words.
 */
warnings: Array<string>, };

export type CustomerForm = { 
/**
 * Empty: the next free number; of a customer that is known by the name, still none.
 */
number: string, name: string, contact: string, email: string, phone: string, street: string, extra: string, postal_code: string, city: string, region: string, country: string, 
/**
 * `en`, `de`, or empty for the company's own.
 */
language: string, 
/**
 * Days; `null` for the company's own terms.
 */
terms_days: number | null, 
/**
 * What may be taken off new invoices for paying early, as typed: `2% 10 days`, `none`; empty for the company's own
 * terms. `null`: as it is.
 */
discount: string | null, vat_id: string, note: string, 
/**
 * `business` or `consumer`; empty: as it is, a business when new.
 */
kind: string, 
/**
 * How this customer wants to be reminded: `email` or `letter`, or empty for as the policy says. `null`: as it is.
 */
channel: string | null, 
/**
 * The key of the group, 0 for none. `null`: as it is.
 */
group_id: number | null, 
/**
 * The key of the customer's own policy, 0 for none. `null`: as it is.
 */
policy_id: number | null, };

export type CustomerGet = { id: number, };

export type CustomerPage = { count: number, rows: Array<CustomerRow>, };

export type CustomerPayer = { 
/**
 * What the bank's entries are compared with; names it to forget.
 */
key: string, 
/**
 * The account, or the name where the bank gave no account.
 */
text: string, 
/**
 * The name that the bank gave with the account; may be empty.
 */
name: string, 
/**
 * A person typed it; else it was learned from a match, or stood on an invoice.
 */
by_hand: boolean, 
/**
 * The invoice that named the account as the one that is debited; empty where none did.
 */
invoice: string, };

export type CustomerRow = { id: number, number: string, name: string, city: string, email: string, balances: Array<Balance>, open_invoices: number, oldest_due: string | null, };

export type CustomerSave = { 
/**
 * `null` makes a new customer.
 */
id: number | null, form: CustomerForm, 
/**
 * The customer as the person saw it: where somebody else has changed it since, nothing is saved. `null`: not said.
 */
seen?: CustomerForm, };

export type CustomersQuery = { search: string, 
/**
 * Only those with an open or an overdue item: `all`, `open`, `overdue`.
 */
state: string, 
/**
 * `name`, `number`, `open`, `overdue`, `oldest_due`.
 */
sort: Sort, window: Window, };

export type DatevOptions = { 
/**
 * The adviser's number (Beraternummer); 1001 where it is 0.
 */
consultant: number, 
/**
 * The client's number with the adviser (Mandantennummer); 1 where it is 0.
 */
client: number, 
/**
 * Month and day on which the financial year starts; empty: `01-01`.
 */
year_start: string, 
/**
 * The chart of accounts, `skr03` or `skr04`; empty: `skr03`.
 */
chart: string, 
/**
 * Accounts other than the chart's own, by part: `bank`, `sales`, `discounts`, `bad_debts`, `charges`, `bank_charges`.
 */
accounts: { [key in string]: string }, 
/**
 * Digits of the general ledger's accounts, 4 to 8; 0: as many as the named accounts have, else 4.
 */
account_length: number, 
/**
 * Units of other currencies for one euro: `USD`, or `USD@2026-02-01` from a day on.
 */
rates: { [key in string]: string }, };

export type Decide = { ids: Array<number>, decision: Decision, };

export type Decided = { changed: number, };

export type Decision = "release" | "cancel" | "retry" | "arrived" | "not_arrived";

export type Deliver = { 
/**
 * Also what is still held.
 */
now: boolean, 
/**
 * Where set, messages go as `.eml` files into this folder instead of to the server.
 */
folder: string | null, };

export type Delivered = { message_id: number, customer: string, name: string, recipient: string, state: string, detail: string, };

export type DeliveryReport = { sent: number, failed: number, waiting: number, unknown: number, 
/**
 * Not sent because they were no longer true when they were to leave (rule R7); those made anew are among them.
 */
dropped: number, 
/**
 * Left waiting by quiet hours (rule I8).
 */
held_back: number, results: Array<Delivered>, 
/**
 * Why sending stopped before the end: the account cannot be used; the rest waits in the outbox.
 */
stopped: Failure | null, };

export type Detected = { kind: string, 
/**
 * The id of the export of a program or bank that it is; empty where that is not known or not wanted.
 */
preset: string, 
/**
 * The exports that it may be by its columns, the likeliest first.
 */
presets: Array<PresetChoice>, encoding: string, separator: string, header_row: number, decimal: string, 
/**
 * `dmy`, `mdy`, `ymd`, or `ambiguous`: then it must be chosen (rule F4).
 */
date_order: string, currency: string, columns: Array<DetectedColumn>, 
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
field: string, 
/**
 * `name`, `content`, `rows`, `preset`, `remembered`, `chosen`, or empty.
 */
why: string, samples: Array<string>, };

export type DiscountOffer = { until: string, amount: Amount, 
/**
 * Whether the day is past.
 */
over: boolean, };

export type DisputeAssign = { id: number, 
/**
 * Empty: nobody.
 */
owner: string, };

export type DisputeClose = { id: number, 
/**
 * Empty: today.
 */
on: string, 
/**
 * How it ended.
 */
outcome: string, };

export type DisputeOpen = { invoice_id: number, 
/**
 * The part that is contested, as typed; empty: all of it.
 */
amount: string, reason: string, 
/**
 * Who of ours looks after it; may be empty.
 */
owner: string, 
/**
 * Empty: today.
 */
opened: string, };

export type DisputeRow = { 
/**
 * `null`: all of the invoice.
 */
amount: Amount | null, reason: string, owner: string, opened: string, closed: string | null, outcome: string, id: number, customer_id: number, 
/**
 * The customer's number.
 */
customer: string, name: string, 
/**
 * `null`: everything of the customer.
 */
invoice_id: number | null, 
/**
 * The invoice's number.
 */
invoice: string | null, 
/**
 * A word that does not change, such as `open` or `kept`.
 */
state: string, 
/**
 * The state in a sentence.
 */
text: string, };

export type DossierMade = { customer_id: number, customer: string, name: string, path: string | null, zip: string | null, 
/**
 * What stands behind the dossier's own pages, in its order.
 */
enclosures: Array<string>, 
/**
 * Letters that are not in it: nothing says that they left the house.
 */
not_sent: Array<string>, };

export type DossierMake = { customer_id: number, 
/**
 * One PDF with the dossier's own pages and, behind them, everything that it speaks of.
 */
path: string | null, 
/**
 * A ZIP archive with the same PDF and the originals: letters as PDF, mails as `.eml`.
 */
zip: string | null, };

export type Erase = { id: number, 
/**
 * The customer's name, as the person typed it to confirm.
 */
name: string, };

export type Erased = { 
/**
 * What the customer is called from now on.
 */
name: string, 
/**
 * What is left to do; empty where nothing is.
 */
unfinished: string, 
/**
 * What Owed does not reach.
 */
outside: Array<string>, };

export type Erasing = { 
/**
 * The name that confirms it.
 */
name: string, 
/**
 * Goes from the book.
 */
goes: Array<string>, 
/**
 * Stays in it.
 */
stays: Array<string>, 
/**
 * The duty to keep invoices that still holds; `null` where none does.
 */
duty: string | null, 
/**
 * What Owed does not reach.
 */
outside: Array<string>, };

export type Failure = { code: Code, message: string, 
/**
 * What to do about it, where something can be done.
 */
hint: string | null, 
/**
 * The field of the request that is wrong.
 */
field: string | null, };

export type FieldChoice = { field: string, label: string, };

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

export type FolderCount = { folder: string, count: number, };

export type GroupDelete = { id: number, };

export type GroupForm = { name: string, 
/**
 * `null`: the company's policy.
 */
policy_id: number | null, };

export type GroupRow = { id: number, name: string, 
/**
 * `null`: the company's policy.
 */
policy_id: number | null, 
/**
 * The name of its own policy; empty without one.
 */
policy: string, customers: number, };

export type GroupSave = { 
/**
 * `null` makes a new group.
 */
id: number | null, form: GroupForm, 
/**
 * The group as the person saw it: where somebody else has changed it since, nothing is saved. `null`: not said.
 */
seen?: GroupForm, };

export type GuardRailsForm = { 
/**
 * 1 is Monday, 7 is Sunday.
 */
quiet_weekdays: Array<number>, 
/**
 * Days on which nothing is sent, such as `2026-12-25`.
 */
quiet_days: Array<string>, 
/**
 * The local time from which mails leave and calls are made, such as `08:00`; `null`: from the beginning of the day.
 */
hours_from: string | null, 
/**
 * Until when; earlier than `hours_from`, it is that of the next day. `null`: until the end of the day.
 */
hours_to: string | null, 
/**
 * At most so many letters, mails and calls to a customer within seven days.
 */
contacts_per_week: number | null, };

export type HandoverAdd = { customer_id: number, 
/**
 * `null`: everything that is open of the customer.
 */
invoice_id: number | null, to: "agency" | "legal", 
/**
 * The agency or the lawyer.
 */
whom: string, 
/**
 * Empty: today.
 */
dated: string, note: string, };

export type HandoverRow = { to: "agency" | "legal", whom: string, dated: string, ended: string | null, note: string, id: number, customer_id: number, 
/**
 * The customer's number.
 */
customer: string, name: string, 
/**
 * `null`: everything of the customer.
 */
invoice_id: number | null, 
/**
 * The invoice's number.
 */
invoice: string | null, 
/**
 * A word that does not change, such as `open` or `kept`.
 */
state: string, 
/**
 * The state in a sentence.
 */
text: string, };

export type HoldAdd = { customer_id: number, 
/**
 * `null`: everything of the customer.
 */
invoice_id: number | null, 
/**
 * Empty: today.
 */
from: string, 
/**
 * The last day it holds; empty: for good.
 */
until: string, reason: string, };

export type HoldRow = { from: string, until: string | null, reason: string, lifted: string | null, id: number, customer_id: number, 
/**
 * The customer's number.
 */
customer: string, name: string, 
/**
 * `null`: everything of the customer.
 */
invoice_id: number | null, 
/**
 * The invoice's number.
 */
invoice: string | null, 
/**
 * A word that does not change, such as `open` or `kept`.
 */
state: string, 
/**
 * The state in a sentence.
 */
text: string, };

export type HoursByLaw = { from: string, to: string, source: string, };

export type ImportPreview = { file: string, detected: Detected, read: number, created: number, changed: number, unchanged: number, skipped: number, 
/**
 * Why rows were skipped, with their count.
 */
skipped_reasons: Array<string>, problems: Array<Problem>, problem_count: number, 
/**
 * What is odd in the file and keeps nothing out.
 */
notes: Array<Problem>, preview_heads: Array<string>, 
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
 * `invoices`, `customers`, `payments`, `statements`, or `mixed`; empty where nothing could be read.
 */
kind: string, 
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
 * As `owed read` names it; empty where it could not be read.
 */
format: string, kind: string, read: number, created: number, changed: number, unchanged: number, skipped: number, skipped_reasons: Array<string>, problems: Array<Problem>, notes: Array<Problem>, 
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

export type InstalmentRow = { due: string, amount: Amount, 
/**
 * What is left to pay of it.
 */
open: Amount, 
/**
 * `paid`, `missed` or `open`.
 */
state: string, };

export type InterestRow = { from: string, 
/**
 * Included.
 */
to: string, 
/**
 * As the day count counts them.
 */
days: number, balance: Amount, 
/**
 * Percent per year with a point: `10.27`; none where no rate is known.
 */
rate: string | null, 
/**
 * The same as it is shown.
 */
rate_text: string, amount: Amount, 
/**
 * Rests on a reference rate that is not confirmed yet.
 */
provisional: boolean, note: string | null, };

export type InvoiceDetail = { row: InvoiceRow, form: InvoiceForm, allocations: Array<AllocationRow>, 
/**
 * Credits of this customer with money left, which could be allocated here.
 */
available: Array<CreditRow>, discount: InvoiceDiscount, 
/**
 * The files that it came as.
 */
originals: Array<OriginalFile>, 
/**
 * Whether it stands in a letter; then its customer, number, dates and amount stay (rule L3).
 */
in_letter: boolean, };

export type InvoiceDiscount = { 
/**
 * As it is typed: `3% 7 days, 2% 14 days`; empty for none.
 */
terms: string, offers: Array<DiscountOffer>, 
/**
 * “EUR 20.00 is open: it looks like a discount taken 5 days late.”; `null` where none was.
 */
late: string | null, };

export type InvoiceForm = { customer_id: number, number: string, issued: string, 
/**
 * Empty: the issue date and the customer's terms.
 */
due: string, currency: string, 
/**
 * As typed: `1,234.50`.
 */
gross: string, 
/**
 * What may be taken off for paying early, as typed: `2% 10 days`, `none`. Empty: the customer's terms when new, else
 * as it is.
 */
discount: string, disputed: boolean, reference: string, note: string, };

export type InvoiceGet = { id: number, };

export type InvoicePage = { as_of: string, count: number, sums: Array<InvoiceSum>, rows: Array<InvoiceRow>, };

export type InvoiceRow = { id: number, number: string, customer_id: number, customer: string, issued: string, due: string, 
/**
 * Days overdue on the as-of day; negative before the due date.
 */
days: number, gross: Amount, open: Amount, 
/**
 * `open`, `overdue`, `settled`, `written_off` where a part at least was given up (rule P5), or `cancelled`; disputed is
 * told apart.
 */
state: string, disputed: boolean, 
/**
 * What is open is a discount that was taken too late, in words (rule P4); `null` where it is not.
 */
late_discount: string | null, };

export type InvoiceSave = { 
/**
 * `null` makes a new invoice.
 */
id: number | null, form: InvoiceForm, 
/**
 * The invoice as the person saw it: where somebody else has changed it since, nothing is saved. `null`: not said.
 */
seen?: InvoiceForm, };

export type InvoiceSum = { currency: string, count: number, gross: Amount, open: Amount, };

export type InvoicesQuery = { 
/**
 * Number, customer's name or reference contains it.
 */
search: string, customer_id: number | null, currency: string | null, 
/**
 * `all`, `open`, `overdue`, `settled`, `written_off`, `cancelled` or `disputed`.
 */
state: string, 
/**
 * The book as it was on that day; today where it is `null`.
 */
as_of: string | null, basis: "due" | "issue", 
/**
 * First and last day overdue (rule A2); `null` is without bound.
 */
days_from: number | null, days_to: number | null, 
/**
 * `number`, `customer`, `issued`, `due`, `days`, `gross`, `open`.
 */
sort: Sort, window: Window, };

export type JournalPage = { count: number, rows: Array<JournalRow>, };

export type JournalQuery = { window: Window, };

export type JournalRow = { id: number, 
/**
 * RFC 3339.
 */
at: string, who: string, command: string, summary: string, 
/**
 * `done`, `undone`, `undo`, or `kept` when something left the house because of it.
 */
state: string, };

export type JournalStep = { 
/**
 * Which that is, in the words that the person saw: where somebody else has changed the book since, nothing is done.
 * `null`: not said.
 */
seen?: string, };

export type KnownRate = { 
/**
 * The series' code: `de-base`.
 */
series: string, series_name: string, from: string, 
/**
 * The last day that it holds for.
 */
to: string, 
/**
 * Percent per year with a point: `1.27`.
 */
rate: string, 
/**
 * The same as it is shown.
 */
rate_text: string, source: string, 
/**
 * Not confirmed by its publisher yet.
 */
provisional: boolean, 
/**
 * Added to the book by hand: it can be taken away again.
 */
added: boolean, };

export type KnownRegime = { 
/**
 * Its code: `de-b2b`; for a contract `contract:RATE`.
 */
regime: string, name: string, rule: string, 
/**
 * What may be charged beside the interest, in words.
 */
compensation: string | null, source: string, 
/**
 * The creditor's country, as an ISO 3166 code.
 */
country: string | null, currency: string | null, 
/**
 * `businesses`, `consumers` or `all`.
 */
customers: string, };

export type LastContact = { on: string, text: string, };

export type LedgerExport = { format: "hledger" | "beancount" | "datev", 
/**
 * Empty: from the first day of the book; for DATEV from the start of the financial year of `to`.
 */
from: string, 
/**
 * Empty: today.
 */
to: string, 
/**
 * What another program books already: `invoice`, `credit_note`, `payment`, `transfer`, `discount`, `write_off`,
 * `claim`, `refund`, `bank_charge`.
 */
without: string[], datev: DatevOptions, path: string, };

export type LedgerWritten = { path: string, from: string, to: string, postings: number, 
/**
 * What was debited in each currency, and credited alike.
 */
turnover: Array<Amount>, 
/**
 * What a reader of the file should know.
 */
notes: Array<string>, };

export type LetterDespite = { customer_id: number, 
/**
 * Why: kept with the letter.
 */
reason: string, };

export type LetterDetail = { id: number, customer_id: number, name: string, dated: string, tone: "friendly" | "firm" | "final", posted: string | null, items: Array<LetterItem>, };

export type LetterGet = { id: number, };

export type LetterItem = { invoice_id: number, number: string, balance: Amount, days: number, };

export type LetterPosted = { ids: Array<number>, 
/**
 * `null`: it was not posted after all.
 */
on: string | null, 
/**
 * Why letters count that say what is no longer so; without it they are named and nothing is marked.
 */
despite: string | null, };

export type LetterSave = { id: number, path: string | null, };

export type LevelForm = { 
/**
 * Days that must pass from `from`.
 */
days: number, 
/**
 * The due date, the day the reminder before was sent, or the deadline that it set.
 */
from: "due" | "sent" | "deadline", 
/**
 * Days that the letter gives to pay.
 */
deadline_days: number, tone: "friendly" | "firm" | "final", channel: "email" | "letter", 
/**
 * By currency, as typed: `{"EUR": "2.50"}`.
 */
fee: { [key in string]: string }, interest: boolean, 
/**
 * No reminder where less than this is due, by currency.
 */
minimum: { [key in string]: string }, 
/**
 * Days between two reminders to one customer, whatever the schedule says (rule R5).
 */
gap_days: number, 
/**
 * Whether its e-mails may leave without a person having approved them.
 */
send_alone: boolean, };

export type LogoSave = { 
/**
 * `null` takes the logo away.
 */
source: Source | null, };

export type Made = { letters: Array<MadeLetter>, merged: string | null, left_out: Array<NotMade>, 
/**
 * Those with a letter whose invoices money at the bank may be for (rule R13), and which.
 */
to_weigh: Array<NotMade>, 
/**
 * What the letters lack, such as the company's address.
 */
warnings: Array<string>, };

export type MadeLetter = { id: number, customer_id: number, customer: string, name: string, path: string | null, pages: number, totals: Array<Amount>, };

export type MadeStatement = { 
/**
 * The key of the letter in the archive.
 */
id: number, customer_id: number, customer: string, name: string, path: string | null, pages: number, sums: Array<StatementSum>, message_id: number | null, 
/**
 * Why there is no e-mail although one was asked for.
 */
not_mailed: string | null, };

export type MailForm = { host: string, port: number, 
/**
 * `starttls`, `tls` or `plain`.
 */
security: string, user: string, from_name: string, from_address: string, reply_to: string, 
/**
 * Plain text outside this computer: the user's explicit wish (rule S4).
 */
allow_plain: boolean, 
/**
 * A file with the certificate of an authority of one's own.
 */
ca_file: string, };

export type MailSave = { form: MailForm, 
/**
 * The account as the person saw it: where somebody else has changed it since, nothing is saved. `null`: not said, or
 * there was none.
 */
seen?: MailForm, 
/**
 * `null` leaves the stored one.
 */
password: string | null, };

export type MailTest = { 
/**
 * What was found, in words: server, encryption, sign-in.
 */
lines: Array<string>, };

export type Make = { as_of: string | null, customers: Array<number>, 
/**
 * Every customer with something overdue, whoever is named.
 */
everyone: boolean, 
/**
 * Those who get a letter although something speaks against it; they need not be named again.
 */
despite: Array<LetterDespite>, tone: "friendly" | "firm" | "final", 
/**
 * The folder for one file a letter.
 */
folder: string | null, 
/**
 * One file with all letters, to print.
 */
merged: string | null, };

export type MatchAccept = { entry_id: number, 
/**
 * A credit in place of an entry.
 */
credit_id: number | null, 
/**
 * Which candidate, from 1; 0 is the best. Not looked at where items are named.
 */
candidate: number, 
/**
 * The mark of the candidate that the person saw: nothing else is accepted in its place. Empty: as `candidate` says.
 */
seen: string, 
/**
 * Invoices that it pays, in this order; what is left stays on account.
 */
invoice_ids: Array<number>, 
/**
 * What the money settles in the currency of the invoices, as typed: asked for where another currency came. In the
 * same currency, what is beyond the entry is what a bank kept. Empty: what came.
 */
settles: string, };

export type MatchAccepted = { entries: Array<number>, credits: Array<number>, 
/**
 * What the entries come to, one a currency.
 */
sums: Array<Amount>, 
/**
 * How many still wait for a person.
 */
waiting: number, };

export type MatchAside = { entry_id: number, reason: string, };

export type MatchCandidate = { 
/**
 * What is proposed, to be given back when it is accepted.
 */
mark: string, 
/**
 * The numbers of the invoices, in the order in which they are paid.
 */
items: Array<string>, 
/**
 * What goes to them, in minor units.
 */
amount: string, certain: boolean, reasons: Array<MatchReason>, shares: Array<MatchShare>, 
/**
 * What goes to interest, fees and costs of the customer. `null`: nothing.
 */
claims: Amount | null, 
/**
 * Whose account gets the rest.
 */
customer_id: number, customer: string, 
/**
 * `nothing`, `open`, `missing`, `on_account`, `other_currency`, `returned`, `refund`: what the customer has on account
 * was paid back, `known`: the book has the payment from a list or a person, and the entry is it, or `refunded`: the
 * same of a refund.
 */
rest: string, 
/**
 * How much stays open, is missing or stays on account; of a returned payment what the bank charges. `null`: nothing.
 */
rest_amount: Amount | null, };

export type MatchCredit = { credit_id: number, number: string, customer_id: number, customer: string, dated: string, amount: Amount, 
/**
 * What is left of it.
 */
open: Amount, note: string, 
/**
 * The best first.
 */
candidates: Array<MatchCandidate>, 
/**
 * Why it was matched, where it was.
 */
reasons: Array<MatchReason>, 
/**
 * Accepted without a person.
 */
by_itself: boolean, };

export type MatchEntry = { entry_id: number, booked: string, 
/**
 * Negative: it left the account.
 */
amount: Amount, 
/**
 * `open`, `matched` or `set_aside`.
 */
state: string, payer: string, account: string, reference: string, text: string, 
/**
 * The best first. Of a matched entry: none.
 */
candidates: Array<MatchCandidate>, 
/**
 * Why a matched entry was matched, or the reason of one set aside.
 */
reasons: Array<MatchReason>, 
/**
 * Accepted without a person.
 */
by_itself: boolean, };

export type MatchPark = { entry_id: number, customer_id: number, };

export type MatchQuery = { 
/**
 * Only this one, whatever its state.
 */
entry_id: number | null, 
/**
 * Only this credit, whatever is left of it.
 */
credit_id: number | null, window: Window, };

export type MatchReason = { 
/**
 * The short name that does not change.
 */
code: string, text: string, };

export type MatchShare = { invoice_id: number, number: string, customer: string, due: string, 
/**
 * What is open of it now.
 */
open: Amount, amount: Amount, 
/**
 * What is taken off for paying early.
 */
discount: Amount, };

export type MatchUndo = { entry_id: number, 
/**
 * A credit in place of an entry.
 */
credit_id: number | null, };

export type Matching = { 
/**
 * All that wait, beyond the window too.
 */
waiting: number, 
/**
 * How many of them are certain.
 */
certain: number, entries: Array<MatchEntry>, 
/**
 * Credit notes that are left and can be for something, the oldest first.
 */
credits: Array<MatchCredit>, 
/**
 * How many of them are certain, beyond the window too.
 */
credits_certain: number, };

export type Merge = { from_id: number, into_id: number, 
/**
 * What the person saw: where it is no longer so, nothing is merged. `null`: not said.
 */
seen?: Merging, };

export type MergeOf = { from_id: number, into_id: number, };

export type MergedField = { what: string, value: string, 
/**
 * What the other one said instead, which is given up; empty where nothing is.
 */
instead_of: string, };

export type Merging = { 
/**
 * Name and number of the one who goes, and of the one who remains.
 */
from: string, into: string, 
/**
 * What moves: `3 invoices`.
 */
moves: Array<string>, 
/**
 * What the one who remains lacked, and gets.
 */
takes: Array<MergedField>, 
/**
 * What both say, and the one who remains goes on saying.
 */
stays: Array<MergedField>, 
/**
 * What else changes by it.
 */
remarks: Array<string>, };

export type MessageDetail = { row: MessageRow, from: string, text: string, html: string, letter_id: number | null, attachments: Array<Attachment>, attempts: Array<Attempt>, };

export type MessageGet = { id: number, };

export type MessagePage = { folders: Array<FolderCount>, count: number, rows: Array<MessageRow>, 
/**
 * Seconds until the next held message is due, to show the countdown.
 */
next_due_seconds: number | null, };

export type MessageRow = { id: number, customer_id: number, name: string, recipient: string, subject: string, 
/**
 * `held`, `queued`, `sending`, `sent`, `failed`, `unknown`, `cancelled`.
 */
state: string, 
/**
 * What happened last and what happens next, in words.
 */
detail: string, 
/**
 * RFC 3339: when it was written; when it left or will be tried.
 */
created: string, when: string | null, };

export type MessageSave = { id: number, 
/**
 * Where the `.eml` goes; `null` asks for a temporary place.
 */
path: string | null, };

export type MessagesQuery = { 
/**
 * `all`, `outbox` (held, queued, sending), `sent`, `trouble` (failed, unknown).
 */
mailbox: string, search: string, customer_id: number | null, window: Window, };

export type NotMade = { customer_id: number, customer: string, name: string, 
/**
 * Why, and what to do.
 */
reason: string, };

export type Nothing = Record<symbol, never>;

export type OriginalFile = { 
/**
 * Names its content.
 */
document: string, name: string, media_type: string, };

export type OriginalOf = { "invoice": number } | { "credit": number };

export type OriginalSave = { of: OriginalOf, document: string, 
/**
 * `null`: where it can be looked at for a while.
 */
path: string | null, };

export type PartPayment = { date: string, amount: string, };

export type PayerAdd = { customer_id: number, 
/**
 * An IBAN or an account's number, as typed.
 */
account: string, };

export type PayerForget = { customer_id: number, key: string, };

export type PlanAdd = { customer_id: number, 
/**
 * Empty: everything that is overdue.
 */
invoice_ids: Array<number>, 
/**
 * Empty: the invoices' own.
 */
currency: string, 
/**
 * The sum that was spoken of, as typed; it must be what is open of the invoices. Empty: not compared.
 */
amount: string, instalments: number, rhythm: "weekly" | "fortnightly" | "monthly", 
/**
 * The day of the first instalment; empty: one rhythm after the agreement.
 */
first: string, 
/**
 * The day of the agreement; empty: today.
 */
agreed: string, 
/**
 * Percent a year, as typed; empty: none.
 */
interest: string, note: string, };

export type PlanItem = { invoice_id: number, 
/**
 * The invoice's number.
 */
invoice: string, amount: Amount, };

export type PlanLetter = { 
/**
 * The plan's key.
 */
id: number, 
/**
 * Where the PDF goes; `null`: only into the archive.
 */
path: string | null, };

export type PlanLetterMade = { letter_id: number, customer_id: number, customer: string, name: string, path: string | null, pages: number, };

export type PlanPreview = { total: Amount, items: Array<PlanItem>, instalments: Array<InstalmentRow>, };

export type PlanRow = { total: Amount, received: Amount, agreed: string, 
/**
 * Percent a year.
 */
interest: string | null, ended: string | null, note: string, items: Array<PlanItem>, instalments: Array<InstalmentRow>, id: number, customer_id: number, 
/**
 * The customer's number.
 */
customer: string, name: string, 
/**
 * `null`: everything of the customer.
 */
invoice_id: number | null, 
/**
 * The invoice's number.
 */
invoice: string | null, 
/**
 * A word that does not change, such as `open` or `kept`.
 */
state: string, 
/**
 * The state in a sentence.
 */
text: string, };

export type PolicyDetail = { id: number, standard_for: Array<"business" | "consumer">, form: PolicyForm, };

export type PolicyForm = { name: string, 
/**
 * A courtesy note so many days before the due date; `null` for none.
 */
courtesy_days: number | null, 
/**
 * In their order; at least one.
 */
levels: Array<LevelForm>, 
/**
 * `each_level`: each charges its own fee; `up_to_level`: a fee is the sum up to its level.
 */
fees: "each_level" | "up_to_level", 
/**
 * The code of the regime that interest is charged by; `null`: the one of the company's country.
 */
regime: string | null, 
/**
 * Whether the regime's fixed compensation is charged, once an invoice (rule I4).
 */
compensation: boolean, 
/**
 * One letter for each level instead of one a customer (rule R1).
 */
split_by_level: boolean, 
/**
 * What follows when the deadline of the last level has passed.
 */
after_last: "stop" | "agency" | "legal", 
/**
 * Whether a deadline that would end on a weekend, a holiday or a quiet day ends on the next working day.
 */
deadline_on_working_days: boolean, guard_rails: GuardRailsForm, };

export type PolicyGet = { id: number, };

export type PolicyPrint = { id: number, path: string, };

export type PolicyRow = { id: number, name: string, 
/**
 * The customers it applies to where neither they nor their group have another.
 */
standard_for: Array<"business" | "consumer">, levels: number, courtesy_days: number | null, 
/**
 * Whether it charges a fee, interest or the fixed compensation at some level.
 */
charges: boolean, };

export type PolicySave = { 
/**
 * `null` makes a new policy.
 */
id: number | null, form: PolicyForm, 
/**
 * The policy as the person saw it: where somebody else has changed it since, nothing is saved. `null`: not said.
 */
seen?: PolicyForm, };

export type PolicyStandard = { id: number, 
/**
 * `null` makes it everybody's.
 */
kind: "business" | "consumer" | null, };

export type PolicyTrial = { as_of: string, policy: string, 
/**
 * The customers with something open whom the policy would be for.
 */
customers: number, letters_now: number, letters_then: number, 
/**
 * What the letters would ask for.
 */
sums_now: Array<RunSum>, sums_then: Array<RunSum>, 
/**
 * Those for whom something changes, by name.
 */
changes: Array<TrialRow>, };

export type PolicyTry = { 
/**
 * A policy of the book; with a form, the one that the form would change.
 */
id: number | null, form: PolicyForm | null, 
/**
 * Empty: today.
 */
as_of: string | null, 
/**
 * As the standard for this kind of customers. `null`: for those who have the policy that the form would change,
 * and for everybody where it would be a new one.
 */
kind: "business" | "consumer" | null, };

export type PresetChoice = { id: string, name: string, };

export type Preview = { customer_id: number, as_of: string | null, tone: "friendly" | "firm" | "final", };

export type PreviewPages = { 
/**
 * Each page as an SVG drawing.
 */
pages: Array<string>, 
/**
 * What was done differently than asked, and why: no payment code, a letter that no font has.
 */
notices: Array<string>, mail_to: string, mail_subject: string, mail_text: string, mail_html: string, };

export type PreviewRow = { row: number, 
/**
 * `created`, `changed`, `unchanged`, `left_out`.
 */
action: string, 
/**
 * The cells of the preview, in the order of `preview_heads`.
 */
cells: Array<string>, 
/**
 * For a changed row: what changes, in words.
 */
changes: Array<string>, };

export type PreviewRun = { run: number, customer_id: number, 
/**
 * As if it were changed like this, which nothing keeps; `null`: as it stands.
 */
edits: RunEdits | null, };

export type Problem = { row: number | null, column: string | null, value: string, message: string, 
/**
 * The part of [`Corrections`] that settles it: `kind`, `columns`, `date_order`, `decimal`, `currency`, `encoding` or
 * `same_payments`; `null` where the file itself must be corrected.
 */
settled_by: string | null, 
/**
 * Of a question about the kind or the columns: the guess, which settles it as it is.
 */
proposal: Corrections | null, };

export type PromiseAdd = { customer_id: number, 
/**
 * `null`: everything that is overdue.
 */
invoice_id: number | null, 
/**
 * Empty: the invoice's, or the only one that the customer owes in.
 */
currency: string, 
/**
 * As typed; empty: all that is overdue, else all that is open.
 */
amount: string, 
/**
 * The day it was made; empty: today.
 */
made: string, 
/**
 * The last day on which the money may come.
 */
until: string, note: string, };

export type PromiseRow = { amount: Amount, 
/**
 * What came in time, as far as it is known today.
 */
received: Amount, made: string, until: string, withdrawn: string | null, note: string, id: number, customer_id: number, 
/**
 * The customer's number.
 */
customer: string, name: string, 
/**
 * `null`: everything of the customer.
 */
invoice_id: number | null, 
/**
 * The invoice's number.
 */
invoice: string | null, 
/**
 * A word that does not change, such as `open` or `kept`.
 */
state: string, 
/**
 * The state in a sentence.
 */
text: string, };

export type PutOff = { invoice_id: number, 
/**
 * The new due date.
 */
until: string, 
/**
 * From when on it counts; empty: today.
 */
since: string, reason: string, };

export type Queue = { as_of: string | null, customers: Array<number>, 
/**
 * Every customer with something overdue, whoever is named.
 */
everyone: boolean, 
/**
 * Those who get a mail although something speaks against it; they need not be named again.
 */
despite: Array<LetterDespite>, tone: "friendly" | "firm" | "final", };

export type Queued = { messages: Array<number>, 
/**
 * When the first of them leaves, RFC 3339.
 */
held_until: string | null, left_out: Array<NotMade>, 
/**
 * Those with a mail whose invoices money at the bank may be for (rule R13), and which.
 */
to_weigh: Array<NotMade>, };

export type RateAdd = { series: string, 
/**
 * 1 January or 1 July.
 */
from: string, 
/**
 * Percent a year with a point: `1.27`.
 */
rate: string, 
/**
 * Where it was published.
 */
source: string, };

export type RateRemove = { series: string, from: string, };

export type Rates = { 
/**
 * By series, the oldest first.
 */
rates: Array<KnownRate>, regimes: Array<KnownRegime>, 
/**
 * That this is no legal advice.
 */
legal: string, };

export type RecentBook = { path: string, name: string, };

export type Recipient = { customer_id: number, customer: string, name: string, 
/**
 * `proposed`, `approved`, `excluded`, `dropped`; of its letter `to_post`, `posted`, `held`, `queued`, `sending`,
 * `sent`, `failed`, `unknown`, `cancelled`.
 */
state: string, channel: string, level: number, letter_id: number | null, message_id: number | null, totals: Array<RunSum>, 
/**
 * Why it was taken out, dropped or not sent.
 */
reason: string, };

export type Reduce = { invoice_id: number, kind: "write_off" | "discount", 
/**
 * As typed; empty: all that is open.
 */
amount: string, 
/**
 * Empty: today.
 */
on: string, reason: string, };

export type RefundAdd = { customer_id: number, currency: string, 
/**
 * Empty: all that is on account.
 */
amount: string, 
/**
 * Empty: today.
 */
dated: string, number: string, note: string, };

export type RefundRow = { id: number, dated: string, amount: Amount, number: string, note: string, 
/**
 * The bank's entry that it is.
 */
entry_id: number | null, 
/**
 * The day from which it is taken back; `null`: it stands.
 */
taken_back: string | null, };

export type RefundTakeBack = { refund_id: number, reason: string, };

export type RefundsOf = { customer_id: number, };

export type Release = { allocation_id: number, reason: string, };

export type ReleaseFrom = { credit_id: number, 
/**
 * `null`: every invoice that it was used for.
 */
invoice_ids: Array<number> | null, reason: string, };

export type Run = { run: number, as_of: string, payments_known_to: string | null, 
/**
 * A warning when the newest payment known is old (rule R8).
 */
warning: string | null, 
/**
 * That customers are charged as businesses of whom nothing but their kind says that they are (rule I4); `null`: none.
 */
presumed_businesses: string | null, 
/**
 * `proposed`, `approved`, `produced`.
 */
state: string, 
/**
 * Letters and mails that it makes or made.
 */
letters: number, sums: Array<RunSum>, 
/**
 * Why customers are out, the most frequent reason first.
 */
left_out: Array<RunLeftOut>, customers: Array<RunCustomer>, };

export type RunApprove = { run: number, 
/**
 * Only these; `null`: everyone that is not taken out. An empty list is refused: nobody is nobody.
 */
customers: Array<number> | null, 
/**
 * Everyone but these, who are taken out.
 */
except: Array<number>, };

export type RunCounts = { proposed: number, approved: number, 
/**
 * Made, and not yet posted or sent.
 */
waiting: number, 
/**
 * Posted or sent.
 */
left: number, failed: number, unknown: number, 
/**
 * Taken out by a person, or no longer due when it was to leave (rule R7).
 */
dropped: number, };

export type RunCustomer = { customer_id: number, customer: string, name: string, in: boolean, 
/**
 * `reminder`, or `courtesy` before the due date.
 */
kind: string, level: number, 
/**
 * `email` or `letter`.
 */
channel: string, tone: "friendly" | "firm" | "final", deadline: string, policy: string, currency: string, 
/**
 * Of the invoices, in minor units; the fields that end in `_text` are the same amounts as they are shown.
 */
balance: string, interest: string, fee: string, compensation: string, 
/**
 * Claims of earlier letters that are still open (rule I6).
 */
claims: string, 
/**
 * Money of the customer that is allocated to nothing and taken off (rule L2).
 */
on_account: string, 
/**
 * What the letter asks for: the sum of the five less what is on account.
 */
total: string, balance_text: string, charges_text: string, on_account_text: string, total_text: string, reasons: Array<Why>, 
/**
 * What the policy names and the law does not let this customer be charged, and why (rule I4).
 */
spared: Array<Why>, 
/**
 * The letter charges by a law for businesses, and nothing but the customer's kind says that they are one: there is
 * neither a VAT id nor a legal form in the name (rule I4).
 */
presumed_business: boolean, items: Array<RunItem>, };

export type RunDraft = { edits: RunEdits, 
/**
 * The words as the letter says them now, fields filled in.
 */
subject: string, opening: string, request: string, closing: string, 
/**
 * The level that the policy proposes, and how many the policy has.
 */
proposed: number, levels: number, };

export type RunDraftGet = { run: number, customer_id: number, };

export type RunEdit = { run: number, customer_id: number, 
/**
 * No letter to this customer in this run.
 */
exclude: boolean, edits: RunEdits, 
/**
 * What was changed of it as the person saw it: where somebody else has changed it since, nothing is saved. `null`: not
 * said.
 */
seen?: RunEdits, };

export type RunEdits = { 
/**
 * Invoices taken out of the letter, by the book's key.
 */
without: Array<number>, 
/**
 * Another level than the proposed one.
 */
level: number | null, 
/**
 * Why the level is another; needed for a higher one.
 */
level_reason: string, 
/**
 * The letter's own words in place of the template's, fields as in the template; empty: the template's.
 */
subject: string, opening: string, request: string, closing: string, };

export type RunGet = { run: number, };

export type RunItem = { invoice_id: number, invoice: string, in: boolean, level: number, 
/**
 * Whether this letter brings it to its level.
 */
advances: boolean, due: string, days_overdue: number, balance: string, balance_text: string, interest: string, reasons: Array<Why>, };

export type RunLeftOut = { code: string, 
/**
 * The reason of the first of them, as a sentence.
 */
text: string, customers: number, };

export type RunLine = { run: number, as_of: string, state: string, letters: number, };

export type RunPost = { run: number, 
/**
 * Only these; `null`: every printed letter of the run. An empty list is refused: nobody is nobody.
 */
customers: Array<number> | null, 
/**
 * The day they were posted; `null`: today, or the run's own day where it was made on another.
 */
on: string | null, 
/**
 * They will not be posted: they count for nothing, and the next run proposes anew.
 */
not_posted: boolean, 
/**
 * Those whose letter was posted although it says what is no longer so.
 */
despite: Array<LetterDespite>, };

export type RunPosted = { 
/**
 * Those whose letter says what is no longer so, and how: it is not marked as posted.
 */
kept_back: Array<NotMade>, run: number, as_of: string, state: string, counts: RunCounts, recipients: Array<Recipient>, };

export type RunProduce = { run: number, 
/**
 * The folder for the letters to print, one file each.
 */
folder: string | null, 
/**
 * One file with all letters to print.
 */
merged: string | null, 
/**
 * Makes the printed letters anew first that wait to be posted and say what is no longer so (rule R16).
 */
anew: boolean, };

export type RunProduced = { 
/**
 * The files of the letters to print.
 */
files: Array<string>, merged: string | null, 
/**
 * What the letters lack, such as the company's address.
 */
warnings: Array<string>, run: number, as_of: string, state: string, counts: RunCounts, recipients: Array<Recipient>, };

export type RunPropose = { as_of: string | null, };

export type RunSend = { run: number, 
/**
 * A folder to write the mails into instead of sending them.
 */
folder: string | null, };

export type RunSent = { delivery: DeliveryReport, run: number, as_of: string, state: string, counts: RunCounts, recipients: Array<Recipient>, };

export type RunStatus = { run: number, as_of: string, state: string, counts: RunCounts, recipients: Array<Recipient>, };

export type RunSum = { currency: string, total: string, total_text: string, };

export type Saved = { id: number, };

export type ScheduleInstall = { 
/**
 * The time of day, such as `07:30`; empty: 07:30.
 */
at: string, };

export type ScheduleStatus = { 
/**
 * `systemd`, `launchd` or `task_scheduler`.
 */
system: string, installed: boolean, 
/**
 * Whether the system says that it will start it.
 */
active: boolean, 
/**
 * The time of day.
 */
at: string | null, 
/**
 * The name under which the system knows it.
 */
name: string, 
/**
 * What is written for the system.
 */
files: Array<string>, 
/**
 * What is started.
 */
command: string, 
/**
 * What should be thought over: an hour at which no mail may leave.
 */
warnings: Array<string>, };

export type Settings = { company: CompanyForm, 
/**
 * The logo as a data URL, to show it.
 */
logo: string | null, mail: MailForm | null, 
/**
 * Whether a password is stored: `keychain`, `environment`, or `none`; and the words for it.
 */
password: string, password_note: string, 
/**
 * The hours for mails and calls that the law of the company's country names, for a policy to take up (rule I8).
 */
hours_by_law: HoursByLaw | null, };

export type Settlement = { id: number, 
/**
 * `null`: it was waived.
 */
credit_id: number | null, credit: string, on: string, 
/**
 * Negative where it takes another back.
 */
amount: Amount, reversed: boolean, reason: string, };

export type Share = { invoice_id: number, 
/**
 * As typed; empty: as much as fits.
 */
amount: string, };

export type SmallBalance = { invoice_id: number, 
/**
 * The invoice's number.
 */
invoice: string, customer_id: number, customer: string, name: string, due: string, gross: Amount, open: Amount, };

export type SmallBalanceLimit = { 
/**
 * Empty: the company's.
 */
currency: string, 
/**
 * As typed; empty or nothing takes the limit away.
 */
amount: string, };

export type SmallBalanceWriteOff = { invoice_ids: Array<number>, };

export type SmallBalances = { 
/**
 * The most that a rest may be, by currency.
 */
limits: Array<Amount>, 
/**
 * The oldest due first.
 */
rows: Array<SmallBalance>, 
/**
 * What the rests come to, by currency.
 */
sums: Array<Amount>, };

export type Sort = { by: string, descending: boolean, };

export type Source = { path: string, } | { name: string, base64: string, };

export type StatementPreview = { customer_id: number, 
/**
 * What is open at the end of this day; today where it and `from` are `null`.
 */
as_of: string | null, 
/**
 * Instead of what is open, everything that moved from this day on.
 */
from: string | null, 
/**
 * The last day of the movements; today where it is `null`.
 */
to: string | null, };

export type StatementSum = { currency: string, 
/**
 * Before the first day of the movements; `null` where what is open is shown.
 */
opening: Amount | null, 
/**
 * What is open of the invoices.
 */
items: Amount, 
/**
 * What is open of fees, interest and charges.
 */
claims: Amount, on_account: Amount, 
/**
 * Items and claims less what is on account (rule L2).
 */
balance: Amount, 
/**
 * What the statement asks for: what is due and not in dispute, less what is on account.
 */
due: Amount, };

export type StatementsMade = { statements: Array<MadeStatement>, merged: string | null, left_out: Array<NotMade>, 
/**
 * When the e-mails leave, RFC 3339.
 */
held_until: string | null, 
/**
 * What the letters lack, such as the company's address.
 */
warnings: Array<string>, };

export type StatementsMake = { 
/**
 * Only these; `null`: everyone with a balance at the end of the day or period. An empty list is refused.
 */
customers: Array<number> | null, as_of: string | null, from: string | null, to: string | null, 
/**
 * The folder for one file a statement.
 */
folder: string | null, 
/**
 * One file with all statements, to print.
 */
merged: string | null, 
/**
 * Also as e-mails into the outbox, to those who have an address.
 */
mail: boolean, };

export type Step = { done: number, total: number, 
/**
 * What is being worked on, in words.
 */
what: string, };

export type Table = { "list": "customers", "query": CustomersQuery } | { "list": "invoices", "query": InvoicesQuery } | { "list": "messages", "query": MessagesQuery } | { "list": "calls", "query": CallListQuery } | { "list": "run", "query": RunGet } | { "list": "bank_entries", "query": BankEntryQuery } | { "list": "bank_statements", "query": BankStatementQuery };

export type TableExport = { table: Table, format: "csv" | "xlsx" | "pdf", path: string, };

export type TakeBack = { credit_id: number, reason: string, };

export type Task = { 
/**
 * `set_up_company`, `import`, `overdue`, `messages_unknown`, `messages_failed`, `messages_held`, `on_account`,
 * `payments_old`, `disputes`, `no_address`, `promises_broken`, `promises_due`, `instalments_missed`, `calls_due`,
 * `disputes_unowned`, `letters_to_post`, `runs_unfinished`, `bank_lines`, `watched_problems`, `watched_questions`,
 * `small_balances`.
 */
kind: string, text: string, 
/**
 * A second line: sums, dates.
 */
detail: string, count: number, 
/**
 * Red: needs action today.
 */
urgent: boolean, };

export type Timeline = { count: number, events: Array<TimelineEvent>, };

export type TimelineEvent = { 
/**
 * The day it counts from.
 */
on: string, 
/**
 * `invoice`, `payment`, `credit_note`, `cancellation`, `allocation`, `discount`, `write_off`, `claim`,
 * `claim_allocation`, `waiver`, `letter`, `message`, `edit`.
 */
kind: string, 
/**
 * In words: `Invoice 1042`, `E-mail sent to …`.
 */
text: string, amount: Amount | null, 
/**
 * The invoice, credit, letter, message, agreement or call it is about.
 */
id: number | null, 
/**
 * The files that an invoice or a credit note came as.
 */
originals: Array<OriginalFile>, };

export type TimelineQuery = { customer_id: number, window: Window, };

export type Today = { date: string, tasks: Array<Task>, buckets: Array<Bucket>, aging: Array<AgingLine>, };

export type TrialRow = { now: Array<RunCustomer>, then: Array<RunCustomer>, };

export type Undone = { summary: string, };

export type UnusedColumn = { column: string, 
/**
 * The first values in it.
 */
samples: Array<string>, };

export type Watch = { 
/**
 * Empty: none.
 */
folder: string, problems: Array<WatchProblem>, };

export type WatchIgnore = { hash: string, };

export type WatchProblem = { 
/**
 * Names its content, or what the row asks.
 */
hash: string, 
/**
 * Whether a row waits for a person's word while the rest of its file came in.
 */
asks: boolean, 
/**
 * Its path inside the folder.
 */
name: string, 
/**
 * Where the file lies, to be looked at and answered.
 */
path: string, 
/**
 * What is wrong with it.
 */
detail: string, 
/**
 * When it was looked at: RFC 3339.
 */
at: string, };

export type WatchSet = { 
/**
 * Empty: none.
 */
folder: string, };

export type WatchWaiting = { 
/**
 * Its path inside the folder.
 */
name: string, 
/**
 * Why, in words.
 */
detail: string, };

export type Watched = { folder: string, 
/**
 * Files that were not seen before.
 */
seen: number, 
/**
 * What came in from them; `null` where nothing is new in the folder.
 */
report: ImportReport | null, problems: Array<WatchProblem>, 
/**
 * Files that may still be written: a later look finds them.
 */
waiting: Array<WatchWaiting>, };

export type Why = { code: string, text: string, };

export type Window = { offset: number, 
/**
 * At most 200; 0 asks for 200.
 */
limit: number, };

export type Written = { path: string, };

/** Every command with its request and its response. */
export type LogPlace = { 
/**
 * The folder, with a file for each day.
 */
folder: string, };

export interface Commands {
  "book.open": { request: BookOpen; response: BookInfo };
  "book.sample": { request: Nothing; response: BookInfo };
  "book.close": { request: Nothing; response: Nothing };
  "book.delete": { request: BookDelete; response: Nothing };
  "book.info": { request: Nothing; response: BookInfo | null };
  "book.recent": { request: Nothing; response: Array<RecentBook> };
  "book.check": { request: Nothing; response: CheckReport };
  "log.place": { request: Nothing; response: LogPlace };
  "today.overview": { request: Nothing; response: Today };
  "aging.report": { request: AgingQuery; response: AgingReport };
  "aging.export": { request: AgingExport; response: Written };
  "customers.list": { request: CustomersQuery; response: CustomerPage };
  "customers.get": { request: CustomerGet; response: CustomerDetail };
  "customers.save": { request: CustomerSave; response: Saved };
  "customers.merging": { request: MergeOf; response: Merging };
  "customers.merge": { request: Merge; response: Merging };
  "customers.erasing": { request: CustomerGet; response: Erasing };
  "customers.erase": { request: Erase; response: Erased };
  "customers.payer_add": { request: PayerAdd; response: Nothing };
  "customers.payer_forget": { request: PayerForget; response: Nothing };
  "customers.timeline": { request: TimelineQuery; response: Timeline };
  "invoices.list": { request: InvoicesQuery; response: InvoicePage };
  "invoices.get": { request: InvoiceGet; response: InvoiceDetail };
  "invoices.save": { request: InvoiceSave; response: Saved };
  "originals.save": { request: OriginalSave; response: Written };
  "invoices.reduce": { request: Reduce; response: Nothing };
  "invoices.cancel": { request: Cancel; response: Nothing };
  "invoices.put_off": { request: PutOff; response: Nothing };
  "small_balances.list": { request: Nothing; response: SmallBalances };
  "small_balances.limit": { request: SmallBalanceLimit; response: Nothing };
  "small_balances.write_off": { request: SmallBalanceWriteOff; response: SmallBalances };
  "credits.list": { request: CreditsOf; response: Array<CreditRow> };
  "credits.add": { request: CreditAdd; response: Saved };
  "credits.allocate": { request: Allocate; response: Nothing };
  "credits.release": { request: Release; response: Nothing };
  "credits.release_from": { request: ReleaseFrom; response: Nothing };
  "credits.take_back": { request: TakeBack; response: Nothing };
  "refunds.list": { request: RefundsOf; response: Array<RefundRow> };
  "refunds.add": { request: RefundAdd; response: Saved };
  "refunds.take_back": { request: RefundTakeBack; response: Nothing };
  "agreements.of": { request: AgreementsOf; response: Agreements };
  "promises.add": { request: PromiseAdd; response: Saved };
  "promises.withdraw": { request: AgreementEnd; response: Nothing };
  "disputes.open": { request: DisputeOpen; response: Saved };
  "disputes.assign": { request: DisputeAssign; response: Nothing };
  "disputes.close": { request: DisputeClose; response: Nothing };
  "holds.add": { request: HoldAdd; response: Saved };
  "holds.lift": { request: AgreementEnd; response: Nothing };
  "plans.preview": { request: PlanAdd; response: PlanPreview };
  "plans.add": { request: PlanAdd; response: Saved };
  "plans.letter": { request: PlanLetter; response: PlanLetterMade };
  "plans.end": { request: AgreementEnd; response: Nothing };
  "handovers.add": { request: HandoverAdd; response: Saved };
  "handovers.end": { request: AgreementEnd; response: Nothing };
  "calls.add": { request: CallAdd; response: Saved };
  "calls.list": { request: CallListQuery; response: CallList };
  "bank.statements": { request: BankStatementQuery; response: BankStatementPage };
  "bank.entries": { request: BankEntryQuery; response: BankEntryPage };
  "import.preview": { request: ImportRequest; response: ImportPreview };
  "import.commit": { request: ImportRequest; response: ImportReport };
  "import.rehearse": { request: FilesRequest; response: ImportReport };
  "import.files": { request: FilesRequest; response: ImportReport };
  "matching.list": { request: MatchQuery; response: Matching };
  "matching.accept": { request: MatchAccept; response: Nothing };
  "matching.accept_certain": { request: Nothing; response: MatchAccepted };
  "matching.undo": { request: MatchUndo; response: Nothing };
  "matching.park": { request: MatchPark; response: Nothing };
  "matching.aside": { request: MatchAside; response: Nothing };
  "watch.get": { request: Nothing; response: Watch };
  "watch.set": { request: WatchSet; response: Watch };
  "watch.ignore": { request: WatchIgnore; response: Watch };
  "watch.look": { request: Nothing; response: Watched };
  "letters.candidates": { request: CandidatesQuery; response: CandidatePage };
  "letters.preview": { request: Preview; response: PreviewPages };
  "letters.make": { request: Make; response: Made };
  "letters.get": { request: LetterGet; response: LetterDetail };
  "letters.save": { request: LetterSave; response: Written };
  "letters.posted": { request: LetterPosted; response: Nothing };
  "statements.preview": { request: StatementPreview; response: PreviewPages };
  "statements.make": { request: StatementsMake; response: StatementsMade };
  "dossiers.make": { request: DossierMake; response: DossierMade };
  "messages.queue": { request: Queue; response: Queued };
  "messages.list": { request: MessagesQuery; response: MessagePage };
  "messages.get": { request: MessageGet; response: MessageDetail };
  "messages.save": { request: MessageSave; response: Written };
  "messages.decide": { request: Decide; response: Decided };
  "messages.deliver": { request: Deliver; response: DeliveryReport };
  "policies.list": { request: Nothing; response: Array<PolicyRow> };
  "policies.get": { request: PolicyGet; response: PolicyDetail };
  "policies.save": { request: PolicySave; response: Saved };
  "policies.delete": { request: PolicyGet; response: Nothing };
  "policies.standard": { request: PolicyStandard; response: Nothing };
  "policies.print": { request: PolicyPrint; response: Written };
  "policies.try": { request: PolicyTry; response: PolicyTrial };
  "groups.list": { request: Nothing; response: Array<GroupRow> };
  "groups.save": { request: GroupSave; response: Saved };
  "groups.delete": { request: GroupDelete; response: Nothing };
  "claims.of": { request: ClaimsOf; response: Claims };
  "claims.add": { request: ClaimAdd; response: Saved };
  "claims.waive": { request: ClaimWaive; response: Nothing };
  "claims.pay": { request: ClaimPay; response: Nothing };
  "claims.reverse": { request: ClaimReverse; response: Nothing };
  "runs.list": { request: Nothing; response: Array<RunLine> };
  "runs.propose": { request: RunPropose; response: Run };
  "runs.get": { request: RunGet; response: Run };
  "runs.preview": { request: PreviewRun; response: PreviewPages };
  "runs.draft": { request: RunDraftGet; response: RunDraft };
  "runs.edit": { request: RunEdit; response: Array<RunCustomer> };
  "runs.approve": { request: RunApprove; response: RunStatus };
  "runs.produce": { request: RunProduce; response: RunProduced };
  "runs.send": { request: RunSend; response: RunSent };
  "runs.status": { request: RunGet; response: RunStatus };
  "runs.post": { request: RunPost; response: RunPosted };
  "schedule.install": { request: ScheduleInstall; response: ScheduleStatus };
  "schedule.remove": { request: Nothing; response: ScheduleStatus };
  "schedule.status": { request: Nothing; response: ScheduleStatus };
  "settings.get": { request: Nothing; response: Settings };
  "settings.company": { request: CompanySave; response: Nothing };
  "settings.logo": { request: LogoSave; response: Nothing };
  "settings.mail": { request: MailSave; response: Nothing };
  "settings.mail_test": { request: MailSave; response: MailTest };
  "interest.calculate": { request: Calculate; response: Calculation };
  "interest.rates": { request: Nothing; response: Rates };
  "rates.add": { request: RateAdd; response: Nothing };
  "rates.remove": { request: RateRemove; response: Nothing };
  "ledger.export": { request: LedgerExport; response: LedgerWritten };
  "tables.export": { request: TableExport; response: Written };
  "journal.list": { request: JournalQuery; response: JournalPage };
  "journal.undo": { request: JournalStep; response: Undone };
  "journal.redo": { request: JournalStep; response: Undone };
}
