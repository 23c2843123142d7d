WITH aged AS (
  SELECT customer_id, currency,
    sum((due >= {N}) * open) AS b0,
    sum((due BETWEEN ({N} - 30) AND ({N} - 1)) * open) AS b1,
    sum((due BETWEEN ({N} - 60) AND ({N} - 31)) * open) AS b2,
    sum((due BETWEEN ({N} - 90) AND ({N} - 61)) * open) AS b3,
    sum((due < ({N} - 90)) * open) AS b4,
    sum(open) AS total
  FROM invoice INDEXED BY invoice_open WHERE open > 0 GROUP BY customer_id, currency
)
SELECT number, name, currency, b0, b1, b2, b3, b4, total FROM aged JOIN customer ON customer.id = customer_id;
