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
  state TEXT NOT NULL CHECK (state IN ('open', 'matched', 'set_aside')),
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
