-- Four kinds of customer in place of two. Only the check changes, so the rows stay as they are.
PRAGMA writable_schema = ON;
UPDATE sqlite_schema SET sql = replace(sql, '''business'', ''consumer''', '''business'', ''sole_trader'', ''consumer'', ''public''')
WHERE type = 'table' AND name = 'customer';
PRAGMA writable_schema = RESET;

ALTER TABLE customer ADD COLUMN parent_id INTEGER REFERENCES customer (id) CHECK (parent_id <> id);
ALTER TABLE customer ADD COLUMN sector TEXT NOT NULL DEFAULT '';
ALTER TABLE customer ADD COLUMN credit_limit INTEGER CHECK (credit_limit >= 0);
ALTER TABLE customer ADD COLUMN credit_currency TEXT CHECK ((credit_currency IS NULL) = (credit_limit IS NULL));
ALTER TABLE customer ADD COLUMN in_charge TEXT NOT NULL DEFAULT '';
ALTER TABLE customer ADD COLUMN next_on INTEGER;
ALTER TABLE customer ADD COLUMN next_step TEXT NOT NULL DEFAULT '';
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

-- Those who get a copy of a mail.
ALTER TABLE message ADD COLUMN copies TEXT NOT NULL DEFAULT '';

-- By when a dispute is to be settled.
ALTER TABLE dispute ADD COLUMN deadline INTEGER;

-- Who signs the highest level, if not who looks after the customer.
ALTER TABLE company ADD COLUMN supervisor TEXT NOT NULL DEFAULT '';
