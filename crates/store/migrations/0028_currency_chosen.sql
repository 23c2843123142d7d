-- Whether a person set the company's currency. A list that names none is asked about until then; older books go on as they did.
ALTER TABLE company ADD COLUMN currency_chosen INTEGER NOT NULL DEFAULT 0 CHECK (currency_chosen IN (0, 1));
UPDATE company SET currency_chosen = 1;
