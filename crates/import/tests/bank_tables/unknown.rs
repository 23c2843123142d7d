//! Tables without a preset or a header, and what only looks like a statement.

use owed_import::{Code, ImportError, Kind, Overrides, detect, read_any};

use crate::{balances, id, one, read, told};

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
