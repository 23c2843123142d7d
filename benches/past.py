"""Computes the aging as of a past day with DuckDB, from rows in memory: INVOICES.csv ALLOCATIONS.csv DAY TOTALS.

Prints the median time of the query alone in seconds, and writes the totals per currency to TOTALS.
"""

import datetime
import statistics
import sys
import time

import duckdb

invoices, allocations, day, totals = sys.argv[1:]
number = (datetime.date.fromisoformat(day) - datetime.date(1970, 1, 1)).days
db = duckdb.connect()
db.execute(f"CREATE TABLE invoice AS SELECT * FROM read_csv('{invoices}')")
db.execute(f"CREATE TABLE allocation AS SELECT * FROM read_csv('{allocations}')")

AGED = f"""
WITH paid AS (
  SELECT invoice_id, sum(amount)::BIGINT AS amount FROM allocation WHERE effective <= {number} GROUP BY invoice_id
), open_items AS (
  SELECT customer_id, currency, {number} - due AS days, gross - coalesce(paid.amount, 0) AS balance
  FROM invoice LEFT JOIN paid ON paid.invoice_id = invoice.id
  WHERE issued <= {number} AND gross > coalesce(paid.amount, 0)
)
SELECT customer_id, currency,
  coalesce(sum(balance) FILTER (days <= 0), 0)::BIGINT AS b0,
  coalesce(sum(balance) FILTER (days BETWEEN 1 AND 30), 0)::BIGINT AS b1,
  coalesce(sum(balance) FILTER (days BETWEEN 31 AND 60), 0)::BIGINT AS b2,
  coalesce(sum(balance) FILTER (days BETWEEN 61 AND 90), 0)::BIGINT AS b3,
  coalesce(sum(balance) FILTER (days > 90), 0)::BIGINT AS b4
FROM open_items GROUP BY customer_id, currency
"""

spans = []
for _ in range(6):
    started = time.perf_counter()
    db.execute(AGED).fetchall()
    spans.append(time.perf_counter() - started)

sums = ", ".join(f"sum(b{index})::BIGINT" for index in range(5))
with open(totals, "w", encoding="utf-8") as file:
    for currency, *buckets in db.execute(f"SELECT currency, {sums} FROM ({AGED}) GROUP BY 1 ORDER BY 1").fetchall():
        file.write(f"{currency} [" + ",".join(f'"{bucket}"' for bucket in buckets) + "]\n")
print(statistics.median(spans[1:]))
