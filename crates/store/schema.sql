-- Dates are whole days since 1970-01-01, times are Unix milliseconds (UTC), amounts are minor units of their currency.

-- One row about the file itself. `horizon` is never below the latest day on which anything in the book happens: on or
-- after it the stored balances are the balances of the day. `sender` is what the lock file of the last program to send says.
-- `unswept` says that bytes of an erased customer may still lie in free places of the file.
CREATE TABLE book (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  horizon INTEGER NOT NULL DEFAULT -1000000,
  sample INTEGER NOT NULL DEFAULT 0
, sender TEXT, unswept INTEGER NOT NULL DEFAULT 0) STRICT;
INSERT INTO book (id) VALUES (1);

-- One row a change: who, when, by which command (rule L5). `changes` is the session extension's changeset of the rows
-- that were updated; rows that were added stand in journal_insert as ranges of ids.
CREATE TABLE journal (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  who TEXT NOT NULL,
  command TEXT NOT NULL,
  summary TEXT NOT NULL,
  changes BLOB,
  undoes INTEGER REFERENCES journal (id),
  redoes INTEGER REFERENCES journal (id),
  undone_by INTEGER REFERENCES journal (id)
, part_of INTEGER REFERENCES journal (id)) STRICT;

CREATE TABLE journal_insert (
  journal INTEGER NOT NULL REFERENCES journal (id),
  relation TEXT NOT NULL,
  first INTEGER NOT NULL,
  last INTEGER NOT NULL,
  PRIMARY KEY (journal, relation)
) STRICT, WITHOUT ROWID;

-- Which customers an entry edited, for their timeline.
CREATE TABLE journal_customer (
  customer INTEGER NOT NULL,
  journal INTEGER NOT NULL REFERENCES journal (id),
  PRIMARY KEY (customer, journal)
) STRICT, WITHOUT ROWID;

CREATE TABLE customer (
  id INTEGER PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  contact TEXT NOT NULL,
  email TEXT NOT NULL,
  phone TEXT NOT NULL,
  street TEXT NOT NULL,
  extra TEXT NOT NULL,
  postal_code TEXT NOT NULL,
  city TEXT NOT NULL,
  region TEXT NOT NULL,
  country TEXT NOT NULL,
  language TEXT,
  terms_days INTEGER,
  vat_id TEXT NOT NULL,
  note TEXT NOT NULL
, kind TEXT NOT NULL DEFAULT 'business' CHECK (kind IN ('business', 'sole_trader', 'consumer', 'public')), channel TEXT CHECK (channel IN ('email', 'letter')), group_id INTEGER REFERENCES customer_group (id), policy_id INTEGER REFERENCES policy (id), discount TEXT, parent_id INTEGER REFERENCES customer (id) CHECK (parent_id <> id), sector TEXT NOT NULL DEFAULT '', credit_limit INTEGER CHECK (credit_limit >= 0), credit_currency TEXT CHECK ((credit_currency IS NULL) = (credit_limit IS NULL)), in_charge TEXT NOT NULL DEFAULT '', next_on INTEGER, next_step TEXT NOT NULL DEFAULT '') STRICT;
CREATE INDEX customer_parent ON customer (parent_id) WHERE parent_id IS NOT NULL;

-- The people at a customer. The customer's own row has name, e-mail and phone of the first, who has a row here only if more
-- is known (`first`), with these three empty: a value has one place, and journals from before go on to fit.
CREATE TABLE contact (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customer (id),
  first INTEGER NOT NULL CHECK (first IN (0, 1)),
  name TEXT NOT NULL,
  email TEXT NOT NULL,
  phone TEXT NOT NULL,
  salutation TEXT CHECK (salutation IN ('mr', 'ms')),
  language TEXT,
  role TEXT NOT NULL,
  reminders TEXT NOT NULL CHECK (reminders IN ('to', 'copy', 'none')),
  from_level INTEGER,
  up_to_level INTEGER,
  note TEXT NOT NULL
) STRICT;
CREATE INDEX contact_customer ON contact (customer_id);

-- Addresses that a mail server refused for good, and what it said. Whoever has one is marked.
CREATE TABLE undeliverable (
  email TEXT PRIMARY KEY COLLATE NOCASE,
  since INTEGER NOT NULL,
  said TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- `open` is the balance after every allocation, `settled` the first day from which the balance stays 0, `touched` the
-- first day an allocation counts from. All three follow from the allocations and are written with them.
CREATE TABLE invoice (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customer (id),
  number TEXT NOT NULL UNIQUE,
  issued INTEGER NOT NULL,
  due INTEGER NOT NULL,
  currency TEXT NOT NULL,
  gross INTEGER NOT NULL CHECK (gross > 0),
  open INTEGER NOT NULL CHECK (open BETWEEN 0 AND gross),
  settled INTEGER CHECK ((settled IS NULL) = (open > 0)),
  touched INTEGER,
  disputed INTEGER NOT NULL CHECK (disputed IN (0, 1)),
  reference TEXT NOT NULL,
  note TEXT NOT NULL
, discount TEXT NOT NULL DEFAULT '') STRICT;

CREATE INDEX invoice_customer ON invoice (customer_id);

-- Those whose discount can still be taken, or was taken too late.
CREATE INDEX invoice_discount ON invoice (customer_id) WHERE discount <> '' AND open > 0;

-- Today's aging reads this and nothing else.
CREATE INDEX invoice_open ON invoice (customer_id, currency, due, issued, open, disputed, gross, touched) WHERE open > 0;

-- As of a past day only the settled invoices that were open then are wanted. The leading column is the number of bits
-- of the days an invoice lived: those of class k lived under 2^k days, so only issue dates within 2^k days before the
-- day can matter, and at least half of what is read there was open.
CREATE INDEX invoice_settled ON invoice (
  (CASE WHEN settled - issued < 1 THEN 0 WHEN settled - issued < 2 THEN 1 WHEN settled - issued < 4 THEN 2
   WHEN settled - issued < 8 THEN 3 WHEN settled - issued < 16 THEN 4 WHEN settled - issued < 32 THEN 5
   WHEN settled - issued < 64 THEN 6 WHEN settled - issued < 128 THEN 7 WHEN settled - issued < 256 THEN 8
   WHEN settled - issued < 512 THEN 9 WHEN settled - issued < 1024 THEN 10 WHEN settled - issued < 2048 THEN 11
   ELSE 24 END),
  issued, settled, customer_id, currency, due, gross, touched, disputed
) WHERE settled IS NOT NULL;

-- Payments and credit notes. `open` is what is on account, `applied` the first day from which nothing of it is. A bank
-- kept `charges` of what the customer paid; `came` is what it booked where that is another currency. `cancels` is the invoice
-- that a credit note takes back whole, cancelled in the program that wrote it.
CREATE TABLE credit (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customer (id),
  kind TEXT NOT NULL CHECK (kind IN ('payment', 'credit_note')),
  number TEXT NOT NULL,
  dated INTEGER NOT NULL,
  currency TEXT NOT NULL,
  amount INTEGER NOT NULL CHECK (amount > 0),
  open INTEGER NOT NULL CHECK (open BETWEEN 0 AND amount),
  applied INTEGER CHECK ((applied IS NULL) = (open > 0)),
  key TEXT UNIQUE,
  note TEXT NOT NULL
, charges INTEGER NOT NULL DEFAULT 0 CHECK (charges >= 0), came INTEGER, came_currency TEXT CHECK ((came IS NULL) = (came_currency IS NULL)), cancels INTEGER REFERENCES invoice (id)) STRICT;

CREATE INDEX credit_customer ON credit (customer_id);
CREATE INDEX credit_dated ON credit (dated);
CREATE INDEX credit_cancels ON credit (cancels) WHERE cancels IS NOT NULL;
CREATE INDEX credit_open ON credit (customer_id, currency, dated, open, amount) WHERE open > 0;

-- As invoice_settled, for money that stayed on account for a while.
CREATE INDEX credit_applied ON credit (
  (CASE WHEN applied - dated < 2 THEN 1 WHEN applied - dated < 4 THEN 2
   WHEN applied - dated < 8 THEN 3 WHEN applied - dated < 16 THEN 4 WHEN applied - dated < 32 THEN 5
   WHEN applied - dated < 64 THEN 6 WHEN applied - dated < 128 THEN 7 WHEN applied - dated < 256 THEN 8
   WHEN applied - dated < 512 THEN 9 WHEN applied - dated < 1024 THEN 10 WHEN applied - dated < 2048 THEN 11
   ELSE 24 END),
  dated, applied, customer_id, currency, amount
) WHERE applied > dated;

-- What lowers an invoice (rule L1). A correction is a further row with the negative amount (rule L3).
CREATE TABLE allocation (
  id INTEGER PRIMARY KEY,
  invoice_id INTEGER NOT NULL REFERENCES invoice (id),
  credit_id INTEGER REFERENCES credit (id),
  kind TEXT NOT NULL CHECK (kind = 'payment' OR kind = 'credit_note' OR kind = 'discount' OR kind = 'write_off'),
  effective INTEGER NOT NULL,
  amount INTEGER NOT NULL CHECK (amount <> 0),
  reverses INTEGER UNIQUE REFERENCES allocation (id),
  reason TEXT NOT NULL, taken_with INTEGER REFERENCES allocation (id),
  CHECK ((credit_id IS NULL) = (kind IN ('discount', 'write_off'))),
  CHECK ((reverses IS NULL) = (amount > 0))
) STRICT;

CREATE INDEX allocation_invoice ON allocation (invoice_id, effective, amount);
CREATE INDEX allocation_credit ON allocation (credit_id, effective, amount) WHERE credit_id IS NOT NULL;
CREATE INDEX allocation_taken_with ON allocation (taken_with) WHERE taken_with IS NOT NULL;

-- Letters, messages, attachments and the logo by the SHA-256 of their bytes (rule S5).
CREATE TABLE document (
  sha256 TEXT PRIMARY KEY,
  media_type TEXT NOT NULL,
  bytes BLOB NOT NULL
) STRICT;

-- `batch` names the run that wrote the letter: a run repeated after a crash gives no second letter (rule R6). `reference` has
-- the digits of its payment reference; it is empty in letters from before it.
CREATE TABLE letter (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customer (id),
  batch TEXT NOT NULL,
  dated INTEGER NOT NULL,
  tone TEXT NOT NULL,
  language TEXT NOT NULL,
  deadline INTEGER NOT NULL,
  payments_known_to INTEGER,
  document TEXT NOT NULL REFERENCES document (sha256),
  posted INTEGER,
  journal INTEGER NOT NULL REFERENCES journal (id) DEFERRABLE INITIALLY DEFERRED, run_id INTEGER REFERENCES run (id), kind TEXT NOT NULL DEFAULT 'reminder'
  CHECK (kind IN ('reminder', 'courtesy', 'statement', 'agreement')), channel TEXT NOT NULL DEFAULT 'letter' CHECK (channel IN ('email', 'letter')), level INTEGER NOT NULL DEFAULT 0, left_on INTEGER, void TEXT, reference TEXT NOT NULL DEFAULT '',
  UNIQUE (batch, customer_id)
) STRICT;

CREATE INDEX letter_customer ON letter (customer_id);
CREATE INDEX letter_journal ON letter (journal);

CREATE TABLE letter_item (
  letter_id INTEGER NOT NULL REFERENCES letter (id) ON DELETE CASCADE,
  invoice_id INTEGER NOT NULL REFERENCES invoice (id),
  balance INTEGER NOT NULL,
  days_overdue INTEGER NOT NULL, level INTEGER NOT NULL DEFAULT 0, advances INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (letter_id, invoice_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX letter_item_invoice ON letter_item (invoice_id);

-- What a letter asks for, one sum a currency: items and claims less money on account. Older letters have none.
CREATE TABLE letter_sum (
  letter_id INTEGER NOT NULL REFERENCES letter (id) ON DELETE CASCADE,
  currency TEXT NOT NULL,
  asked INTEGER NOT NULL CHECK (asked >= 0),
  PRIMARY KEY (letter_id, currency)
) STRICT, WITHOUT ROWID;

-- What a letter rests on beside its items. Where one of these is another when it leaves, the letter is no longer true (rule
-- R16). Addresses and bank details stand as digests. Older letters have none.
CREATE TABLE letter_basis (
  letter_id INTEGER PRIMARY KEY REFERENCES letter (id) ON DELETE CASCADE,
  on_account TEXT NOT NULL,
  dues TEXT NOT NULL,
  address TEXT NOT NULL,
  bank TEXT NOT NULL,
  kind TEXT NOT NULL
) STRICT;

-- What spoke against a letter that was wanted all the same, and why it was (rule R3).
CREATE TABLE letter_despite (
  letter_id INTEGER PRIMARY KEY REFERENCES letter (id) ON DELETE CASCADE,
  against TEXT NOT NULL,
  reason TEXT NOT NULL
) STRICT;

-- An e-mail, stored whole before its first byte goes out (rule S1). Times are Unix milliseconds.
CREATE TABLE message (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customer (id),
  letter_id INTEGER REFERENCES letter (id),
  message_id TEXT NOT NULL UNIQUE,
  sender TEXT NOT NULL,
  recipient TEXT NOT NULL,
  subject TEXT NOT NULL,
  document TEXT NOT NULL REFERENCES document (sha256),
  state TEXT NOT NULL
    CHECK (state IN ('held', 'queued', 'sending', 'sent', 'failed', 'unknown', 'cancelled')),
  held_until INTEGER NOT NULL,
  next_attempt INTEGER,
  attempts INTEGER NOT NULL DEFAULT 0,
  last_error TEXT,
  response TEXT,
  created_at INTEGER NOT NULL,
  sent_at INTEGER,
  journal INTEGER NOT NULL REFERENCES journal (id) DEFERRABLE INITIALLY DEFERRED
, copies TEXT NOT NULL DEFAULT '') STRICT;

CREATE INDEX message_customer ON message (customer_id);
CREATE INDEX message_letter ON message (letter_id) WHERE letter_id IS NOT NULL;
CREATE INDEX message_journal ON message (journal);
CREATE INDEX message_state ON message (state);

CREATE TABLE message_attachment (
  message_id INTEGER NOT NULL REFERENCES message (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  document TEXT NOT NULL REFERENCES document (sha256),
  PRIMARY KEY (message_id, name)
) STRICT, WITHOUT ROWID;

-- Every change of a message's state, by the program or by a person.
CREATE TABLE message_event (
  id INTEGER PRIMARY KEY,
  message_id INTEGER NOT NULL REFERENCES message (id) ON DELETE CASCADE,
  at INTEGER NOT NULL,
  who TEXT NOT NULL,
  state TEXT NOT NULL,
  detail TEXT NOT NULL
) STRICT;

CREATE INDEX message_event_message ON message_event (message_id);

CREATE TABLE company (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  name TEXT NOT NULL,
  street TEXT NOT NULL,
  extra TEXT NOT NULL,
  postal_code TEXT NOT NULL,
  city TEXT NOT NULL,
  region TEXT NOT NULL,
  country TEXT NOT NULL,
  email TEXT NOT NULL,
  phone TEXT NOT NULL,
  website TEXT NOT NULL,
  iban TEXT NOT NULL,
  bic TEXT NOT NULL,
  bank_name TEXT NOT NULL,
  vat_id TEXT NOT NULL,
  register TEXT NOT NULL,
  signer TEXT NOT NULL,
  language TEXT NOT NULL,
  currency TEXT NOT NULL,
  terms_days INTEGER NOT NULL,
  deadline_days INTEGER NOT NULL,
  paper TEXT NOT NULL,
  envelope TEXT NOT NULL,
  logo TEXT REFERENCES document (sha256),
  hold_seconds INTEGER NOT NULL
, payment_order TEXT NOT NULL DEFAULT 'oldest_first'
  CHECK (payment_order IN ('oldest_first', 'costs_interest_principal')), discount TEXT NOT NULL DEFAULT '', discount_grace_days INTEGER NOT NULL DEFAULT 0, accept_certain INTEGER NOT NULL DEFAULT 0 CHECK (accept_certain IN (0, 1)), currency_chosen INTEGER NOT NULL DEFAULT 0 CHECK (currency_chosen IN (0, 1)), supervisor TEXT NOT NULL DEFAULT '') STRICT;

-- How customers pay the company, in the order in which letters look for one (rule D6). What a form does not use is empty; without
-- a currency it is meant for every one. The account of books from before there were several stands in `company` too.
CREATE TABLE company_account (
  id INTEGER PRIMARY KEY,
  form TEXT NOT NULL,
  currency TEXT,
  number TEXT NOT NULL,
  bank_code TEXT NOT NULL,
  wire_code TEXT NOT NULL,
  bic TEXT NOT NULL,
  bank_name TEXT NOT NULL,
  lines TEXT NOT NULL
) STRICT;

CREATE TABLE mail_account (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  host TEXT NOT NULL,
  port INTEGER NOT NULL,
  security TEXT NOT NULL,
  user TEXT NOT NULL,
  from_name TEXT NOT NULL,
  from_address TEXT NOT NULL,
  reply_to TEXT NOT NULL,
  allow_plain INTEGER NOT NULL CHECK (allow_plain IN (0, 1)),
  ca_file TEXT NOT NULL
, sign_in TEXT NOT NULL DEFAULT 'password' CHECK (sign_in IN ('password', 'oauth')), provider TEXT NOT NULL DEFAULT '', client_id TEXT NOT NULL DEFAULT '', tenant TEXT NOT NULL DEFAULT '', authorize_url TEXT NOT NULL DEFAULT '', token_url TEXT NOT NULL DEFAULT '', scopes TEXT NOT NULL DEFAULT '') STRICT;

-- How a file of a known shape was read the last time.
CREATE TABLE mapping (
  fingerprint TEXT PRIMARY KEY,
  json TEXT NOT NULL,
  used_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- How customers are reminded (rule R12); `definition` is the policy as JSON. One may be the standard for business
-- customers and one for consumers. An empty table stands for the policies that come ready.
CREATE TABLE policy (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  definition TEXT NOT NULL,
  standard_for TEXT UNIQUE CHECK (standard_for IN ('business', 'consumer'))
) STRICT;

CREATE TABLE customer_group (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  policy_id INTEGER REFERENCES policy (id)
) STRICT;

-- A run of reminders (rule R2). Its entries are the customers proposed to be written to, with what was reviewed and what
-- a person changed, both as JSON. A run made on another day than its own (`made_on` is not `as_of`) is dated by its own
-- day throughout.
CREATE TABLE run (
  id INTEGER PRIMARY KEY,
  as_of INTEGER NOT NULL,
  made_on INTEGER NOT NULL,
  payments_known_to INTEGER,
  state TEXT NOT NULL CHECK (state IN ('proposed', 'approved', 'produced', 'discarded')),
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE run_entry (
  id INTEGER PRIMARY KEY,
  run_id INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
  customer_id INTEGER NOT NULL REFERENCES customer (id),
  state TEXT NOT NULL CHECK (state IN ('proposed', 'approved', 'excluded', 'produced', 'dropped')),
  outline TEXT NOT NULL,
  edits TEXT NOT NULL,
  reason TEXT NOT NULL,
  UNIQUE (run_id, customer_id)
) STRICT;

-- What was reviewed, whole, is read where it is shown and nowhere else; an entry keeps the outline that a run's status
-- shows. Entries from before this step keep all of it as their outline.
CREATE TABLE run_proposal (
  entry_id INTEGER PRIMARY KEY REFERENCES run_entry (id) ON DELETE CASCADE,
  proposal TEXT NOT NULL
) STRICT;

CREATE INDEX run_entry_customer ON run_entry (customer_id);

-- Whom a run still proposes or may produce is found without what was reviewed of everyone.
CREATE INDEX run_entry_state ON run_entry (run_id, state);

CREATE INDEX letter_run ON letter (run_id) WHERE run_id IS NOT NULL;

-- Fees and interest: claims of their own, never booked into the invoice (rule I6). One of a letter counts once that
-- letter left the house. `entry_id` is the bank entry that one comes from, `takes_back` the payment that went away again.
CREATE TABLE claim (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customer (id),
  invoice_id INTEGER REFERENCES invoice (id),
  letter_id INTEGER REFERENCES letter (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('fee', 'interest', 'compensation', 'charge')),
  dated INTEGER NOT NULL,
  currency TEXT NOT NULL,
  amount INTEGER NOT NULL CHECK (amount > 0),
  open INTEGER NOT NULL CHECK (open BETWEEN 0 AND amount),
  note TEXT NOT NULL
, entry_id INTEGER REFERENCES bank_entry (id), takes_back INTEGER REFERENCES credit (id), key TEXT) STRICT;

CREATE UNIQUE INDEX claim_key ON claim (key) WHERE key IS NOT NULL;

CREATE INDEX claim_customer ON claim (customer_id);

CREATE INDEX claim_entry ON claim (entry_id) WHERE entry_id IS NOT NULL;

CREATE INDEX claim_takes_back ON claim (takes_back) WHERE takes_back IS NOT NULL;

CREATE INDEX claim_letter ON claim (letter_id) WHERE letter_id IS NOT NULL;

CREATE INDEX claim_invoice ON claim (invoice_id) WHERE invoice_id IS NOT NULL;

-- The claims that are not void, each with the day it counts from: its own, or the one its letter left the house on.
-- NULL: the letter is in the house, and nothing is owed yet.
CREATE VIEW claim_day AS
SELECT claim.*, iif(claim.letter_id IS NULL, claim.dated, max(claim.dated, letter.left_on)) AS counts_from
FROM claim LEFT JOIN letter ON letter.id = claim.letter_id WHERE letter.void IS NULL;

-- What lowers a claim: a payment, or without a credit a waiver with its reason. A claim that turned out too high is
-- corrected, which is no waiver: what was corrected may be claimed once it is owed.
CREATE TABLE claim_allocation (
  id INTEGER PRIMARY KEY,
  claim_id INTEGER NOT NULL REFERENCES claim (id),
  credit_id INTEGER REFERENCES credit (id),
  effective INTEGER NOT NULL,
  amount INTEGER NOT NULL CHECK (amount <> 0),
  reverses INTEGER UNIQUE REFERENCES claim_allocation (id),
  reason TEXT NOT NULL, corrects INTEGER NOT NULL DEFAULT 0 CHECK (corrects IN (0, 1)),
  CHECK ((reverses IS NULL) = (amount > 0))
) STRICT;

CREATE INDEX claim_allocation_claim ON claim_allocation (claim_id);

CREATE INDEX claim_allocation_credit ON claim_allocation (credit_id) WHERE credit_id IS NOT NULL;

-- Agreements with customers, rules P1 to P3, and what keeps reminders back.
CREATE TABLE promise (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customer (id),
  invoice_id INTEGER REFERENCES invoice (id),
  currency TEXT NOT NULL,
  amount INTEGER NOT NULL CHECK (amount > 0),
  made INTEGER NOT NULL,
  until INTEGER NOT NULL CHECK (until >= made),
  note TEXT NOT NULL,
  withdrawn INTEGER
) STRICT;

CREATE INDEX promise_customer ON promise (customer_id);

CREATE TABLE dispute (
  id INTEGER PRIMARY KEY,
  invoice_id INTEGER NOT NULL REFERENCES invoice (id),
  amount INTEGER CHECK (amount > 0),
  reason TEXT NOT NULL,
  owner TEXT NOT NULL,
  opened INTEGER NOT NULL,
  closed INTEGER CHECK (closed >= opened),
  outcome TEXT NOT NULL
, deadline INTEGER) STRICT;

CREATE INDEX dispute_invoice ON dispute (invoice_id);

CREATE TABLE hold (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customer (id),
  invoice_id INTEGER REFERENCES invoice (id),
  since INTEGER NOT NULL,
  until INTEGER CHECK (until >= since),
  reason TEXT NOT NULL,
  lifted INTEGER
, debit INTEGER NOT NULL DEFAULT 0 CHECK (debit IN (0, 1))) STRICT;

CREATE INDEX hold_customer ON hold (customer_id);

CREATE TABLE plan (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customer (id),
  currency TEXT NOT NULL,
  agreed INTEGER NOT NULL,
  interest TEXT,
  ended INTEGER,
  note TEXT NOT NULL
) STRICT;

CREATE INDEX plan_customer ON plan (customer_id);

CREATE TABLE plan_item (
  plan_id INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  invoice_id INTEGER NOT NULL REFERENCES invoice (id),
  amount INTEGER NOT NULL CHECK (amount > 0),
  PRIMARY KEY (plan_id, invoice_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX plan_item_invoice ON plan_item (invoice_id);

CREATE TABLE plan_instalment (
  plan_id INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  due INTEGER NOT NULL,
  amount INTEGER NOT NULL CHECK (amount > 0),
  PRIMARY KEY (plan_id, due)
) STRICT, WITHOUT ROWID;

CREATE TABLE handover (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customer (id),
  invoice_id INTEGER REFERENCES invoice (id),
  kind TEXT NOT NULL CHECK (kind IN ('agency', 'legal')),
  whom TEXT NOT NULL,
  dated INTEGER NOT NULL,
  ended INTEGER,
  note TEXT NOT NULL
) STRICT;

CREATE INDEX handover_customer ON handover (customer_id);

CREATE TABLE call (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customer (id),
  dated INTEGER NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('promised', 'disputes', 'no_answer', 'again', 'wrong_person', 'other')),
  person TEXT NOT NULL,
  note TEXT NOT NULL,
  again_on INTEGER
) STRICT;

CREATE INDEX call_customer ON call (customer_id);

-- Reference rates that the user added, percent a year as text.
CREATE TABLE rate (
  id INTEGER PRIMARY KEY,
  series TEXT NOT NULL,
  since INTEGER NOT NULL,
  rate TEXT NOT NULL,
  source TEXT NOT NULL,
  UNIQUE (series, since)
) STRICT;

-- The company's own accounts, and what banks say of them.
CREATE TABLE bank_account (
  id INTEGER PRIMARY KEY,
  number TEXT NOT NULL,
  currency TEXT NOT NULL,
  name TEXT NOT NULL,
  UNIQUE (number, currency)
) STRICT;

CREATE TABLE bank_statement (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES bank_account (id),
  number TEXT NOT NULL,
  first_day INTEGER,
  last_day INTEGER,
  opening INTEGER,
  closing INTEGER,
  source TEXT NOT NULL
) STRICT;

CREATE INDEX bank_statement_account ON bank_statement (account_id, last_day);

-- A movement on an account, once, whichever statements list it. `parent_id` names the collective booking that it is a
-- part of, where the book knew that one first.
CREATE TABLE bank_entry (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES bank_account (id),
  parent_id INTEGER REFERENCES bank_entry (id),
  booked INTEGER NOT NULL,
  value INTEGER,
  currency TEXT NOT NULL,
  amount INTEGER NOT NULL,
  fees INTEGER NOT NULL,
  reference TEXT NOT NULL,
  end_to_end TEXT NOT NULL,
  bank_reference TEXT NOT NULL,
  code TEXT NOT NULL,
  text TEXT NOT NULL,
  name TEXT NOT NULL,
  other_account TEXT NOT NULL,
  ultimate TEXT NOT NULL,
  is_fee INTEGER NOT NULL CHECK (is_fee IN (0, 1)),
  is_reversal INTEGER NOT NULL CHECK (is_reversal IN (0, 1)),
  part INTEGER,
  parts INTEGER,
  state TEXT NOT NULL CHECK (state = 'open' OR state = 'matched' OR state = 'set_aside'),
  reason TEXT NOT NULL,
  CHECK ((part IS NULL) = (parts IS NULL))
) STRICT;

CREATE INDEX bank_entry_booked ON bank_entry (account_id, booked);
CREATE INDEX bank_entry_state ON bank_entry (state, booked);
CREATE INDEX bank_entry_parent ON bank_entry (parent_id) WHERE parent_id IS NOT NULL;

-- Statements overlap: an entry stands in every statement that lists it.
CREATE TABLE bank_statement_entry (
  statement_id INTEGER NOT NULL REFERENCES bank_statement (id) ON DELETE CASCADE,
  entry_id INTEGER NOT NULL REFERENCES bank_entry (id),
  PRIMARY KEY (statement_id, entry_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX bank_statement_entry_entry ON bank_statement_entry (entry_id);

-- Which payments an entry is, and how much of it each.
CREATE TABLE bank_link (
  id INTEGER PRIMARY KEY,
  entry_id INTEGER NOT NULL REFERENCES bank_entry (id),
  credit_id INTEGER NOT NULL REFERENCES credit (id),
  amount INTEGER NOT NULL CHECK (amount <> 0),
  UNIQUE (entry_id, credit_id)
) STRICT;

CREATE INDEX bank_link_credit ON bank_link (credit_id);

-- The file that an invoice or a credit note came as.
CREATE TABLE original (
  id INTEGER PRIMARY KEY,
  invoice_id INTEGER REFERENCES invoice (id),
  credit_id INTEGER REFERENCES credit (id),
  name TEXT NOT NULL,
  document TEXT NOT NULL REFERENCES document (sha256),
  CHECK ((invoice_id IS NULL) <> (credit_id IS NULL)),
  UNIQUE (invoice_id, document),
  UNIQUE (credit_id, document)
) STRICT;

-- What electronic invoices call a customer: VAT numbers, GLN, register numbers.
CREATE TABLE customer_identifier (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customer (id),
  identifier TEXT NOT NULL,
  UNIQUE (identifier, customer_id)
) STRICT;

CREATE INDEX customer_identifier_customer ON customer_identifier (customer_id);

-- A folder of the user's whose new files come in, and the files that were seen in it, by the SHA-256 of their bytes.
CREATE TABLE watched_folder (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  path TEXT NOT NULL
) STRICT;

CREATE TABLE watched_file (
  sha256 TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  seen_at INTEGER NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('imported', 'nothing_new', 'problem', 'ignored')),
  detail TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- How each file of the watched folder looked last: size in bytes, time of change in nanoseconds since 1970. `since` is when
-- it was first seen like this, `read` whether what became of it was noted.
CREATE TABLE watched_look (
  name TEXT PRIMARY KEY,
  size INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  since INTEGER NOT NULL,
  read INTEGER NOT NULL CHECK (read IN (0, 1))
) STRICT, WITHOUT ROWID;

-- Why an entry was matched, as the program said it then; a match that was taken back stays with its day. The range of
-- ids is that of the allocations it made (of a returned payment: those that take it back).
CREATE TABLE bank_match (
  id INTEGER PRIMARY KEY,
  entry_id INTEGER NOT NULL REFERENCES bank_entry (id),
  by_itself INTEGER NOT NULL CHECK (by_itself IN (0, 1)),
  made INTEGER NOT NULL,
  reasons TEXT NOT NULL,
  taken_back INTEGER
, first_allocation INTEGER, last_allocation INTEGER, doubled INTEGER NOT NULL DEFAULT 0 CHECK (doubled IN (0, 1))) STRICT;

CREATE INDEX bank_match_entry ON bank_match (entry_id);

-- One decision about a bank entry stands at a time. `doubled` marks those that an older version let stand beside a newer
-- one: their payments stay, and the check names them.
CREATE UNIQUE INDEX bank_match_stands ON bank_match (entry_id) WHERE taken_back IS NULL AND doubled = 0;

-- What was decided is opened again before it is decided otherwise.
CREATE TRIGGER bank_entry_decided BEFORE UPDATE OF state ON bank_entry
WHEN OLD.state <> 'open' AND NEW.state <> 'open' AND NEW.state <> OLD.state
BEGIN
  SELECT RAISE(ABORT, 'something was decided about the bank entry already');
END;

-- A payer, by account or name, whose money a person gave to a customer; the entry that taught it.
CREATE TABLE learned_payer (
  id INTEGER PRIMARY KEY,
  payer TEXT NOT NULL,
  customer_id INTEGER NOT NULL REFERENCES customer (id),
  entry_id INTEGER NOT NULL REFERENCES bank_entry (id),
  UNIQUE (payer, customer_id)
) STRICT;

CREATE INDEX learned_payer_entry ON learned_payer (entry_id);

-- What a person said an entry does not pay.
CREATE TABLE refused_match (
  id INTEGER PRIMARY KEY,
  entry_id INTEGER NOT NULL REFERENCES bank_entry (id),
  invoice_id INTEGER NOT NULL REFERENCES invoice (id),
  UNIQUE (entry_id, invoice_id)
) STRICT;

-- A credit note, or money on account, that was matched with invoices; as bank_match.
CREATE TABLE credit_match (
  id INTEGER PRIMARY KEY,
  credit_id INTEGER NOT NULL REFERENCES credit (id),
  by_itself INTEGER NOT NULL CHECK (by_itself IN (0, 1)),
  made INTEGER NOT NULL,
  reasons TEXT NOT NULL,
  taken_back INTEGER,
  first_allocation INTEGER NOT NULL,
  last_allocation INTEGER NOT NULL
) STRICT;

CREATE INDEX credit_match_credit ON credit_match (credit_id);

-- What a person said a credit is not for.
CREATE TABLE refused_credit (
  id INTEGER PRIMARY KEY,
  credit_id INTEGER NOT NULL REFERENCES credit (id),
  invoice_id INTEGER NOT NULL REFERENCES invoice (id),
  UNIQUE (credit_id, invoice_id)
) STRICT;

-- Accounts that a customer pays from, typed by a person or named by an invoice: letters and digits only.
CREATE TABLE customer_account (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customer (id),
  account TEXT NOT NULL, invoice_id INTEGER REFERENCES invoice (id),
  UNIQUE (account, customer_id)
) STRICT;

CREATE INDEX customer_account_customer ON customer_account (customer_id);

-- An invoice that goes asks who names it.
CREATE INDEX customer_account_invoice ON customer_account (invoice_id) WHERE invoice_id IS NOT NULL;

-- A due date that was put off, and since when: on the days before `since`, the invoice was due on `was`.
CREATE TABLE put_off (
  id INTEGER PRIMARY KEY,
  invoice_id INTEGER NOT NULL REFERENCES invoice (id),
  since INTEGER NOT NULL,
  was INTEGER NOT NULL,
  until INTEGER NOT NULL CHECK (until > was),
  reason TEXT NOT NULL
) STRICT;

CREATE INDEX put_off_invoice ON put_off (invoice_id, since);

-- A row of a file of the watched folder that could not come in with the rest of it, and waits for a person. Named by what
-- it asks, so that the list of the next day does not ask the same again.
CREATE TABLE watched_question (
  sha256 TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  row INTEGER,
  value TEXT NOT NULL,
  message TEXT NOT NULL,
  seen_at INTEGER NOT NULL,
  settled INTEGER NOT NULL CHECK (settled IN (0, 1))
) STRICT, WITHOUT ROWID;

-- An invoice that takes the place of the one with this number, which may come later or never.
CREATE TABLE correction (
  id INTEGER PRIMARY KEY,
  invoice_id INTEGER NOT NULL UNIQUE REFERENCES invoice (id),
  number TEXT NOT NULL
) STRICT;

CREATE INDEX correction_number ON correction (number);

-- A number that a customer had: lists may go on naming it.
CREATE TABLE former_number (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customer (id),
  number TEXT NOT NULL UNIQUE
) STRICT;

CREATE INDEX former_number_customer ON former_number (customer_id);
-- Money that was paid back to a customer (rule L7). `key` names the row of a list that told of it, `entry_id` the bank's
-- entry that it is.
CREATE TABLE refund (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customer (id),
  dated INTEGER NOT NULL,
  currency TEXT NOT NULL,
  amount INTEGER NOT NULL CHECK (amount > 0),
  number TEXT NOT NULL,
  key TEXT UNIQUE,
  note TEXT NOT NULL,
  entry_id INTEGER REFERENCES bank_entry (id)
, by_hand INTEGER NOT NULL DEFAULT 0 CHECK (by_hand IN (0, 1))) STRICT;

CREATE INDEX refund_customer ON refund (customer_id);

CREATE INDEX refund_entry ON refund (entry_id) WHERE entry_id IS NOT NULL;

-- What a refund takes from the money on account. A correction is a further row with the negative amount (rule L3).
CREATE TABLE refund_part (
  id INTEGER PRIMARY KEY,
  refund_id INTEGER NOT NULL REFERENCES refund (id),
  credit_id INTEGER NOT NULL REFERENCES credit (id),
  effective INTEGER NOT NULL,
  amount INTEGER NOT NULL CHECK (amount <> 0),
  reverses INTEGER UNIQUE REFERENCES refund_part (id),
  reason TEXT NOT NULL,
  CHECK ((reverses IS NULL) = (amount > 0))
) STRICT;

CREATE INDEX refund_part_refund ON refund_part (refund_id);

CREATE INDEX refund_part_credit ON refund_part (credit_id, effective, amount);

-- Up to which amount a rest of a currency may be written off by rule, in minor units (rule P5).
CREATE TABLE small_balance (
  currency TEXT PRIMARY KEY,
  most INTEGER NOT NULL CHECK (most > 0)
) STRICT, WITHOUT ROWID;

-- What tells of a payment, beside the entries of banks in bank_link: a row of a list of payments, known again by its key;
-- a list of invoices of the day `known`, which says how much was paid and no more, until one of the day `ended` says
-- otherwise; or a person.
CREATE TABLE payment_source (
  id INTEGER PRIMARY KEY,
  credit_id INTEGER NOT NULL REFERENCES credit (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind = 'row' OR kind = 'implied' OR kind = 'hand'),
  amount INTEGER NOT NULL CHECK (amount > 0),
  key TEXT UNIQUE,
  invoice_id INTEGER REFERENCES invoice (id),
  known INTEGER,
  ended INTEGER, dated INTEGER, reference TEXT,
  CHECK ((key IS NOT NULL) = (kind = 'row')),
  CHECK ((invoice_id IS NOT NULL) = (kind = 'implied')),
  CHECK ((known IS NOT NULL) = (kind = 'implied')),
  CHECK (ended IS NULL OR kind = 'implied')
) STRICT;

CREATE INDEX payment_source_credit ON payment_source (credit_id);
CREATE INDEX payment_source_invoice ON payment_source (invoice_id) WHERE invoice_id IS NOT NULL;

-- What lists of the day `known` said was paid of an invoice, kept where it was news; `dated` is the day of payment that one
-- named, `first` marks the list that brought the invoice.
CREATE TABLE paid_as_of (
  invoice_id INTEGER NOT NULL REFERENCES invoice (id) ON DELETE CASCADE,
  known INTEGER NOT NULL,
  paid INTEGER NOT NULL CHECK (paid >= 0),
  dated INTEGER,
  first INTEGER NOT NULL CHECK (first IN (0, 1)),
  PRIMARY KEY (invoice_id, known)
) STRICT, WITHOUT ROWID;

-- The account that a customer has in the accounts of a tax adviser, by the digits of their general ledger accounts: given
-- with the first export, and kept, so that no later one books the customer elsewhere.
CREATE TABLE ledger_account (
  customer_id INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
  digits INTEGER NOT NULL,
  number INTEGER NOT NULL,
  PRIMARY KEY (customer_id, digits),
  UNIQUE (digits, number)
) STRICT, WITHOUT ROWID;

-- A name that a customer had before it was merged with another: payers and lists may go on using it.
CREATE TABLE former_name (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customer (id),
  name TEXT NOT NULL,
  UNIQUE (customer_id, name)
) STRICT;
