"""Adds up tables: how many rows count, and the sums by currency, from the columns that state them plainly.

An unknown currency is "". Files whose columns contradict each other on purpose are left out.
"""

import csv
import re
import xml.etree.ElementTree as ET
import zipfile
from decimal import Decimal

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def amount(text):
    """Returns hundredths; the last point or comma is the decimal sign, brackets mean minus."""
    digits = re.sub(r"[^\d.,-]", "", text)
    at = max(digits.rfind("."), digits.rfind(","))
    whole, part = (digits[:at], digits[at + 1 :]) if at >= 0 else (digits, "")
    value = Decimal(re.sub(r"[.,]", "", whole) + "." + (part or "0"))
    hundredths = int((value * 100).to_integral_value("ROUND_HALF_UP"))
    return -hundredths if "(" in text else hundredths


def dollars(column):
    return lambda row: "USD" if "$" in row[column] else ""


def workbook(path):
    book = zipfile.ZipFile(path)
    texts = []
    if "xl/sharedStrings.xml" in book.namelist():
        shared = ET.fromstring(book.read("xl/sharedStrings.xml"))
        texts = ["".join(part.text or "" for part in one.iter(MAIN + "t")) for one in shared]
    sheet = ET.fromstring(book.read("xl/worksheets/sheet1.xml"))
    for row in sheet.iter(MAIN + "row"):
        cells = []
        for cell in row.iter(MAIN + "c"):
            column = 0
            for letter in re.match(r"[A-Z]+", cell.get("r")).group():
                column = column * 26 + ord(letter) - 64
            cells += [""] * (column - len(cells))
            value = cell.findtext(MAIN + "v") or ""
            cells[column - 1] = texts[int(value)] if cell.get("t") == "s" and value else value
        yield cells


def rows(path):
    if path.suffix == ".xlsx":
        return list(workbook(path))
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def each(column, currency=lambda row: ""):
    """Each row is one document with its own amount."""
    return lambda row, at: (at, currency(row), amount(row[column]))


def numbered(number, column, currency=lambda row: "", counts=lambda row: True):
    """Rows with the same number are one document; each has a part of its amount."""
    return lambda row, at: (row[number], currency(row), amount(row[column])) if counts(row) else None


def whole(number, column):
    """The same, with the whole amount in each row: only the first counts."""
    seen = set()

    def of(row, at):
        value = 0 if row[number] in seen else amount(row[column])
        seen.add(row[number])
        return row[number], dollars(column)(row), value

    return of


def two_columns(row, at):
    if not re.match(r"\d", row["Date"]):
        return None
    return at, "", amount(row["Credit"] or "0") - abs(amount(row["Debit"] or "0"))


def receivable(row):
    return row["Account Name"] == "Accounts Receivable" and bool(row["Debit Amount (Two Column Approach)"])


RULES = [
    (["invoiceNumber", "InvoiceAmount"], each("InvoiceAmount")),
    (["Client", "Invoice Number", "Amount", "Status"], whole("Invoice Number", "Amount")),
    (["Client", "Invoice Number", "Amount", "Date"], each("Amount", dollars("Amount"))),
    (["Invoice #", "Line Total"], numbered("Invoice #", "Line Total", lambda row: row["Currency"])),
    (
        ["Account Name", "Debit Amount (Two Column Approach)"],
        numbered("Invoice Number", "Debit Amount (Two Column Approach)", counts=receivable),
    ),
    (["Date", "Label", "D/C"], None),
    (["Date", "Label", "Debit", "Credit", "Balance"], None),
    (["Date", "Label", "Debit", "Credit"], two_columns),
    (["Date", "Label", "Currency", "Amount"], each("Amount", lambda row: row["Currency"])),
    (["Date", "Label", "Amount"], each("Amount")),
]


def look(path):
    lines = rows(path)
    for heads, rule in RULES:
        head = next((at for at, line in enumerate(lines) if set(heads) <= set(line)), None)
        if head is None:
            continue
        if rule is None:
            return {}
        documents, sums = set(), {}
        for at, line in enumerate(lines[head + 1 :]):
            row = dict(zip(lines[head], line + [""] * len(lines[head])))
            found = rule(row, at) if any(cell.strip() for cell in line) else None
            if found:
                key, currency, value = found
                documents.add(key)
                sums[currency] = sums.get(currency, 0) + value
        return {"rows": len(documents), "sums": {currency: str(value) for currency, value in sums.items()}}
    return {}
