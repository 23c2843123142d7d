-- How customers pay the company, in the order in which letters look for one (rule D6). What a form does not use is empty; without
-- a currency it is meant for every one.
CREATE TABLE company_account (
  id INTEGER PRIMARY KEY,
  form TEXT NOT NULL,
  currency TEXT,
  number TEXT NOT NULL,
  bank_code TEXT NOT NULL,
  wire_code TEXT NOT NULL,
  bic TEXT NOT NULL,
  bank_name TEXT NOT NULL,
  lines TEXT NOT NULL
) STRICT;

-- The one account of older books is the first. Its columns in `company` stay, because undo of older changes needs them.
INSERT INTO company_account (form, number, bank_code, wire_code, bic, bank_name, lines)
SELECT 'iban', upper(replace(iban, ' ', '')), '', '', bic, bank_name, '' FROM company WHERE iban <> '';

-- The digits of a letter's payment reference; empty in letters from before it.
ALTER TABLE letter ADD COLUMN reference TEXT NOT NULL DEFAULT '';
