-- `amount` is what the customer paid; a bank kept `charges` of it. `came` is what the bank booked where that is another
-- currency.
ALTER TABLE credit ADD COLUMN charges INTEGER NOT NULL DEFAULT 0 CHECK (charges >= 0);
ALTER TABLE credit ADD COLUMN came INTEGER;
ALTER TABLE credit ADD COLUMN came_currency TEXT CHECK ((came IS NULL) = (came_currency IS NULL));

-- The bank entry that a claim comes from, and the payment that it takes back: such a claim stands for money that went
-- away again.
ALTER TABLE claim ADD COLUMN entry_id INTEGER REFERENCES bank_entry (id);
ALTER TABLE claim ADD COLUMN takes_back INTEGER REFERENCES credit (id);

CREATE INDEX claim_entry ON claim (entry_id) WHERE entry_id IS NOT NULL;
CREATE INDEX claim_takes_back ON claim (takes_back) WHERE takes_back IS NOT NULL;

-- The allocations that a match made (of a returned payment: those that take it back), as a range of ids.
ALTER TABLE bank_match ADD COLUMN first_allocation INTEGER;
ALTER TABLE bank_match ADD COLUMN last_allocation INTEGER;

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

-- Accounts that a customer pays from, by hand: letters and digits only.
CREATE TABLE customer_account (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customer (id),
  account TEXT NOT NULL,
  UNIQUE (account, customer_id)
) STRICT;

CREATE INDEX customer_account_customer ON customer_account (customer_id);
