-- The invoice that named the account as the one that is debited; NULL: a person typed it.
ALTER TABLE customer_account ADD COLUMN invoice_id INTEGER REFERENCES invoice (id);

-- An invoice that goes asks who names it.
CREATE INDEX customer_account_invoice ON customer_account (invoice_id) WHERE invoice_id IS NOT NULL;
