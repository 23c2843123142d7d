-- What tells of a payment, beside the entries of banks in bank_link: a row of a list of payments, known again by its key;
-- a list of invoices of the day `known`, which says how much was paid and no more, until one of the day `ended` says
-- otherwise; or a person.
CREATE TABLE payment_source (
  id INTEGER PRIMARY KEY,
  credit_id INTEGER NOT NULL REFERENCES credit (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('row', 'implied', 'hand')),
  amount INTEGER NOT NULL CHECK (amount > 0),
  key TEXT UNIQUE,
  invoice_id INTEGER REFERENCES invoice (id),
  known INTEGER,
  ended INTEGER,
  CHECK ((key IS NOT NULL) = (kind = 'row')),
  CHECK ((invoice_id IS NOT NULL) = (kind = 'implied')),
  CHECK ((known IS NOT NULL) = (kind = 'implied')),
  CHECK (ended IS NULL OR kind = 'implied')
) STRICT;

CREATE INDEX payment_source_credit ON payment_source (credit_id);
CREATE INDEX payment_source_invoice ON payment_source (invoice_id) WHERE invoice_id IS NOT NULL;

-- What lists of the day `known` said was paid of an invoice, kept where it was news; `dated` is the day of payment that one
-- named, `first` marks the list that brought the invoice.
CREATE TABLE paid_as_of (
  invoice_id INTEGER NOT NULL REFERENCES invoice (id) ON DELETE CASCADE,
  known INTEGER NOT NULL,
  paid INTEGER NOT NULL CHECK (paid >= 0),
  dated INTEGER,
  first INTEGER NOT NULL CHECK (first IN (0, 1)),
  PRIMARY KEY (invoice_id, known)
) STRICT, WITHOUT ROWID;

-- Older books have the sources of payments in their keys: “paid␟NUMBER␟SUM” is what a list of invoices implied. The day
-- it was known is that of the import, or the day of payment where the list named one.
INSERT INTO payment_source (credit_id, kind, amount, invoice_id, known)
SELECT c.id, 'implied', c.amount, i.id,
       CASE c.note WHEN '' THEN c.dated ELSE max(c.dated, coalesce(d.day, c.dated)) END
FROM credit c
JOIN invoice i ON i.number = substr(c.key, 6, instr(substr(c.key, 6), char(31)) - 1)
LEFT JOIN (SELECT c.id, max(j.at / 86400000) AS day
           FROM journal j JOIN journal_insert r ON r.journal = j.id AND r.relation = 'credit'
           JOIN credit c ON c.id BETWEEN r.first AND r.last
           WHERE j.undone_by IS NULL GROUP BY c.id) d ON d.id = c.id
WHERE c.kind = 'payment' AND c.key LIKE 'paid' || char(31) || '%';

INSERT INTO payment_source (credit_id, kind, amount, key)
SELECT id, 'row', amount, key FROM credit
WHERE kind = 'payment' AND key IS NOT NULL AND id NOT IN (SELECT credit_id FROM payment_source);

INSERT INTO payment_source (credit_id, kind, amount)
SELECT id, 'hand', amount FROM credit
WHERE kind = 'payment' AND key IS NULL AND id NOT IN (SELECT credit_id FROM bank_link WHERE amount > 0);

-- What a list must have said for the book to be as it is.
INSERT INTO paid_as_of (invoice_id, known, paid, dated, first)
SELECT s.invoice_id, s.known,
       (SELECT sum(amount) FROM payment_source o WHERE o.invoice_id = s.invoice_id AND o.known <= s.known)
       + max(0, (SELECT coalesce(sum(a.amount), 0) FROM allocation a
                 WHERE a.invoice_id = s.invoice_id AND a.effective <= s.known
                   AND NOT EXISTS (SELECT 1 FROM payment_source o
                                   WHERE o.credit_id = a.credit_id AND o.invoice_id = s.invoice_id))),
       max(c.dated), 1
FROM payment_source s JOIN credit c ON c.id = s.credit_id WHERE s.kind = 'implied' GROUP BY s.invoice_id, s.known;

UPDATE credit SET key = NULL WHERE kind = 'payment' AND key IS NOT NULL;
