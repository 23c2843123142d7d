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

ALTER TABLE customer ADD COLUMN kind TEXT NOT NULL DEFAULT 'business' CHECK (kind IN ('business', 'consumer'));
ALTER TABLE customer ADD COLUMN channel TEXT CHECK (channel IN ('email', 'letter'));
ALTER TABLE customer ADD COLUMN group_id INTEGER REFERENCES customer_group (id);
ALTER TABLE customer ADD COLUMN policy_id INTEGER REFERENCES policy (id);

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
  proposal TEXT NOT NULL,
  edits TEXT NOT NULL,
  reason TEXT NOT NULL,
  UNIQUE (run_id, customer_id)
) STRICT;

CREATE INDEX run_entry_customer ON run_entry (customer_id);

ALTER TABLE letter ADD COLUMN run_id INTEGER REFERENCES run (id);
ALTER TABLE letter ADD COLUMN kind TEXT NOT NULL DEFAULT 'reminder'
  CHECK (kind IN ('reminder', 'courtesy', 'statement', 'agreement'));
ALTER TABLE letter ADD COLUMN channel TEXT NOT NULL DEFAULT 'letter' CHECK (channel IN ('email', 'letter'));
ALTER TABLE letter ADD COLUMN level INTEGER NOT NULL DEFAULT 0;
ALTER TABLE letter ADD COLUMN left_on INTEGER;
ALTER TABLE letter ADD COLUMN void TEXT;
ALTER TABLE letter_item ADD COLUMN level INTEGER NOT NULL DEFAULT 0;
ALTER TABLE letter_item ADD COLUMN advances INTEGER NOT NULL DEFAULT 0;

UPDATE letter SET left_on = coalesce(
  posted,
  (SELECT min(sent_at) / 86400000 FROM message WHERE message.letter_id = letter.id AND message.state = 'sent')
);

CREATE INDEX letter_run ON letter (run_id) WHERE run_id IS NOT NULL;

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
) STRICT;

CREATE INDEX claim_customer ON claim (customer_id);
CREATE INDEX claim_letter ON claim (letter_id) WHERE letter_id IS NOT NULL;
CREATE INDEX claim_invoice ON claim (invoice_id) WHERE invoice_id IS NOT NULL;

CREATE TABLE claim_allocation (
  id INTEGER PRIMARY KEY,
  claim_id INTEGER NOT NULL REFERENCES claim (id),
  credit_id INTEGER REFERENCES credit (id),
  effective INTEGER NOT NULL,
  amount INTEGER NOT NULL CHECK (amount <> 0),
  reverses INTEGER UNIQUE REFERENCES claim_allocation (id),
  reason TEXT NOT NULL,
  CHECK ((reverses IS NULL) = (amount > 0))
) STRICT;

CREATE INDEX claim_allocation_claim ON claim_allocation (claim_id);
CREATE INDEX claim_allocation_credit ON claim_allocation (credit_id) WHERE credit_id IS NOT NULL;

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
) STRICT;

CREATE INDEX dispute_invoice ON dispute (invoice_id);

INSERT INTO dispute (invoice_id, amount, reason, owner, opened, closed, outcome)
SELECT id, NULL, '', '', issued, NULL, '' FROM invoice WHERE disputed = 1;

CREATE TABLE hold (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customer (id),
  invoice_id INTEGER REFERENCES invoice (id),
  since INTEGER NOT NULL,
  until INTEGER CHECK (until >= since),
  reason TEXT NOT NULL,
  lifted INTEGER
) STRICT;

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

CREATE TABLE rate (
  id INTEGER PRIMARY KEY,
  series TEXT NOT NULL,
  since INTEGER NOT NULL,
  rate TEXT NOT NULL,
  source TEXT NOT NULL,
  UNIQUE (series, since)
) STRICT;
