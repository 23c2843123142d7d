WITH day AS MATERIALIZED (SELECT CAST(julianday('{DAY}') - 2440587.5 AS INTEGER) AS today), aged AS (
  SELECT customer_id, currency,
    sum(open) FILTER (WHERE due >= today) AS b0,
    sum(open) FILTER (WHERE due < today AND due >= today - 30) AS b1,
    sum(open) FILTER (WHERE due < today - 30 AND due >= today - 60) AS b2,
    sum(open) FILTER (WHERE due < today - 60 AND due >= today - 90) AS b3,
    sum(open) FILTER (WHERE due < today - 90) AS b4,
    sum(open) AS total
  FROM day CROSS JOIN invoice INDEXED BY invoice_open WHERE open > 0 GROUP BY customer_id, currency
)
SELECT number, name, currency, b0, b1, b2, b3, b4, total FROM aged JOIN customer ON customer.id = customer_id;
