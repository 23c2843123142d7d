-- What a row said of a payment that something else told of first: so that the row is known again when it is corrected.
ALTER TABLE payment_source ADD COLUMN dated INTEGER;
ALTER TABLE payment_source ADD COLUMN reference TEXT;

-- A check against a list of more than two words has SQLite make and drop a table of them for each row that is added; of
-- tables with very many rows it says the same word by word. Only the text of the schema changes (sqlite.org/lang_altertable.html, 7).
PRAGMA writable_schema = ON;
UPDATE sqlite_schema SET sql = replace(sql, 'CHECK (kind IN (''payment'', ''credit_note'', ''discount'', ''write_off''))', 'CHECK (kind = ''payment'' OR kind = ''credit_note'' OR kind = ''discount'' OR kind = ''write_off'')')
  WHERE type = 'table' AND name = 'allocation';
UPDATE sqlite_schema SET sql = replace(sql, 'CHECK (kind IN (''row'', ''implied'', ''hand''))', 'CHECK (kind = ''row'' OR kind = ''implied'' OR kind = ''hand'')')
  WHERE type = 'table' AND name = 'payment_source';
UPDATE sqlite_schema SET sql = replace(sql, 'CHECK (state IN (''open'', ''matched'', ''set_aside''))', 'CHECK (state = ''open'' OR state = ''matched'' OR state = ''set_aside'')')
  WHERE type = 'table' AND name = 'bank_entry';
PRAGMA writable_schema = RESET;
