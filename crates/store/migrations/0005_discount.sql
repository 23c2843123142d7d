-- Early-payment discount (rule P4): terms as "3% 7 days, 2% 14 days", empty for none; a customer without any has the
-- company's. `taken_with` is the allocation of the payment that took a discount in time; both are taken back together.
ALTER TABLE invoice ADD COLUMN discount TEXT NOT NULL DEFAULT '';
ALTER TABLE customer ADD COLUMN discount TEXT;
ALTER TABLE company ADD COLUMN discount TEXT NOT NULL DEFAULT '';
ALTER TABLE company ADD COLUMN discount_grace_days INTEGER NOT NULL DEFAULT 0;
ALTER TABLE allocation ADD COLUMN taken_with INTEGER REFERENCES allocation (id);

CREATE INDEX allocation_taken_with ON allocation (taken_with) WHERE taken_with IS NOT NULL;

-- Those whose discount can still be taken, or was taken too late.
CREATE INDEX invoice_discount ON invoice (customer_id) WHERE discount <> '' AND open > 0;
