-- 1: the hold waits for a direct debit, and ends where that comes back.
ALTER TABLE hold ADD COLUMN debit INTEGER NOT NULL DEFAULT 0 CHECK (debit IN (0, 1));
