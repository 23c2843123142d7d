//! Electronic invoices of every standard, alone, signed, and inside a PDF (rules F5, F6).

#![allow(
    clippy::unwrap_used,
    reason = "a test fails where something is missing"
)]

use lopdf::{Document, Object, Stream, dictionary};
use owed_import::{
    Contents, DocumentKind, EInvoice, ImportError, Overrides, ReferenceKind, read_any,
};
use owed_receivables::{Date, Money};

fn read(content: impl AsRef<[u8]>) -> Contents {
    read_any(content.as_ref(), &Overrides::default()).unwrap()
}

fn one(content: impl AsRef<[u8]>) -> EInvoice {
    let contents = read(content);
    assert!(contents.problems.is_empty(), "{:?}", contents.problems);
    let [invoice] = &contents.invoices[..] else {
        panic!("{contents:?}")
    };
    invoice.clone()
}

fn refused(content: &[u8]) -> ImportError {
    read_any(content, &Overrides::default()).unwrap_err()
}

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn euros(minor: i64) -> Money {
    Money::new(minor, "EUR".parse().unwrap())
}

const UBL: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<u:Invoice xmlns:u="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" xmlns:cbc="c" xmlns:cac="a">
<cbc:CustomizationID>urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0</cbc:CustomizationID>
<cbc:ID>RE-0042</cbc:ID><cbc:IssueDate>2026-02-05</cbc:IssueDate><cbc:DueDate>2026-03-07</cbc:DueDate>
<cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode><cbc:Note>Danke &amp; Gruß</cbc:Note>
<cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode><cbc:BuyerReference>04011000-1-01</cbc:BuyerReference>
<cac:OrderReference><cbc:ID>PO-7</cbc:ID></cac:OrderReference>
<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>RE-0041</cbc:ID></cac:InvoiceDocumentReference></cac:BillingReference>
<cac:AdditionalDocumentReference><cbc:ID>1</cbc:ID><cac:Attachment><cbc:EmbeddedDocumentBinaryObject mimeCode="text/csv" filename="hours &amp; days.csv">YSxi
Cg==</cbc:EmbeddedDocumentBinaryObject></cac:Attachment></cac:AdditionalDocumentReference>
<cac:AccountingSupplierParty><cac:Party><cbc:EndpointID schemeID="0088">4000001000005</cbc:EndpointID>
<cac:PartyName><cbc:Name>Trading name</cbc:Name></cac:PartyName>
<cac:PartyTaxScheme><cbc:CompanyID>DE123456789</cbc:CompanyID></cac:PartyTaxScheme>
<cac:PartyLegalEntity><cbc:RegistrationName>Tischlerei Quay GmbH</cbc:RegistrationName><cbc:CompanyID>HRB 1</cbc:CompanyID></cac:PartyLegalEntity>
</cac:Party></cac:AccountingSupplierParty>
<cac:AccountingCustomerParty><cac:Party><cbc:EndpointID schemeID="EM">ap@buyer.example</cbc:EndpointID>
<cac:PartyIdentification><cbc:ID>K-7</cbc:ID></cac:PartyIdentification>
<cac:PostalAddress><cbc:StreetName>Speicherstraße 14</cbc:StreetName><cbc:CityName>Hamburg</cbc:CityName><cbc:PostalZone>20457</cbc:PostalZone>
<cac:Country><cbc:IdentificationCode>DE</cbc:IdentificationCode></cac:Country></cac:PostalAddress>
<cac:PartyLegalEntity><cbc:RegistrationName>Nordlicht Bühnenbau GmbH</cbc:RegistrationName></cac:PartyLegalEntity></cac:Party></cac:AccountingCustomerParty>
<cac:PaymentMeans><cbc:PaymentMeansCode>58</cbc:PaymentMeansCode><cbc:PaymentID>RE-0042/K-7</cbc:PaymentID>
<cac:PayeeFinancialAccount><cbc:ID>DE89 3704 0044 0532 0130 00</cbc:ID></cac:PayeeFinancialAccount></cac:PaymentMeans>
<cac:PaymentTerms><cbc:Note>#SKONTO#TAGE=14#PROZENT=2.00#
#SKONTO#TAGE=21#PROZENT=1.00#BASISBETRAG=500.00#
</cbc:Note></cac:PaymentTerms>
<cac:LegalMonetaryTotal><cbc:TaxInclusiveAmount currencyID="EUR">1190.004</cbc:TaxInclusiveAmount>
<cbc:PrepaidAmount currencyID="EUR">190</cbc:PrepaidAmount><cbc:PayableRoundingAmount currencyID="EUR">0.01</cbc:PayableRoundingAmount>
<cbc:PayableAmount currencyID="EUR">1000.01</cbc:PayableAmount></cac:LegalMonetaryTotal>
</u:Invoice>"#;

fn ubl() -> String {
    UBL.replace("1190.004", "1190.00")
}

#[test]
fn ubl_gives_everything_that_the_invoice_says() {
    let contents = read(ubl());
    assert_eq!(contents.format.to_string(), "ubl-invoice");
    let invoice = one(ubl());
    assert_eq!(
        (invoice.kind, invoice.number.as_str()),
        (DocumentKind::Invoice, "RE-0042")
    );
    assert_eq!(invoice.issued, Some(day("2026-02-05")));
    assert_eq!(
        invoice.due.iter().map(|due| due.date).collect::<Vec<_>>(),
        [day("2026-03-07")]
    );
    assert_eq!(
        (invoice.total, invoice.prepaid),
        (euros(119_000), euros(19_000))
    );
    assert_eq!(
        (invoice.rounding, invoice.payable),
        (euros(1), euros(100_001))
    );
    assert_eq!(invoice.seller.name, "Tischlerei Quay GmbH");
    assert_eq!(
        invoice.seller.ids,
        ["DE123456789", "HRB 1", "4000001000005"]
    );
    assert_eq!(
        (invoice.buyer.name.as_str(), invoice.buyer.email.as_str()),
        ("Nordlicht Bühnenbau GmbH", "ap@buyer.example")
    );
    assert_eq!(
        (invoice.buyer.city.as_str(), invoice.buyer.country.as_str()),
        ("Hamburg", "DE")
    );
    assert_eq!(invoice.buyer.ids, ["K-7"]);
    assert_eq!(invoice.accounts[0].account, "DE89370400440532013000");
    assert_eq!(invoice.payment_reference, "RE-0042/K-7");
    assert_eq!(invoice.notes, ["Danke & Gruß"]);
    let references: Vec<_> = invoice
        .references
        .iter()
        .map(|one| (one.kind, one.number.as_str()))
        .collect();
    assert_eq!(
        references,
        [
            (ReferenceKind::Buyer, "04011000-1-01"),
            (ReferenceKind::Order, "PO-7"),
            (ReferenceKind::Preceding, "RE-0041")
        ]
    );
    let discounts: Vec<_> = invoice
        .discounts
        .iter()
        .map(|one| (one.percent.as_str(), one.days, one.amount))
        .collect();
    assert_eq!(
        discounts,
        [
            ("2.00", Some(14), None),
            ("1.00", Some(21), Some(euros(50_000)))
        ]
    );
    assert_eq!(
        (
            invoice.attachments[0].name.as_str(),
            &invoice.attachments[0].bytes[..]
        ),
        ("hours & days.csv", &b"a,b\n"[..])
    );
}

#[test]
fn f5_totals_that_contradict_themselves_and_fractions_of_a_cent_are_problems() {
    let contents = read(UBL);
    assert_eq!(contents.invoices[0].total, euros(119_000));
    assert_eq!(contents.problems.list[0].value, "1190.004");
    let contents = read(ubl().replace(">1000.01<", ">1000.02<"));
    assert_eq!(
        contents.invoices[0].payable,
        euros(100_002),
        "as the document says"
    );
    assert!(
        contents.problems.list[0].message.contains("1190.00 EUR"),
        "{:?}",
        contents.problems
    );
    let error = refused(ubl().replace("PayableAmount", "Other").as_bytes());
    assert!(error.to_string().contains("PayableAmount"), "{error}");
}

#[test]
fn corrections_and_negative_invoices_stay_what_they_are() {
    let of_type = |code: &str| one(ubl().replace(">380<", &format!(">{code}<")));
    assert_eq!(of_type("384").kind, DocumentKind::Invoice);
    assert_eq!(of_type("381").kind, DocumentKind::CreditNote);
    let note = ubl()
        .replace("u:Invoice", "u:CreditNote")
        .replace("InvoiceTypeCode", "CreditNoteTypeCode")
        .replace(">380<", ">381<");
    assert_eq!(read(&note).format.to_string(), "ubl-credit-note");
    assert_eq!(
        (one(&note).kind, one(&note).payable),
        (DocumentKind::CreditNote, euros(100_001))
    );
    let negative = ubl()
        .replace(">1190.00<", ">-1190.00<")
        .replace(">190<", ">-190<")
        .replace(">0.01<", ">-0.01<")
        .replace(">1000.01<", ">-1000.01<");
    assert_eq!(
        (one(&negative).kind, one(&negative).payable),
        (DocumentKind::Invoice, euros(-100_001))
    );
}

const CII: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<rsm:CrossIndustryInvoice xmlns:rsm="r" xmlns:ram="m" xmlns:udt="u">
<rsm:ExchangedDocument><ram:ID>F-9</ram:ID><ram:TypeCode>380</ram:TypeCode>
<ram:IssueDateTime><udt:DateTimeString format="102">20260205</udt:DateTimeString></ram:IssueDateTime>
<ram:IncludedNote><ram:Content>Merci</ram:Content></ram:IncludedNote></rsm:ExchangedDocument>
<rsm:SupplyChainTradeTransaction><ram:ApplicableHeaderTradeAgreement><ram:BuyerReference>BR</ram:BuyerReference>
<ram:SellerTradeParty><ram:GlobalID schemeID="0088">4000001000005</ram:GlobalID><ram:Name>Au bon quai</ram:Name>
<ram:DefinedTradeContact><ram:PersonName>C. Test</ram:PersonName><ram:EmailURIUniversalCommunication><ram:URIID>c@quai.example</ram:URIID></ram:EmailURIUniversalCommunication></ram:DefinedTradeContact>
<ram:SpecifiedTaxRegistration><ram:ID schemeID="VA">FR123</ram:ID></ram:SpecifiedTaxRegistration></ram:SellerTradeParty>
<ram:BuyerTradeParty><ram:ID>GE1</ram:ID><ram:Name>Kunden AG</ram:Name>
<ram:URIUniversalCommunication><ram:URIID schemeID="EM">ap@kunden.example</ram:URIID></ram:URIUniversalCommunication></ram:BuyerTradeParty>
<ram:BuyerOrderReferencedDocument><ram:IssuerAssignedID>PO-8</ram:IssuerAssignedID></ram:BuyerOrderReferencedDocument>
</ram:ApplicableHeaderTradeAgreement><ram:ApplicableHeaderTradeSettlement>
<ram:PaymentReference>F-9/GE1</ram:PaymentReference><ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode>
<ram:SpecifiedTradeSettlementPaymentMeans><ram:PayeePartyCreditorFinancialAccount><ram:IBANID>FR7630006000011234567890189</ram:IBANID></ram:PayeePartyCreditorFinancialAccount></ram:SpecifiedTradeSettlementPaymentMeans>
<ram:SpecifiedTradePaymentTerms><ram:Description>30 days</ram:Description><ram:DueDateDateTime><udt:DateTimeString format="102">20260307</udt:DateTimeString></ram:DueDateDateTime>
<ram:ApplicableTradePaymentDiscountTerms><ram:BasisDateTime><udt:DateTimeString format="102">20260205</udt:DateTimeString></ram:BasisDateTime><ram:BasisPeriodMeasure unitCode="DAY">10</ram:BasisPeriodMeasure><ram:CalculationPercent>3</ram:CalculationPercent></ram:ApplicableTradePaymentDiscountTerms></ram:SpecifiedTradePaymentTerms>
<ram:SpecifiedTradePaymentTerms><ram:DueDateDateTime><udt:DateTimeString format="102">20260407</udt:DateTimeString></ram:DueDateDateTime><ram:PartialPaymentAmount>50.00</ram:PartialPaymentAmount></ram:SpecifiedTradePaymentTerms>
<ram:SpecifiedTradeSettlementHeaderMonetarySummation><ram:GrandTotalAmount>120.00</ram:GrandTotalAmount><ram:TotalPrepaidAmount>20.00</ram:TotalPrepaidAmount><ram:DuePayableAmount>100.00</ram:DuePayableAmount></ram:SpecifiedTradeSettlementHeaderMonetarySummation>
</ram:ApplicableHeaderTradeSettlement></rsm:SupplyChainTradeTransaction></rsm:CrossIndustryInvoice>"#;

/// The same under the names of ZUGFeRD 1.
fn zugferd_1() -> String {
    [
        ("CrossIndustryInvoice", "CrossIndustryDocument"),
        ("ExchangedDocument>", "HeaderExchangedDocument>"),
        (
            "rsm:SupplyChainTradeTransaction",
            "rsm:SpecifiedSupplyChainTradeTransaction",
        ),
        ("ApplicableHeaderTrade", "ApplicableSupplyChainTrade"),
        ("SettlementHeaderMonetary", "SettlementMonetary"),
        (
            "BuyerOrderReferencedDocument><ram:IssuerAssignedID>PO-8</ram:IssuerAssignedID>",
            "BuyerOrderReferencedDocument><ram:ID>PO-8</ram:ID>",
        ),
    ]
    .iter()
    .fold(CII.to_owned(), |text, (new, old)| text.replace(new, old))
}

#[test]
fn cii_and_zugferd_1_give_the_same() {
    for text in [CII.to_owned(), zugferd_1()] {
        assert_eq!(read(&text).format.to_string(), "cii");
        let invoice = one(&text);
        assert_eq!(
            (invoice.number.as_str(), invoice.issued),
            ("F-9", Some(day("2026-02-05")))
        );
        let due: Vec<_> = invoice
            .due
            .iter()
            .map(|due| (due.date, due.amount))
            .collect();
        assert_eq!(
            due,
            [
                (day("2026-03-07"), None),
                (day("2026-04-07"), Some(euros(5_000)))
            ]
        );
        assert_eq!(
            (invoice.total, invoice.prepaid, invoice.payable),
            (euros(12_000), euros(2_000), euros(10_000))
        );
        assert_eq!(
            (invoice.seller.email.as_str(), invoice.buyer.email.as_str()),
            ("c@quai.example", "ap@kunden.example")
        );
        assert_eq!(invoice.seller.ids, ["4000001000005", "FR123"]);
        assert_eq!(invoice.accounts[0].account, "FR7630006000011234567890189");
        let references: Vec<_> = invoice
            .references
            .iter()
            .map(|one| one.number.as_str())
            .collect();
        assert_eq!(references, ["BR", "PO-8"]);
        assert_eq!(
            (invoice.discounts[0].days, invoice.discounts[0].until),
            (Some(10), Some(day("2026-02-15")))
        );
    }
}

const FATTURA: &str = r#"<?xml version="1.0" encoding="UTF-8"?><p:FatturaElettronica versione="FPR12" xmlns:p="p">
<FatturaElettronicaHeader><DatiTrasmissione><CodiceDestinatario>0000000</CodiceDestinatario><PECDestinatario>pec@cliente.example</PECDestinatario></DatiTrasmissione>
<CedentePrestatore><DatiAnagrafici><IdFiscaleIVA><IdPaese>IT</IdPaese><IdCodice>01234567890</IdCodice></IdFiscaleIVA><Anagrafica><Denominazione>SOCIETA' ALPHA SRL</Denominazione></Anagrafica></DatiAnagrafici></CedentePrestatore>
<CessionarioCommittente><DatiAnagrafici><CodiceFiscale>RSSMRA80A01H501U</CodiceFiscale><Anagrafica><Nome>Maria</Nome><Cognome>Rossi</Cognome></Anagrafica></DatiAnagrafici>
<Sede><Indirizzo>Via Roma</Indirizzo><NumeroCivico>5</NumeroCivico><CAP>00100</CAP><Comune>Roma</Comune><Nazione>IT</Nazione></Sede></CessionarioCommittente></FatturaElettronicaHeader>
<FatturaElettronicaBody><DatiGenerali><DatiGeneraliDocumento><TipoDocumento>TD01</TipoDocumento><Divisa>EUR</Divisa><Data>2026-02-05</Data><Numero>12/A</Numero><ImportoTotaleDocumento>122.00</ImportoTotaleDocumento></DatiGeneraliDocumento>
<DatiOrdineAcquisto><IdDocumento>ORD-1</IdDocumento></DatiOrdineAcquisto></DatiGenerali>
<DatiPagamento><DettaglioPagamento><DataScadenzaPagamento>2026-03-31</DataScadenzaPagamento><ImportoPagamento>60.00</ImportoPagamento><IBAN>IT60X0542811101000000123456</IBAN></DettaglioPagamento>
<DettaglioPagamento><DataScadenzaPagamento>2026-04-30</DataScadenzaPagamento><ImportoPagamento>40.00</ImportoPagamento></DettaglioPagamento></DatiPagamento></FatturaElettronicaBody>
<FatturaElettronicaBody><DatiGenerali><DatiGeneraliDocumento><TipoDocumento>TD04</TipoDocumento><Divisa>EUR</Divisa><Data>2026-02-06</Data><Numero>13/A</Numero></DatiGeneraliDocumento>
<DatiFattureCollegate><IdDocumento>12/A</IdDocumento></DatiFattureCollegate></DatiGenerali>
<DatiBeniServizi><DatiRiepilogo><ImponibileImporto>10.00</ImponibileImporto><Imposta>2.20</Imposta></DatiRiepilogo></DatiBeniServizi></FatturaElettronicaBody>
</p:FatturaElettronica>"#;

#[test]
fn fatturapa_holds_several_invoices_and_what_is_really_to_be_paid() {
    let contents = read(FATTURA);
    assert_eq!(contents.format.to_string(), "fatturapa");
    assert!(contents.problems.is_empty(), "{:?}", contents.problems);
    let [invoice, note] = &contents.invoices[..] else {
        panic!("{contents:?}")
    };
    assert_eq!(
        (invoice.number.as_str(), invoice.total, invoice.payable),
        ("12/A", euros(12_200), euros(10_000))
    );
    let due: Vec<_> = invoice
        .due
        .iter()
        .map(|due| (due.date, due.amount))
        .collect();
    assert_eq!(
        due,
        [
            (day("2026-03-31"), Some(euros(6_000))),
            (day("2026-04-30"), Some(euros(4_000)))
        ]
    );
    assert_eq!(
        (invoice.seller.name.as_str(), &invoice.seller.ids[..]),
        ("SOCIETA' ALPHA SRL", &["IT01234567890".to_owned()][..])
    );
    assert_eq!(
        (invoice.buyer.name.as_str(), invoice.buyer.email.as_str()),
        ("Maria Rossi", "pec@cliente.example")
    );
    assert_eq!(
        (invoice.buyer.street.as_str(), &invoice.buyer.ids[..]),
        ("Via Roma 5", &["RSSMRA80A01H501U".to_owned()][..])
    );
    assert_eq!(
        (note.kind, note.total),
        (DocumentKind::CreditNote, euros(1_220))
    );
    assert_eq!(note.references[0].number, "12/A");
}

#[test]
fn a_simplified_fattura_has_its_names_and_sums_in_other_places() {
    let text = r#"<p:FatturaElettronicaSemplificata versione="FSM10" xmlns:p="p"><FatturaElettronicaHeader>
<CedentePrestatore><IdFiscaleIVA><IdPaese>IT</IdPaese><IdCodice>01234567890</IdCodice></IdFiscaleIVA><Denominazione>BAR MOLO</Denominazione></CedentePrestatore>
<CessionarioCommittente><IdentificativiFiscali><CodiceFiscale>RSSMRA80A01H501U</CodiceFiscale></IdentificativiFiscali>
<AltriDatiIdentificativi><Nome>Maria</Nome><Cognome>Rossi</Cognome></AltriDatiIdentificativi></CessionarioCommittente></FatturaElettronicaHeader>
<FatturaElettronicaBody><DatiGenerali><DatiGeneraliDocumento><TipoDocumento>TD07</TipoDocumento><Divisa>EUR</Divisa><Data>2026-02-05</Data><Numero>1</Numero></DatiGeneraliDocumento></DatiGenerali>
<DatiBeniServizi><Descrizione>Pranzo</Descrizione><Importo>61.00</Importo></DatiBeniServizi></FatturaElettronicaBody></p:FatturaElettronicaSemplificata>"#;
    let invoice = one(text);
    assert_eq!(invoice.total, euros(6_100));
    assert_eq!(
        (invoice.seller.name.as_str(), invoice.buyer.name.as_str()),
        ("BAR MOLO", "Maria Rossi")
    );
    assert_eq!(invoice.buyer.ids, ["RSSMRA80A01H501U"]);
}

#[test]
fn an_invoice_in_the_envelope_of_a_network_is_read() {
    let inner = ubl().replace("<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "");
    let envelope = format!(
        "<s:StandardBusinessDocument xmlns:s=\"s\"><s:StandardBusinessDocumentHeader><s:ID>9</s:ID></s:StandardBusinessDocumentHeader>{inner}</s:StandardBusinessDocument>"
    );
    assert_eq!(one(envelope).number, "RE-0042");
}

/// A value of ASN.1 with its length written out, or left open.
fn asn1(tag: u8, content: &[u8], open: bool) -> Vec<u8> {
    if open {
        return [&[tag, 0x80], content, &[0, 0]].concat();
    }
    let length = u32::try_from(content.len()).unwrap().to_be_bytes();
    [&[tag, 0x84], &length[..], content].concat()
}

fn signed(content: &[u8], open: bool) -> Vec<u8> {
    let string = if open {
        let parts: Vec<u8> = content
            .chunks(100)
            .flat_map(|part| asn1(0x04, part, false))
            .collect();
        asn1(0x24, &parts, true)
    } else {
        asn1(0x04, content, false)
    };
    let data = [
        &[
            0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x01,
        ],
        &asn1(0xA0, &string, open)[..],
    ]
    .concat();
    let parts = [
        &[0x02, 0x01, 0x01, 0x31, 0x00][..],
        &asn1(0x30, &data, open),
        &[0x31, 0x00],
    ]
    .concat();
    let kind = [
        0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x02,
    ];
    asn1(
        0x30,
        &[&kind[..], &asn1(0xA0, &asn1(0x30, &parts, open), open)].concat(),
        open,
    )
}

#[test]
fn a_signed_envelope_is_opened_in_each_of_its_encodings() {
    for open in [false, true] {
        let envelope = signed(FATTURA.as_bytes(), open);
        assert_eq!(read(&envelope).format.to_string(), "fatturapa", "{open}");
        assert_eq!(
            refused(&envelope[..envelope.len() / 2]),
            ImportError::EmptyEnvelope
        );
    }
}

/// A PDF with a file attached, under the tree of names or associated with the document.
fn pdf(name: &str, content: &[u8], in_names: bool) -> Vec<u8> {
    let mut document = Document::with_version("1.7");
    let mut stream = Stream::new(
        dictionary! { "Type" => "EmbeddedFile", "Subtype" => "text/xml" },
        content.to_vec(),
    );
    stream.compress().unwrap();
    let file = document.add_object(stream);
    let specification = document.add_object(dictionary! {
        "Type" => "Filespec", "F" => Object::string_literal(name), "UF" => Object::string_literal(name),
        "EF" => dictionary! { "F" => file },
    });
    let pages = document.add_object(
        dictionary! { "Type" => "Pages", "Kids" => Object::Array(Vec::new()), "Count" => 0 },
    );
    let mut catalog = dictionary! { "Type" => "Catalog", "Pages" => pages };
    if in_names {
        let leaf = document.add_object(
            dictionary! { "Names" => vec![Object::string_literal(name), specification.into()] },
        );
        let tree = document.add_object(dictionary! { "Kids" => vec![leaf.into()] });
        catalog.set("Names", dictionary! { "EmbeddedFiles" => tree });
    } else {
        catalog.set("AF", vec![specification.into()]);
    }
    let catalog = document.add_object(catalog);
    document.trailer.set("Root", catalog);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

#[test]
fn the_invoice_inside_a_pdf_is_found_wherever_it_is_attached() {
    for (name, content, format) in [
        ("factur-x.xml", CII.to_owned(), "pdf-cii"),
        ("ZUGFeRD-invoice.xml", zugferd_1(), "pdf-cii"),
        ("invoice.xml", ubl(), "pdf-ubl"),
    ] {
        for in_names in [true, false] {
            let contents = read(pdf(name, content.as_bytes(), in_names));
            assert_eq!(
                (
                    contents.format.to_string().as_str(),
                    contents.invoices.len()
                ),
                (format, 1),
                "{name}"
            );
        }
    }
}

#[test]
fn f6_a_pdf_without_an_invoice_and_a_damaged_one_say_so() {
    assert_eq!(
        refused(&pdf("terms.txt", b"none", true)),
        ImportError::NoInvoiceInPdf
    );
    let whole = pdf("factur-x.xml", CII.as_bytes(), true);
    assert_eq!(refused(&whole[..whole.len() / 3]), ImportError::DamagedPdf);
    let bomb = vec![b' '; 80 << 20];
    assert_eq!(
        refused(&pdf("factur-x.xml", &bomb, true)),
        ImportError::NoInvoiceInPdf
    );
}

#[test]
fn f6_cut_off_invoices_are_refused() {
    for text in [ubl(), CII.to_owned(), FATTURA.to_owned()] {
        for cut in [text.len() / 3, text.len() / 2, text.len() - 4] {
            let cut = text.floor_char_boundary(cut);
            assert_eq!(
                refused(&text.as_bytes()[..cut]),
                ImportError::CutOff,
                "{}",
                &text[..cut]
            );
        }
    }
}
