-- A row of a file of the watched folder that could not come in with the rest of it, and waits for a person. Named by what
-- it asks, so that the list of the next day does not ask the same again.
CREATE TABLE watched_question (
  sha256 TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  row INTEGER,
  value TEXT NOT NULL,
  message TEXT NOT NULL,
  seen_at INTEGER NOT NULL,
  settled INTEGER NOT NULL CHECK (settled IN (0, 1))
) STRICT, WITHOUT ROWID;
