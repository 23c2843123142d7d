-- A claim that turned out too high is corrected, which is no waiver: what was corrected may be claimed once it is owed.
ALTER TABLE claim_allocation ADD COLUMN corrects INTEGER NOT NULL DEFAULT 0 CHECK (corrects IN (0, 1));
