-- Money that was paid back to a customer (rule L7). `key` names the row of a list that told of it, `entry_id` the bank's
-- entry that it is.
CREATE TABLE refund (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customer (id),
  dated INTEGER NOT NULL,
  currency TEXT NOT NULL,
  amount INTEGER NOT NULL CHECK (amount > 0),
  number TEXT NOT NULL,
  key TEXT UNIQUE,
  note TEXT NOT NULL,
  entry_id INTEGER REFERENCES bank_entry (id)
) STRICT;

CREATE INDEX refund_customer ON refund (customer_id);

CREATE INDEX refund_entry ON refund (entry_id) WHERE entry_id IS NOT NULL;

-- What a refund takes from the money on account. A correction is a further row with the negative amount (rule L3).
CREATE TABLE refund_part (
  id INTEGER PRIMARY KEY,
  refund_id INTEGER NOT NULL REFERENCES refund (id),
  credit_id INTEGER NOT NULL REFERENCES credit (id),
  effective INTEGER NOT NULL,
  amount INTEGER NOT NULL CHECK (amount <> 0),
  reverses INTEGER UNIQUE REFERENCES refund_part (id),
  reason TEXT NOT NULL,
  CHECK ((reverses IS NULL) = (amount > 0))
) STRICT;

CREATE INDEX refund_part_refund ON refund_part (refund_id);

CREATE INDEX refund_part_credit ON refund_part (credit_id, effective, amount);
