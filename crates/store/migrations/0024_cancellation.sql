-- The invoice that a credit note cancels: it was cancelled in the program that wrote it, and was never owed.
ALTER TABLE credit ADD COLUMN cancels INTEGER REFERENCES invoice (id);

CREATE INDEX credit_cancels ON credit (cancels) WHERE cancels IS NOT NULL;

-- Until now such a credit note was known by its note, the first of an invoice by its key as well.
UPDATE credit SET cancels = (SELECT id FROM invoice WHERE invoice.number = credit.number), note = 'as a list says',
  key = iif(key LIKE 'cancelled' || char(31) || '%', NULL, key)
WHERE kind = 'credit_note' AND note = 'Invoice ' || number || ' was cancelled, as a list says.';
