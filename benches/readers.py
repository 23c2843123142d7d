"""Reads files into the objects of a Python library: LIBRARY FILE..."""

import sys

library, *files = sys.argv[1:]

if library == "drafthorse":
    from drafthorse.models.document import Document

    def read(path):
        with open(path, "rb") as file:
            document = Document.parse(file.read(), strict=False)
        return [document.header.id]

elif library == "facturex":
    from facturex.parsers import parse

    def read(path):
        return [parse(path).number]

elif library == "mt-940":
    import mt940

    def read(path):
        return mt940.parse(path)

elif library == "ofxparse":
    from ofxparse import OfxParser

    def read(path):
        with open(path, "rb") as file:
            return OfxParser.parse(file).account.statement.transactions

elif library == "pycamt":
    from pycamt.parser import Camt053Parser

    def read(path):
        return Camt053Parser.from_file(path).get_transactions()

else:
    sys.exit(f"no library {library} here")

print(sum(len(read(path)) for path in files))
