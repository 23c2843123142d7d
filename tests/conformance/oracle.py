"""Reads files independently of Owed, with Python's standard library only.

    python3 oracle.py FILE...

prints one JSON object: for each file what Owed must find in it, or {"reject": true} if there is nothing to read. Short on
purpose: each format is read in the most direct way, even if that is slow.
"""

import io
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
import zipfile
from decimal import Decimal

import oracle_tables

EXPONENTS = {"JPY": 0, "KWD": 3}


def minor(text, currency="EUR"):
    scale = 10 ** EXPONENTS.get(currency, 2)
    value = Decimal(text.strip().replace(",", ".")) * scale
    return str(int(value.to_integral_value("ROUND_HALF_UP")))


def local(tag):
    return tag.rsplit("}", 1)[-1]


def find(node, path):
    """Returns the first text under a path of local names; a step may offer several, as in a|b."""
    found = [node]
    for step in path.split("/"):
        names = step.split("|")
        found = [child for one in found for child in one if local(child.tag) in names]
    texts = [(one.text or "").strip() for one in found]
    return next((text for text in texts if text), "")


def day(text):
    digits = re.sub(r"\D", "", text[:10])[:8]
    return f"{digits[:4]}-{digits[4:6]}-{digits[6:]}" if len(digits) == 8 else None


def ubl(root):
    currency = find(root, "DocumentCurrencyCode")
    code = find(root, "InvoiceTypeCode|CreditNoteTypeCode")
    party = "{}/Party/PartyLegalEntity/RegistrationName"
    name = "{}/Party/PartyName/Name"
    seller, buyer = "AccountingSupplierParty", "AccountingCustomerParty"
    total = "LegalMonetaryTotal/"
    if not currency:
        for node in root.iter():
            if local(node.tag) == "PayableAmount":
                currency = node.get("currencyID")
                break
    return {
        "kind": "credit_note" if local(root.tag) == "CreditNote" or code == "381" else "invoice",
        "number": find(root, "ID"),
        "issued": day(find(root, "IssueDate")),
        "currency": currency,
        "payable": minor(find(root, total + "PayableAmount"), currency),
        "seller": find(root, party.format(seller)) or find(root, name.format(seller)),
        "buyer": find(root, party.format(buyer)) or find(root, name.format(buyer)),
    }


def cii(root):
    header = "ExchangedDocument|HeaderExchangedDocument/"
    trade = "SupplyChainTradeTransaction|SpecifiedSupplyChainTradeTransaction/"
    settlement = trade + "ApplicableHeaderTradeSettlement|ApplicableSupplyChainTradeSettlement/"
    agreement = trade + "ApplicableHeaderTradeAgreement|ApplicableSupplyChainTradeAgreement/"
    sums = settlement + "SpecifiedTradeSettlementHeaderMonetarySummation|SpecifiedTradeSettlementMonetarySummation/"
    currency = find(root, settlement + "InvoiceCurrencyCode")
    currency = currency or next((one.get("currencyID") for one in root.iter() if one.get("currencyID")), None)
    if not currency:
        return None
    return {
        "kind": "credit_note" if find(root, header + "TypeCode") == "381" else "invoice",
        "number": find(root, header + "ID"),
        "issued": day(find(root, header + "IssueDateTime/DateTimeString") or find(root, header + "IssueDateTime")),
        "currency": currency,
        "payable": minor(find(root, sums + "DuePayableAmount"), currency),
        "seller": find(root, agreement + "SellerTradeParty/Name"),
        "buyer": find(root, agreement + "BuyerTradeParty/Name"),
    }


def camt(root):
    statements = []
    for node in root.iter():
        if local(node.tag) not in ("Stmt", "Rpt", "Ntfctn"):
            continue
        account = find(node, "Acct/Id/IBAN") or find(node, "Acct/Id/Othr/Id") or find(node, "Acct/Id/PrtryAcct/Id")
        entries = []
        for entry in (child for child in node if local(child.tag) == "Ntry"):
            amount = next(child for child in entry if local(child.tag) == "Amt")
            sign = -1 if find(entry, "CdtDbtInd") == "DBIT" else 1
            entries.append(str(sign * int(minor(amount.text, amount.get("Ccy")))))
        statements.append({"account": account.replace(" ", ""), "sum": str(sum(map(int, entries)))})
    return statements


def xml(data):
    root = ET.fromstring(data)
    kind = local(root.tag)
    if kind.startswith("CrossIndustry") or any(local(child.tag) == "HeaderExchangedDocument" for child in root):
        item = cii(root)
        return {"items": [item]} if item else {"reject": True}
    if kind in ("Invoice", "CreditNote"):
        return {"items": [ubl(root)]}
    statements = camt(root)
    return {"statements": statements} if statements else {"reject": True}


def pdf(path):
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["pdfdetach", "-saveall", "-o", folder, str(path)], check=True, capture_output=True)
        for attached in sorted(pathlib.Path(folder).iterdir()):
            if attached.name.lower().endswith(".xml"):
                return xml(attached.read_bytes())
    return {"reject": True}


def mt940(path):
    """Returns the expected reading stored beside the file, written by the library mt-940. That library gives a reversed
    credit (RC) the sign of a credit; here the money leaves the account."""
    text = path.with_suffix(".yml").read_text(encoding="utf-8", errors="replace")
    movements = []
    for part in text.split("!!python/object:mt940.models.Transaction\n")[1:]:
        value = re.search(r"amount: !!python/object/apply:decimal.Decimal\s+- '([^']+)'", part)
        status = re.search(r"^    status: (\w+)", part, re.M)
        amount = abs(int(minor(value.group(1))))
        movements.append(str(-amount if status and status.group(1) in ("D", "RC") else amount))
    return {"movements": movements}


def ofx(text):
    if not re.search(r"<(CC|INV)?STMTRS>", text):
        return {"reject": True}
    text = re.sub(r"<!--.*?-->", "", text, flags=re.S)
    movements = []
    for part in text.split("<STMTTRN>")[1:]:
        part = part.split("</STMTTRN>")[0]
        amount = re.search(r"<TRNAMT>\s*([^<\s]+)", part)
        booked = re.search(r"<DTPOSTED>\s*(\d{8})", part)
        if amount and re.fullmatch(r"[-+\d.,]+", amount.group(1)) and booked and booked.group(1) != "20120231":
            movements.append(minor(amount.group(1)))
    return {"movements": movements}


def qif(text):
    movements, taken, dated = [], False, False
    for line in text.splitlines():
        if line.startswith("!"):
            name = line[1:].strip().lower()
            if name.startswith("type:"):
                taken = name[5:].strip() in ("bank", "ccard", "cash", "oth a", "oth l")
            elif name == "account":
                taken = False
        elif line.startswith("D"):
            dated = re.fullmatch(r"[\d/.' -]+", line[1:].strip()) is not None
        elif taken and dated and line.startswith("T"):
            movements.append(minor(line[1:].strip().replace(",", "")))
    return {"movements": movements} if movements else {"reject": True}


def look(path):
    if path.suffix in (".csv", ".xlsx"):
        return oracle_tables.look(path)
    data = path.read_bytes()
    if data.startswith(b"%PDF"):
        return pdf(path)
    if data.startswith(b"PK"):
        archive = zipfile.ZipFile(io.BytesIO(data))
        parts = [xml(archive.read(name)) for name in archive.namelist()]
        return {"statements": [one for part in parts for one in part["statements"]]}
    if path.suffix == ".sta":
        return mt940(path)
    text = data.decode("utf-8", errors="replace")
    if path.suffix == ".qif":
        return qif(text)
    if "<OFX>" in text:
        return ofx(text)
    return xml(data)


if __name__ == "__main__":
    print(json.dumps({name: look(pathlib.Path(name)) for name in sys.argv[1:]}))
