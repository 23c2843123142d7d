//! Banks of other countries.

use crate::{balances, id, one, read, told};

#[test]
fn ubs_leaves_out_the_parts_of_a_collective_booking() {
    let file = "Kontonummer:;0234 00123456.40;\nIBAN:;CH93 0076 2011 6238 5295 7;\nVon:;2026-02-01;\nBis:;2026-02-28;\nAnfangssaldo:;100.00;\nSchlusssaldo:;1245.00;\nBewertet in:;CHF;\nAnzahl Transaktionen in diesem Zeitraum:;2;\n\nAbschlussdatum;Abschlusszeit;Buchungsdatum;Valutadatum;Währung;Belastung;Gutschrift;Einzelbetrag;Saldo;Transaktions-Nr.;Beschreibung1;Beschreibung2;Beschreibung3;Fussnoten\n2026-02-14;;2026-02-14;2026-02-14;CHF;-45.00;;;1245.00;T2;Sammelauftrag;;;\n;;;;CHF;;;-20.00;;T2;Strom AG;;;\n;;;;CHF;;;-25.00;;T2;Wasser AG;;;\n2026-02-13;09:11:12;2026-02-13;2026-02-13;CHF;;1190.00;;1290.00;T1;Birke AG;Rechnung 17;Referenz;\n";
    let contents = read(file);
    assert_eq!(id(&contents), "ubs");
    let statement = one(&contents);
    assert_eq!(statement.account, "CH9300762011623852957");
    assert_eq!(balances(statement), (Some(10_000), Some(124_500)));
    assert_eq!(
        told(statement),
        [
            "2026-02-14 -4500 | Sammelauftrag |  |  | ",
            "2026-02-13 119000 | Birke AG |  |  | Rechnung 17 Referenz"
        ]
    );
}

#[test]
fn british_banks_write_the_day_first_and_pounds() {
    let lloyds = "Transaction Date,Transaction Type,Sort Code,Account Number,Transaction Description,Debit Amount,Credit Amount,Balance\n04/02/2026,FPI,'11-22-33,12345678,BIRCH LTD INV 17,,1190.00,1290.00\n03/02/2026,DD,'11-22-33,12345678,CITY POWER,45.50,,100.00\n";
    let contents = read(lloyds);
    assert_eq!(id(&contents), "lloyds");
    let statement = one(&contents);
    assert_eq!(
        (
            statement.account.as_str(),
            statement.currency.unwrap().code()
        ),
        ("12345678", "GBP")
    );
    assert_eq!(
        told(statement)[0],
        "2026-02-04 119000 |  |  |  | BIRCH LTD INV 17"
    );
    assert_eq!(balances(statement), (Some(14_550), Some(129_000)));
    let natwest = "Date,Type,Description,Value,Balance,Account Name,Account Number\n04 Feb 2026,BAC,\"'BIRCH LTD, INV 17\",1190.00,1290.00,'Quay','112233-12345678\n";
    let contents = read(natwest);
    assert_eq!(
        (id(&contents), one(&contents).account.as_str()),
        ("natwest", "112233-12345678")
    );
    let starling = "Date,Counter Party,Reference,Type,Amount (GBP),Balance (GBP),Spending Category,Notes\n03/02/2026,Birch Ltd,INV 17,FASTER PAYMENT,1190.00,1290.00,INCOME,\n";
    let contents = read(starling);
    assert_eq!(
        told(one(&contents)),
        ["2026-02-03 119000 | Birch Ltd |  |  | INV 17"]
    );
}

#[test]
fn american_banks_write_the_month_first_and_dollars() {
    let chase = "Details,Posting Date,Description,Amount,Type,Balance,Check or Slip #\nCREDIT,02/04/2026,\"ORIG CO NAME:BIRCH\",1190.00,ACH_CREDIT,1290.00,,\nDEBIT,02/03/2026,\"CITY POWER\",-45.50,ACH_DEBIT,100.00,,\n";
    let contents = read(chase);
    assert_eq!(
        (id(&contents), one(&contents).currency.unwrap().code()),
        ("chase", "USD")
    );
    assert_eq!(
        told(one(&contents))[1],
        "2026-02-03 -4550 |  |  |  | CITY POWER"
    );
    let america = "Description,,Summary Amt.\nBeginning balance as of 02/01/2026,,\"145.50\"\nTotal credits,,\"1,190.00\"\nTotal debits,,\"-45.50\"\nEnding balance as of 02/28/2026,,\"1,290.00\"\n\nDate,Description,Amount,Running Bal.\n02/01/2026,Beginning balance as of 02/01/2026,,\"145.50\"\n02/03/2026,\"CITY POWER\",\"-45.50\",\"100.00\"\n02/04/2026,\"BIRCH INV 17\",\"1,190.00\",\"1,290.00\"\n";
    let contents = read(america);
    assert_eq!(id(&contents), "bank-of-america");
    assert_eq!(
        (told(one(&contents)).len(), balances(one(&contents))),
        (2, (Some(14_550), Some(129_000)))
    );
    let mercury = "Date (UTC),Description,Amount,Status,Source Account,Bank Description,Reference,Note\n02-13-2026,Birch,1190.00,Sent,Checking ••1234,BIRCH;INV 17,INV 17,\n02-14-2026,City,-45.50,Failed,Checking ••1234,CITY,,\n02-15-2026,City,-45.50,Pending,Checking ••1234,CITY,,\n";
    let contents = read(mercury);
    assert_eq!(id(&contents), "mercury");
    assert_eq!(
        told(one(&contents)),
        [
            "2026-02-13 119000 | Birch |  | INV 17 | BIRCH;INV 17",
            "2026-02-15 -4550 | City |  |  | CITY | Pending"
        ]
    );
}

#[test]
fn postfinance_writes_its_titles_for_excel_and_a_note_below() {
    let file = "Datum von:;=\"01.02.2026\"\nDatum bis:;=\"28.02.2026\"\nKategorie:;=\"Alle\"\nKonto:;=\"CH93 0076 2011 6238 5295 7\"\nWährung:;=\"CHF\"\n\nDatum;Bewegungstyp;Avisierungstext;Gutschrift in CHF;Lastschrift in CHF;Label;Kategorie\n\n14.02.2026;Buchung;\"Einkauf Musterladen\";;-17.9;;Lebensmittel\n13.02.2026;Gutschrift;\"Gutschrift Birke AG RE-17\";1190;;;\n\nDisclaimer:\nDieser Auszug dient nur zur Information.\n";
    let contents = read(file);
    assert_eq!(id(&contents), "postfinance");
    let statement = one(&contents);
    assert_eq!(statement.account, "CH9300762011623852957");
    assert_eq!(
        told(statement),
        [
            "2026-02-14 -1790 |  |  |  | Einkauf Musterladen",
            "2026-02-13 119000 |  |  |  | Gutschrift Birke AG RE-17",
        ]
    );
}
