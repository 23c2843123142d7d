-- The account that a customer has in the accounts of a tax adviser, by the digits of their general ledger accounts: given
-- with the first export, and kept, so that no later one books the customer elsewhere.
CREATE TABLE ledger_account (
  customer_id INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
  digits INTEGER NOT NULL,
  number INTEGER NOT NULL,
  PRIMARY KEY (customer_id, digits),
  UNIQUE (digits, number)
) STRICT, WITHOUT ROWID;
