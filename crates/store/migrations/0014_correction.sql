-- An invoice that takes the place of the one with this number, which may come later or never.
CREATE TABLE correction (
  id INTEGER PRIMARY KEY,
  invoice_id INTEGER NOT NULL UNIQUE REFERENCES invoice (id),
  number TEXT NOT NULL
) STRICT;

CREATE INDEX correction_number ON correction (number);
