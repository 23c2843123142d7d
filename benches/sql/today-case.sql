WITH open_items AS (
  SELECT customer_id, currency, open, CAST(julianday('{DAY}') - 2440587.5 AS INTEGER) - due AS days
  FROM invoice INDEXED BY invoice_open WHERE open > 0
), aged AS (
  SELECT customer_id, currency,
    sum(CASE WHEN days <= 0 THEN open ELSE 0 END) AS b0,
    sum(CASE WHEN days BETWEEN 1 AND 30 THEN open ELSE 0 END) AS b1,
    sum(CASE WHEN days BETWEEN 31 AND 60 THEN open ELSE 0 END) AS b2,
    sum(CASE WHEN days BETWEEN 61 AND 90 THEN open ELSE 0 END) AS b3,
    sum(CASE WHEN days > 90 THEN open ELSE 0 END) AS b4,
    sum(open) AS total
  FROM open_items GROUP BY customer_id, currency
)
SELECT number, name, currency, b0, b1, b2, b3, b4, total FROM aged JOIN customer ON customer.id = customer_id;
