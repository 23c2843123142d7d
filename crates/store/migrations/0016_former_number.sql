-- A number that a customer had: lists may go on naming it.
CREATE TABLE former_number (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customer (id),
  number TEXT NOT NULL UNIQUE
) STRICT;

CREATE INDEX former_number_customer ON former_number (customer_id);
