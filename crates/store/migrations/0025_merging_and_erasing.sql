-- A name that a customer had before it was merged with another: payers and lists may go on using it.
CREATE TABLE former_name (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customer (id),
  name TEXT NOT NULL,
  UNIQUE (customer_id, name)
) STRICT;

-- Whether bytes of an erased customer may still lie in free places of the file.
ALTER TABLE book ADD COLUMN unswept INTEGER NOT NULL DEFAULT 0;
