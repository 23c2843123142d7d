-- One decision about a bank entry stands at a time. `doubled` marks those that an older version let stand beside a newer
-- one: their payments stay, and the check names them.
ALTER TABLE bank_match ADD COLUMN doubled INTEGER NOT NULL DEFAULT 0 CHECK (doubled IN (0, 1));

UPDATE bank_match SET doubled = 1 WHERE taken_back IS NULL AND EXISTS (
  SELECT 1 FROM bank_match newer
  WHERE newer.entry_id = bank_match.entry_id AND newer.taken_back IS NULL AND newer.id > bank_match.id);

CREATE UNIQUE INDEX bank_match_stands ON bank_match (entry_id) WHERE taken_back IS NULL AND doubled = 0;

-- What was decided is opened again before it is decided otherwise.
CREATE TRIGGER bank_entry_decided BEFORE UPDATE OF state ON bank_entry
WHEN OLD.state <> 'open' AND NEW.state <> 'open' AND NEW.state <> OLD.state
BEGIN
  SELECT RAISE(ABORT, 'something was decided about the bank entry already');
END;

-- How each file of the watched folder looked last: size in bytes, time of change in nanoseconds since 1970. `since` is when
-- it was first seen like this, `read` whether what became of it was noted.
CREATE TABLE watched_look (
  name TEXT PRIMARY KEY,
  size INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  since INTEGER NOT NULL,
  read INTEGER NOT NULL CHECK (read IN (0, 1))
) STRICT, WITHOUT ROWID;
