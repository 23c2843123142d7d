-- What a letter rests on beside its items. Where one of these is another when it leaves, the letter is no longer true (rule
-- R16). Addresses and bank details stand as digests. Older letters have none.
CREATE TABLE letter_basis (
  letter_id INTEGER PRIMARY KEY REFERENCES letter (id) ON DELETE CASCADE,
  on_account TEXT NOT NULL,
  dues TEXT NOT NULL,
  address TEXT NOT NULL,
  bank TEXT NOT NULL,
  kind TEXT NOT NULL
) STRICT;
