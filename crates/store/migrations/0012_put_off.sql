-- A due date that was put off, and since when: on the days before `since`, the invoice was due on `was`.
CREATE TABLE put_off (
  id INTEGER PRIMARY KEY,
  invoice_id INTEGER NOT NULL REFERENCES invoice (id),
  since INTEGER NOT NULL,
  was INTEGER NOT NULL,
  until INTEGER NOT NULL CHECK (until > was),
  reason TEXT NOT NULL
) STRICT;

CREATE INDEX put_off_invoice ON put_off (invoice_id, since);
