//! Tables of banks and payment services, in files of their layout: read to the same statements as other formats.

#![allow(
    clippy::unwrap_used,
    reason = "a test fails where something is missing"
)]

use owed_import::{
    Code, Contents, Entry, ImportError, Kind, Overrides, State, Statement, detect, read_any,
};

fn read(file: &str) -> Contents {
    read_any(file.as_bytes(), &Overrides::default()).unwrap()
}

fn id(contents: &Contents) -> &'static str {
    contents.preset.map_or("none", |preset| preset.id)
}

/// Returns one line per entry: day, amount, other side, account, reference, text, and anything special.
fn told(statement: &Statement) -> Vec<String> {
    let tell = |entry: &Entry| {
        let other = &entry.counterparty;
        let mut told = format!(
            "{} {} | {} | {} | {} | {}",
            entry.booked.unwrap(),
            entry.amount,
            other.name,
            other.account,
            entry.reference,
            entry.text
        );
        if entry.state != State::Booked {
            told += &format!(" | {:?}", entry.state);
        }
        if entry.reversal {
            told += " | reversal";
        }
        if entry.fees != 0 || entry.is_fee {
            told += &format!(
                " | fees {}{}",
                entry.fees,
                if entry.is_fee { " itself" } else { "" }
            );
        }
        told
    };
    statement.entries.iter().map(tell).collect()
}

fn balances(statement: &Statement) -> (Option<i64>, Option<i64>) {
    let minor = |balance: &owed_import::Balance| balance.amount.minor;
    (
        statement.opening.as_ref().map(minor),
        statement.closing.as_ref().map(minor),
    )
}

fn one(contents: &Contents) -> &Statement {
    assert_eq!(contents.problems.list, []);
    let [statement] = &contents.statements[..] else {
        panic!("{:?}", contents.statements)
    };
    statement
}

#[test]
fn sparkasse_tells_pending_movements_and_returned_debits() {
    let file = "\"Auftragskonto\";\"Buchungstag\";\"Valutadatum\";\"Buchungstext\";\"Verwendungszweck\";\"Glaeubiger ID\";\"Mandatsreferenz\";\"Kundenreferenz (End-to-End)\";\"Sammlerreferenz\";\"Lastschrift Ursprungsbetrag\";\"Auslagenersatz Ruecklastschrift\";\"Beguenstigter/Zahlungspflichtiger\";\"Kontonummer/IBAN\";\"BIC (SWIFT-Code)\";\"Betrag\";\"Waehrung\";\"Info\"\n\"DE02120300000000202051\";\"03.02.26\";\"03.02.26\";\"GUTSCHR. UEBERWEISUNG\";\"RE-17 vom 3.1.\";\"\";\"\";\"E2E-17\";\"\";\"\";\"\";\"Birke KG\";\"DE02500105170137075030\";\"INGDDEFFXXX\";\"1.190,00\";\"EUR\";\"Umsatz gebucht\"\n\"DE02120300000000202051\";\"04.02.26\";\"04.02.26\";\"RUECKLASTSCHRIFT\";\"RE-12\";\"\";\"\";\"NOTPROVIDED\";\"\";\"50,00\";\"3,50\";\"Alder GmbH\";\"DE02100100100006820101\";\"PBNKDEFFXXX\";\"-53,50\";\"EUR\";\"Umsatz gebucht\"\n\"DE02120300000000202051\";\"05.02.26\";\"05.02.26\";\"LASTSCHRIFT\";\"Strom\";\"\";\"\";\"\";\"\";\"\";\"\";\"Stadtwerke\";\"\";\"\";\"-20,00\";\"EUR\";\"Umsatz vorgemerkt\"\n";
    let contents = read(file);
    assert_eq!(
        (id(&contents), contents.format.to_string().as_str()),
        ("sparkasse-camt", "csv")
    );
    let statement = one(&contents);
    assert_eq!(statement.account, "DE02120300000000202051");
    assert_eq!(
        told(statement),
        [
            "2026-02-03 119000 | Birke KG | DE02500105170137075030 | E2E-17 | RE-17 vom 3.1.",
            "2026-02-04 -5350 | Alder GmbH | DE02100100100006820101 |  | RE-12 | reversal",
            "2026-02-05 -2000 | Stadtwerke |  |  | Strom | Pending",
        ]
    );
}

#[test]
fn dkb_names_payer_and_payee_and_the_account_above_the_header() {
    let file = "\"Girokonto\";\"DE02120300000000202051\"\n\"Zeitraum:\";\"01.02.2026 - 28.02.2026\"\n\"Kontostand vom 28.02.2026:\";\"1.234,56 €\"\n\"\"\n\"Buchungsdatum\";\"Wertstellung\";\"Status\";\"Zahlungspflichtige*r\";\"Zahlungsempfänger*in\";\"Verwendungszweck\";\"Umsatztyp\";\"IBAN\";\"Betrag (€)\";\"Gläubiger-ID\";\"Mandatsreferenz\";\"Kundenreferenz\"\n\"13.02.26\";\"13.02.26\";\"Gebucht\";\"Birke KG\";\"Tischlerei Quay\";\"RE-17\";\"Eingang\";\"DE02500105170137075030\";\"1.190,00\";\"\";\"\";\"E2E-17\"\n\"14.02.26\";\"14.02.26\";\"Gebucht\";\"Tischlerei Quay\";\"Stadtwerke\";\"Strom\";\"Ausgang\";\"DE02100100100006820101\";\"-45,5\";\"\";\"\";\"\"\n";
    let contents = read(file);
    assert_eq!(id(&contents), "dkb-2023");
    let statement = one(&contents);
    assert_eq!(statement.account, "DE02120300000000202051");
    assert_eq!(balances(statement), (None, Some(123_456)));
    assert_eq!(
        statement.closing.unwrap().date.unwrap().to_string(),
        "2026-02-28"
    );
    assert_eq!(
        told(statement),
        [
            "2026-02-13 119000 | Birke KG | DE02500105170137075030 | E2E-17 | RE-17",
            "2026-02-14 -4550 | Stadtwerke | DE02100100100006820101 |  | Strom",
        ]
    );
}

#[test]
fn deutsche_bank_has_debits_apart_and_the_balance_below() {
    let file = "Umsätze Girokonto (00);;;Kundennummer: 100 1234567\n01.02.2026 - 28.02.2026\nLetzter Kontostand;;;;100,00;EUR\nVorgemerkte und noch nicht gebuchte Umsätze sind nicht Bestandteil dieser Übersicht.\nBuchungstag;Wert;Umsatzart;Begünstigter / Auftraggeber;Verwendungszweck;IBAN;BIC;Kundenreferenz;Mandatsreferenz;Gläubiger ID;Fremde Gebühren;Betrag;Abweichender Empfänger;Anzahl der Aufträge;Anzahl der Schecks;Soll;Haben;Währung\n03.02.2026;03.02.2026;SEPA-Gutschrift;Birke KG;RE-17;DE02500105170137075030;INGDDEFF;E2E-17;;;;;;;;;1.190,00;EUR\n04.02.2026;04.02.2026;SEPA-Lastschrift;Stadtwerke;Strom;;;;;;;;;;;-45,50;;EUR\nKontostand;28.02.2026;;;1.244,50;EUR;;;;;;;;;;;;\n";
    let contents = read(file);
    assert_eq!(id(&contents), "deutsche-bank");
    let statement = one(&contents);
    assert_eq!(
        told(statement),
        [
            "2026-02-03 119000 | Birke KG | DE02500105170137075030 | E2E-17 | RE-17",
            "2026-02-04 -4550 | Stadtwerke |  |  | Strom",
        ]
    );
    assert!(statement.closing.is_some());
}

const ING: &str = "Umsatzanzeige;Datei erstellt am: 28.02.2026 10:11\n\nIBAN;DE02 5001 0517 0137 0750 30\nKontoname;Girokonto\nBank;ING\nKunde;Tischlerei Quay\nZeitraum;01.02.2026 - 28.02.2026\nSaldo;1.244,50;EUR\n\nSortierung;Datum absteigend\n\nIn der CSV-Datei finden Sie alle bereits gebuchten Umsätze.\n\nBuchung;Valuta;Auftraggeber/Empfänger;Buchungstext;Verwendungszweck;Saldo;Währung;Betrag;Währung\n14.02.2026;14.02.2026;Stadtwerke;Lastschrift;Strom;1.244,50;EUR;-45,50;EUR\n13.02.2026;13.02.2026;Birke KG;Gutschrift;RE-17;1.290,00;EUR;1.190,00;EUR\n";

#[test]
fn a_running_balance_newest_first_gives_opening_and_closing() {
    let contents = read(ING);
    assert_eq!(id(&contents), "ing-de");
    let statement = one(&contents);
    assert_eq!(
        (statement.account.as_str(), statement.holder.as_str()),
        ("DE02500105170137075030", "Tischlerei Quay")
    );
    assert_eq!(balances(statement), (Some(10_000), Some(124_450)));
}

#[test]
fn f5_a_gap_in_a_running_balance_is_a_problem_at_its_row() {
    let file = "Date,Description,Amount,Balance\n2026-02-13,A,10.00,110.00\n2026-02-14,B,10.00,120.00\n2026-02-15,C,10.00,135.00\n2026-02-16,D,10.00,145.00\n";
    let contents = read(file);
    let [problem] = &contents.problems.list[..] else {
        panic!("{:?}", contents.problems.list)
    };
    assert_eq!((problem.code, problem.row), (Code::Contradiction, Some(4)));
    assert_eq!(contents.statements[0].entries.len(), 4);
}

#[test]
fn tables_without_a_header_are_known_by_their_cells() {
    let elba = "13.02.2026;\"Birke KG RE-17\";13.02.2026;1190,00;EUR;13.02.2026 03:12:44:017\n14.02.2026;\"Strom\";14.02.2026;-45,50;EUR;14.02.2026 03:12:44:017\n";
    let contents = read(elba);
    assert_eq!(id(&contents), "raiffeisen-elba");
    assert_eq!(
        told(one(&contents)),
        [
            "2026-02-13 119000 |  |  |  | Birke KG RE-17",
            "2026-02-14 -4550 |  |  |  | Strom"
        ]
    );
    let easybank = "AT022050302101023600;Birke KG RE-17;13.02.2026;14.02.2026;+1.190,00;EUR\n";
    let contents = read(easybank);
    assert_eq!(
        (id(&contents), one(&contents).account.as_str()),
        ("bawag-easybank", "AT022050302101023600")
    );
    let wells_fargo = "\"02/03/2026\",\"-45.50\",\"*\",\"1007\",\"CITY POWER\"\n\"02/04/2026\",\"1190.00\",\"*\",\"\",\"BIRCH INVOICE 17\"\n";
    let contents = read(wells_fargo);
    assert_eq!(id(&contents), "wells-fargo");
    assert_eq!(
        told(one(&contents)),
        [
            "2026-02-03 -4550 |  |  | 1007 | CITY POWER",
            "2026-02-04 119000 |  |  |  | BIRCH INVOICE 17"
        ]
    );
}

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
fn paypal_moves_the_account_by_the_net_amount_and_the_rest_is_its_fee() {
    let file = "\"Date\",\"Time\",\"TimeZone\",\"Name\",\"Type\",\"Status\",\"Currency\",\"Gross\",\"Fee\",\"Net\",\"From Email Address\",\"To Email Address\",\"Transaction ID\",\"Invoice Number\",\"Balance\",\"Balance Impact\"\n\"13/02/2026\",\"10:11:12\",\"CET\",\"Birch Ltd\",\"Website Payment\",\"Completed\",\"EUR\",\"119.00\",\"-3.45\",\"115.55\",\"ap@birch.example\",\"me@quay.example\",\"TX1\",\"RE-17\",\"115.55\",\"Credit\"\n\"14/02/2026\",\"10:11:12\",\"CET\",\"\",\"General Withdrawal\",\"Completed\",\"EUR\",\"-100.00\",\"0.00\",\"-100.00\",\"me@quay.example\",\"\",\"TX2\",\"\",\"15.55\",\"Debit\"\n\"15/02/2026\",\"10:11:12\",\"CET\",\"Elm Inc\",\"Website Payment\",\"Completed\",\"USD\",\"50.00\",\"-2.00\",\"48.00\",\"ap@elm.example\",\"me@quay.example\",\"TX3\",\"RE-18\",\"48.00\",\"Credit\"\n\"16/02/2026\",\"10:11:12\",\"CET\",\"Elm Inc\",\"Invoice Sent\",\"Pending\",\"USD\",\"70.00\",\"0.00\",\"70.00\",\"me@quay.example\",\"ap@elm.example\",\"TX4\",\"RE-19\",\"48.00\",\"Memo\"\n\"16/02/2026\",\"11:11:12\",\"CET\",\"Oak\",\"Website Payment\",\"Denied\",\"USD\",\"70.00\",\"0.00\",\"70.00\",\"ap@oak.example\",\"me@quay.example\",\"TX5\",\"\",\"48.00\",\"Credit\"\n";
    let contents = read(file);
    assert_eq!(id(&contents), "paypal");
    assert_eq!(contents.problems.list, []);
    let [euros, dollars] = &contents.statements[..] else {
        panic!("{:?}", contents.statements)
    };
    assert_eq!(
        told(euros),
        [
            "2026-02-13 11555 | Birch Ltd |  | RE-17 | Website Payment | fees 345",
            "2026-02-14 -10000 |  |  |  | General Withdrawal",
        ]
    );
    assert_eq!(balances(euros), (Some(0), Some(1_555)));
    assert_eq!(
        told(dollars),
        [
            "2026-02-15 4800 | Elm Inc |  | RE-18 | Website Payment | fees 200",
            "2026-02-16 7000 | ap@elm.example |  | RE-19 | Invoice Sent | Informed",
        ]
        .map(|line| line.replace("ap@elm.example", "Elm Inc"))
    );
}

#[test]
fn stripe_and_revolut_keep_fees_in_their_own_ways() {
    let stripe = "id,Type,Source,Amount,Fee,Net,Currency,Created (UTC),Available On (UTC),Description\ntxn_1,charge,ch_1,119.00,3.75,115.25,eur,2026-02-13 10:11,2026-02-20 00:00,Invoice RE-17\ntxn_2,stripe_fee,fee_1,-2.00,0.00,-2.00,eur,2026-02-14 10:11,2026-02-14 00:00,Billing\ntxn_3,payout,po_1,-113.25,0.00,-113.25,eur,2026-02-21 10:11,2026-02-22 00:00,STRIPE PAYOUT\n";
    let contents = read(stripe);
    assert_eq!(id(&contents), "stripe-balance");
    assert_eq!(
        told(one(&contents)),
        [
            "2026-02-13 11525 |  |  |  | Invoice RE-17 | fees 375",
            "2026-02-14 -200 |  |  |  | Billing | fees 0 itself",
            "2026-02-21 -11325 |  |  |  | STRIPE PAYOUT",
        ]
    );
    let revolut = "Type,Product,Started Date,Completed Date,Description,Amount,Fee,Currency,State,Balance\nTOPUP,Current,2026-02-13 10:11:12,2026-02-13 10:12:12,Payment from Birch,119.00,0.00,EUR,COMPLETED,219.00\nTRANSFER,Current,2026-02-14 10:11:12,2026-02-14 10:12:12,To Oak,-100.00,1.50,EUR,COMPLETED,117.50\nCARD_PAYMENT,Current,2026-02-15 10:11:12,,Shop,-10.00,0.00,EUR,REVERTED,\n";
    let contents = read(revolut);
    assert_eq!(id(&contents), "revolut");
    let statement = one(&contents);
    assert_eq!(
        told(statement)[1],
        "2026-02-14 -10150 |  |  |  | To Oak | fees 150"
    );
    assert_eq!(
        (statement.entries.len(), balances(statement)),
        (2, (Some(10_000), Some(11_750)))
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

#[test]
fn revolut_business_has_its_fee_inside_the_total_or_apart() {
    let inside = "Date started (UTC),Date completed (UTC),ID,Type,State,Description,Reference,Payer,Orig currency,Orig amount,Payment currency,Amount,Total amount,Exchange rate,Fee,Fee currency,Balance,Account\n2026-02-13,2026-02-13,r1,TRANSFER,COMPLETED,To Oak,INV 9,Quay,EUR,-100.00,EUR,-100.00,-100.20,,0.20,EUR,899.80,EUR Main\n";
    let contents = read(inside);
    assert_eq!(id(&contents), "revolut-business");
    assert_eq!(
        told(one(&contents)),
        ["2026-02-13 -10020 | To Oak |  |  | INV 9 | fees 20"]
    );
    assert_eq!(balances(one(&contents)), (Some(100_000), Some(89_980)));
    let apart = "Date started (UTC),Date completed (UTC),ID,Type,Description,Reference,Amount,Fee,Currency,State,Balance\n2026-02-13 10:11:12,2026-02-13 10:11:30,r1,TRANSFER,To Oak,INV 9,-100.00,0.20,GBP,COMPLETED,899.80\n2026-02-14 10:11:12,2026-02-14 10:11:30,r2,TRANSFER,To Elm,INV 10,-7.00,0.00,GBP,DECLINED,899.80\n";
    let contents = read(apart);
    assert_eq!(id(&contents), "revolut-business-fee-apart");
    assert_eq!(
        told(one(&contents)),
        ["2026-02-13 -10020 | To Oak |  |  | INV 9 | fees 20"]
    );
}

#[test]
fn f4_what_is_a_statement_and_what_only_looks_like_one() {
    let kind = |header: &str, row: &str| {
        let file = format!("{header}\n{row}\n");
        detect(file.as_bytes(), &Overrides::default()).unwrap().kind
    };
    for (header, row, expected) in [
        // Date, amount, text, and nothing that could identify a customer.
        (
            "Date,Description,Amount",
            "2026-02-13,Birch,10.00",
            Kind::Statement,
        ),
        (
            "Date,Details,Debit,Credit",
            "2026-02-13,Birch,,10.00",
            Kind::Statement,
        ),
        (
            "Datum;Verwendungszweck;Betrag;Saldo",
            "13.02.2026;Birke;10,00;20,00",
            Kind::Statement,
        ),
        // A name used only by banks.
        (
            "Date,Payee,Memo,Amount",
            "2026-02-13,Birch,17,10.00",
            Kind::Statement,
        ),
        (
            "Date,Label,Amount,Balance,Partner Name,Bank Account",
            "2026-02-13,17,10.00,20.00,Birch,1",
            Kind::Statement,
        ),
        // Naming the payer makes it a list of payments.
        (
            "Date,Name,Description,Amount",
            "2026-02-13,Birch,17,10.00",
            Kind::Statement,
        ),
        (
            "Payment Date,Customer,Amount,Reference",
            "2026-02-13,Birch,10.00,17",
            Kind::Payments,
        ),
        (
            "Payment Date,Invoice Number,Amount",
            "2026-02-13,17,10.00",
            Kind::Payments,
        ),
        (
            "Zahlungsdatum;Kunde;Betrag;Verwendungszweck",
            "13.02.2026;Birke;10,00;17",
            Kind::Payments,
        ),
        // A number and a due date make it a list of invoices, whatever the balance is called.
        (
            "Invoice Number,Customer,Date,Amount,Balance",
            "17,Birch,2026-02-13,10.00,5.00",
            Kind::Invoices,
        ),
        (
            "Type,Date,Num,Memo,Amount,Balance",
            "Invoice,2026-02-13,17,Birch,10.00,5.00",
            Kind::Invoices,
        ),
        (
            "Date,Num,Name,Memo,Debit,Credit,Balance",
            "2026-02-13,17,Birch,Work,10.00,,5.00",
            Kind::Invoices,
        ),
        (
            "Date,Transaction Number,Description,Debit,Credit,Balance",
            "2026-02-13,T17,Birch,,10.00,5.00",
            Kind::Statement,
        ),
        (
            "Date,Num,Name,Due Date,Amount,Balance",
            "2026-02-13,17,Birch,2026-03-13,10.00,5.00",
            Kind::Invoices,
        ),
        (
            "Customer,Invoice,Date,Debit,Credit",
            "Birch,17,2026-02-13,10.00,",
            Kind::Invoices,
        ),
    ] {
        assert_eq!(kind(header, row), expected, "{header}");
    }
}

#[test]
fn a_bank_without_a_preset_reads_by_its_columns() {
    let file = "\"Date\",\"Label\",\"Currency\",\"Amount\",\"Partner Name\",\"Bank Account\"\n\"02/15/2026\",\"Invoice 17\",\"USD\",\"1,533.50\",\"Birch\",\"123456789\"\n\"02/16/2026\",\"Paper\",\"EUR\",\"-33.50\",\"Oak\",\"\"\n";
    let contents = read(file);
    assert_eq!(id(&contents), "none");
    assert_eq!(contents.problems.list, []);
    let [dollars, euros] = &contents.statements[..] else {
        panic!("{:?}", contents.statements)
    };
    assert_eq!(
        told(dollars),
        ["2026-02-15 153350 | Birch | 123456789 |  | Invoice 17"]
    );
    assert_eq!(told(euros), ["2026-02-16 -3350 | Oak |  |  | Paper"]);
    let sides = "Date,Label,Amount,D/C,Balance\n2026-02-15,Paper,33.50,D,66.50\n2026-02-16,Invoice 17,33.50,C,100.00\n";
    let statement = read(sides);
    assert_eq!(
        told(one(&statement))[0],
        "2026-02-15 -3350 |  |  |  | Paper"
    );
    assert_eq!(balances(one(&statement)), (Some(10_000), Some(10_000)));
    // Without any currency, amounts are hundredths, as in QIF.
    assert_eq!(one(&statement).currency, None);
}

#[test]
fn f1_cells_beyond_the_header_say_nothing_of_a_column_and_are_told() {
    let file = "Date,Text,Amount,Balance\n2026-03-02,Okafor invoice,100.00,600.00,C\n2026-03-03,Rent of March,40.00,560.00,D\n\
                2026-03-04,Lindqvist invoice,30.00,590.00,C\n";
    let contents = read(file);
    assert_eq!(contents.kind, Some(Kind::Statement));
    let codes: Vec<_> = contents
        .problems
        .list
        .iter()
        .map(|problem| problem.code)
        .collect();
    assert_eq!(codes, [Code::ExtraCells; 3]);
}

#[test]
fn amounts_that_a_spreadsheet_keeps_as_text_are_amounts() {
    let file = "REF;DESCRIPTION;DEBIT;CREDIT;BALANCE;DATE\n84;Paper;'544,00 $;;'8.582,07 $;15/12/2026\n85;Invoice 17;;'USD 1.000,00;'9.582,07 $;16/12/2026\n";
    let contents = read(file);
    let statement = one(&contents);
    assert_eq!(
        told(statement),
        [
            "2026-12-15 -54400 |  |  |  | Paper",
            "2026-12-16 100000 |  |  |  | Invoice 17"
        ]
    );
    assert_eq!(balances(statement), (Some(912_607), Some(958_207)));
}

#[test]
fn a_statement_without_movements_says_so() {
    let file = "Date,Label,Currency,Amount,Partner Name,Bank Account\n";
    assert_eq!(
        read_any(file.as_bytes(), &Overrides::default()),
        Err(ImportError::NoMovements)
    );
}
