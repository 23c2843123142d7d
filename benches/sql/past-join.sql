WITH day AS MATERIALIZED (SELECT CAST(julianday('{DAY}') - 2440587.5 AS INTEGER) AS d),
paid AS (
  SELECT invoice_id, sum(amount) AS amount FROM day JOIN allocation ON effective <= d GROUP BY invoice_id
), open_items AS (
  SELECT customer_id, currency, d - due AS days, gross - coalesce(paid.amount, 0) AS balance
  FROM day JOIN invoice ON issued <= d LEFT JOIN paid ON paid.invoice_id = invoice.id
  WHERE gross > coalesce(paid.amount, 0)
)
SELECT customer_id, currency,
  sum(iif(days <= 0, balance, 0)), sum(iif(days BETWEEN 1 AND 30, balance, 0)),
  sum(iif(days BETWEEN 31 AND 60, balance, 0)), sum(iif(days BETWEEN 61 AND 90, balance, 0)),
  sum(iif(days > 90, balance, 0))
FROM open_items GROUP BY customer_id, currency;
