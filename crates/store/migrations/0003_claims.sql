-- The claims that are not void, each with the day it counts from: its own, or the one its letter left the house on.
-- NULL: the letter is in the house, and nothing is owed yet.
CREATE VIEW claim_day AS
SELECT claim.*, iif(claim.letter_id IS NULL, claim.dated, max(claim.dated, letter.left_on)) AS counts_from
FROM claim LEFT JOIN letter ON letter.id = claim.letter_id WHERE letter.void IS NULL;

-- What a payment settles where nobody said what it is for (rule I7).
ALTER TABLE company ADD COLUMN payment_order TEXT NOT NULL DEFAULT 'oldest_first'
  CHECK (payment_order IN ('oldest_first', 'costs_interest_principal'));
