-- Up to which amount a rest of a currency may be written off by rule, in minor units (rule P5).
CREATE TABLE small_balance (
  currency TEXT PRIMARY KEY,
  most INTEGER NOT NULL CHECK (most > 0)
) STRICT, WITHOUT ROWID;
