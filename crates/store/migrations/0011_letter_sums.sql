-- What a letter asks for, one sum a currency: items and claims less money on account. Older letters have none.
CREATE TABLE letter_sum (
  letter_id INTEGER NOT NULL REFERENCES letter (id) ON DELETE CASCADE,
  currency TEXT NOT NULL,
  asked INTEGER NOT NULL CHECK (asked >= 0),
  PRIMARY KEY (letter_id, currency)
) STRICT, WITHOUT ROWID;

-- What spoke against a letter that was wanted all the same, and why it was (rule R3).
CREATE TABLE letter_despite (
  letter_id INTEGER PRIMARY KEY REFERENCES letter (id) ON DELETE CASCADE,
  against TEXT NOT NULL,
  reason TEXT NOT NULL
) STRICT;
