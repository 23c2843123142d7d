WITH aged AS (
  SELECT customer_id, currency,
    sum(iif(due >= {N}, open, 0)) AS b0,
    sum(iif(due < {N} AND due >= ({N} - 30), open, 0)) AS b1,
    sum(iif(due < ({N} - 30) AND due >= ({N} - 60), open, 0)) AS b2,
    sum(iif(due < ({N} - 60) AND due >= ({N} - 90), open, 0)) AS b3,
    sum(iif(due < ({N} - 90), open, 0)) AS b4,
    sum(open) AS total
  FROM invoice INDEXED BY invoice_open WHERE open > 0 GROUP BY customer_id, currency
)
SELECT number, name, currency, b0, b1, b2, b3, b4, total FROM aged JOIN customer ON customer.id = customer_id;
