-- What tells that money went back, so that it goes back once: the row of a list of payments that tells of a payment taken
-- back, beside the bank's entry that did; and whether a person told of a refund, which then stays without its entry.
ALTER TABLE claim ADD COLUMN key TEXT;

CREATE UNIQUE INDEX claim_key ON claim (key) WHERE key IS NOT NULL;

ALTER TABLE refund ADD COLUMN by_hand INTEGER NOT NULL DEFAULT 0 CHECK (by_hand IN (0, 1));

UPDATE refund SET by_hand = 1 WHERE entry_id IS NULL AND key IS NULL;
