-- Why an entry was matched, as the program said it then; a match that was taken back stays with its day.
CREATE TABLE bank_match (
  id INTEGER PRIMARY KEY,
  entry_id INTEGER NOT NULL REFERENCES bank_entry (id),
  by_itself INTEGER NOT NULL CHECK (by_itself IN (0, 1)),
  made INTEGER NOT NULL,
  reasons TEXT NOT NULL,
  taken_back INTEGER
) STRICT;

CREATE INDEX bank_match_entry ON bank_match (entry_id);

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

-- Whether matches that are certain are accepted when a statement comes in.
ALTER TABLE company ADD COLUMN accept_certain INTEGER NOT NULL DEFAULT 0 CHECK (accept_certain IN (0, 1));
