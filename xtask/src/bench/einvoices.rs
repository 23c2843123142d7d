//! Electronic invoices: ten thousand imported into a new book, and reading compared with Python's libraries.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::company::{Company, Invoice, TERMS_DAYS, amount, currency, date, name};
use super::import::remove;
use super::outcome::{Limit, Outcome};
use super::{Bench, measure, peers};

/// The required rate in files per second.
const RATE: f64 = 1_000.0;

pub fn run(bench: &Bench) -> Result<Vec<Outcome>, String> {
    peers::readers(bench.ground)?;
    let count = bench.size(10_000);
    let folder = folder(bench, count)?;
    let output = bench.path("output");
    let mut spans = Vec::new();
    for _ in 0..=bench.turns() {
        remove(bench, "einvoices.owed");
        let mut command = bench.owed("einvoices.owed", &["--json", "import"]);
        command.arg(&folder);
        spans.push(measure::seconds(command, &output)?);
    }
    remove(bench, "einvoices.owed");
    let brought_in = measure::median(spans.split_off(1));
    let mut outcomes = vec![Outcome::figure(
        &format!("{count} e-invoices from a folder into a new book, UBL and CII"),
        brought_in,
        "s",
        Some(count as f64 / RATE),
    )];
    for (library, pattern, what) in [
        ("facturex", "", "UBL and CII"),
        ("drafthorse", "cii-", "CII"),
    ] {
        // Python's libraries take milliseconds per file; every fifth keeps both formats.
        let files: Vec<PathBuf> = files(&folder, pattern)?.into_iter().step_by(5).collect();
        let [ours, theirs] = measure::in_turns(
            bench.turns().min(3),
            [
                &mut || {
                    let mut command = bench.read();
                    command.args(&files);
                    measure::seconds(command, &output)
                },
                &mut || {
                    let mut command = peers::reading(bench.ground, library);
                    command.args(&files);
                    measure::seconds(command, &bench.path("peer"))
                },
            ],
        )?;
        outcomes.push(Outcome::times(
            &format!("reading {} e-invoices, {what}", files.len()),
            ours,
            (library, theirs),
            Limit::Below(1.0),
        ));
    }
    Ok(outcomes)
}

/// Returns the folder of invoices, every other one UBL; creates it if it is missing.
fn folder(bench: &Bench, count: usize) -> Result<PathBuf, String> {
    let folder = bench.path(&format!("einvoices-{count}"));
    if !folder.exists() {
        println!("    making {count} e-invoices");
        let part = bench.path("einvoices-part");
        // Left by an interrupted run.
        let _ = fs::remove_dir_all(&part);
        write(&part, count)
            .and_then(|()| fs::rename(&part, &folder))
            .map_err(|error| format!("Cannot write {}: {error}", folder.display()))?;
    }
    Ok(folder)
}

fn write(folder: &Path, count: usize) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    let company = Company {
        open: count as u64,
        settled: 0,
    };
    for (index, invoice) in company.all().enumerate() {
        let (name, text) = if index % 2 == 0 {
            ("ubl", ubl(&invoice))
        } else {
            ("cii", cii(&invoice))
        };
        fs::write(folder.join(format!("{name}-{}.xml", invoice.number)), text)?;
    }
    Ok(())
}

/// Returns the files whose names begin with `start`.
fn files(folder: &Path, start: &str) -> Result<Vec<PathBuf>, String> {
    let unreadable = |error: io::Error| format!("Cannot read {}: {error}", folder.display());
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let entry = entry.map_err(unreadable)?;
        if entry.file_name().to_string_lossy().starts_with(start) {
            files.push(entry.path());
        }
    }
    files.sort();
    Ok(files)
}

/// Net, tax and gross in cents; three lines of a third each.
struct Sums {
    lines: [u64; 3],
    net: u64,
    tax: u64,
}

impl Sums {
    fn from_invoice(invoice: &Invoice) -> Self {
        let net = invoice.cents * 100 / 119;
        Self {
            lines: [net / 3, net / 3, net - net / 3 * 2],
            net,
            tax: invoice.cents - net,
        }
    }
}

fn escaped(name: &str) -> String {
    name.replace('&', "&amp;")
}

/// Returns an invoice in UBL 2.1, as EN 16931 defines it.
fn ubl(invoice: &Invoice) -> String {
    let Invoice {
        number,
        customer,
        issued,
        cents,
    } = invoice;
    let (code, sums) = (currency(*customer), Sums::from_invoice(invoice));
    let money = |tag: &str, cents: u64| {
        format!(
            "<cbc:{tag} currencyID=\"{code}\">{}</cbc:{tag}>",
            amount(cents)
        )
    };
    let category = "<cbc:ID>S</cbc:ID><cbc:Percent>19</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme>";
    let lines: String = sums
        .lines
        .iter()
        .enumerate()
        .map(|(at, cents)| {
            format!(
                "  <cac:InvoiceLine>\n    <cbc:ID>{}</cbc:ID>\n    <cbc:InvoicedQuantity unitCode=\"C62\">1</cbc:InvoicedQuantity>\n    \
                 {}\n    <cac:Item><cbc:Name>Work of week {}</cbc:Name><cac:ClassifiedTaxCategory>{category}</cac:ClassifiedTaxCategory></cac:Item>\n    \
                 <cac:Price>{}</cac:Price>\n  </cac:InvoiceLine>\n",
                at + 1,
                money("LineExtensionAmount", *cents),
                at + 1,
                money("PriceAmount", *cents),
            )
        })
        .collect();
    let party = |name: &str, id: &str, street: &str| {
        format!(
            "<cac:Party>\n      <cbc:EndpointID schemeID=\"EM\">{id}@example.org</cbc:EndpointID>\n      \
             <cac:PartyIdentification><cbc:ID>{id}</cbc:ID></cac:PartyIdentification>\n      \
             <cac:PostalAddress><cbc:StreetName>{street}</cbc:StreetName><cbc:CityName>Hamburg</cbc:CityName>\
             <cbc:PostalZone>20457</cbc:PostalZone><cac:Country><cbc:IdentificationCode>DE</cbc:IdentificationCode></cac:Country></cac:PostalAddress>\n      \
             <cac:PartyLegalEntity><cbc:RegistrationName>{}</cbc:RegistrationName></cac:PartyLegalEntity>\n    </cac:Party>",
            escaped(name)
        )
    };
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <Invoice xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\" \
         xmlns:cac=\"urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2\" \
         xmlns:cbc=\"urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2\">\n  \
         <cbc:CustomizationID>urn:cen.eu:en16931:2017</cbc:CustomizationID>\n  <cbc:ID>{number}</cbc:ID>\n  \
         <cbc:IssueDate>{}</cbc:IssueDate>\n  <cbc:DueDate>{}</cbc:DueDate>\n  <cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>\n  \
         <cbc:DocumentCurrencyCode>{code}</cbc:DocumentCurrencyCode>\n  <cbc:BuyerReference>C{customer:05}</cbc:BuyerReference>\n  \
         <cac:AccountingSupplierParty>{}</cac:AccountingSupplierParty>\n  \
         <cac:AccountingCustomerParty>{}</cac:AccountingCustomerParty>\n  \
         <cac:PaymentMeans><cbc:PaymentMeansCode>58</cbc:PaymentMeansCode><cbc:PaymentID>{number}</cbc:PaymentID>\
         <cac:PayeeFinancialAccount><cbc:ID>DE89370400440532013000</cbc:ID></cac:PayeeFinancialAccount></cac:PaymentMeans>\n  \
         <cac:TaxTotal>{}<cac:TaxSubtotal>{}{}<cac:TaxCategory>{category}</cac:TaxCategory></cac:TaxSubtotal></cac:TaxTotal>\n  \
         <cac:LegalMonetaryTotal>{}{}{}{}</cac:LegalMonetaryTotal>\n{lines}</Invoice>\n",
        date(*issued),
        date(issued + TERMS_DAYS),
        party("Bench Joinery", "S1", "1 Quay"),
        party(
            &name(*customer),
            &format!("C{customer:05}"),
            "14 High Street"
        ),
        money("TaxAmount", sums.tax),
        money("TaxableAmount", sums.net),
        money("TaxAmount", sums.tax),
        money("LineExtensionAmount", sums.net),
        money("TaxExclusiveAmount", sums.net),
        money("TaxInclusiveAmount", *cents),
        money("PayableAmount", *cents),
    )
}

/// Returns the same invoice in UN/CEFACT CII, the syntax of Factur-X.
fn cii(invoice: &Invoice) -> String {
    let Invoice {
        number,
        customer,
        issued,
        cents,
    } = invoice;
    let (code, sums) = (currency(*customer), Sums::from_invoice(invoice));
    let day = |tag: &str, days: i64| {
        let date = date(days).replace('-', "");
        format!(
            "<ram:{tag}><udt:DateTimeString format=\"102\">{date}</udt:DateTimeString></ram:{tag}>"
        )
    };
    let lines: String = sums
        .lines
        .iter()
        .enumerate()
        .map(|(at, cents)| {
            let (line, cents) = (at + 1, amount(*cents));
            format!(
                "    <ram:IncludedSupplyChainTradeLineItem>\n      \
                 <ram:AssociatedDocumentLineDocument><ram:LineID>{line}</ram:LineID></ram:AssociatedDocumentLineDocument>\n      \
                 <ram:SpecifiedTradeProduct><ram:Name>Work of week {line}</ram:Name></ram:SpecifiedTradeProduct>\n      \
                 <ram:SpecifiedLineTradeAgreement><ram:NetPriceProductTradePrice><ram:ChargeAmount>{cents}</ram:ChargeAmount></ram:NetPriceProductTradePrice></ram:SpecifiedLineTradeAgreement>\n      \
                 <ram:SpecifiedLineTradeDelivery><ram:BilledQuantity unitCode=\"C62\">1</ram:BilledQuantity></ram:SpecifiedLineTradeDelivery>\n      \
                 <ram:SpecifiedLineTradeSettlement><ram:ApplicableTradeTax><ram:TypeCode>VAT</ram:TypeCode><ram:CategoryCode>S</ram:CategoryCode><ram:RateApplicablePercent>19</ram:RateApplicablePercent></ram:ApplicableTradeTax>\
                 <ram:SpecifiedTradeSettlementLineMonetarySummation><ram:LineTotalAmount>{cents}</ram:LineTotalAmount></ram:SpecifiedTradeSettlementLineMonetarySummation></ram:SpecifiedLineTradeSettlement>\n    \
                 </ram:IncludedSupplyChainTradeLineItem>\n"
            )
        })
        .collect();
    let party = |tag: &str, name: &str, id: &str, street: &str| {
        format!(
            "      <ram:{tag}><ram:ID>{id}</ram:ID><ram:Name>{}</ram:Name><ram:PostalTradeAddress><ram:PostcodeCode>20457</ram:PostcodeCode>\
             <ram:LineOne>{street}</ram:LineOne><ram:CityName>Hamburg</ram:CityName><ram:CountryID>DE</ram:CountryID></ram:PostalTradeAddress></ram:{tag}>\n",
            escaped(name)
        )
    };
    let (net, tax, gross) = (amount(sums.net), amount(sums.tax), amount(*cents));
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <rsm:CrossIndustryInvoice xmlns:rsm=\"urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100\" \
         xmlns:ram=\"urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100\" \
         xmlns:udt=\"urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100\">\n  \
         <rsm:ExchangedDocumentContext><ram:GuidelineSpecifiedDocumentContextParameter><ram:ID>urn:cen.eu:en16931:2017</ram:ID></ram:GuidelineSpecifiedDocumentContextParameter></rsm:ExchangedDocumentContext>\n  \
         <rsm:ExchangedDocument><ram:ID>{number}</ram:ID><ram:TypeCode>380</ram:TypeCode>{}</rsm:ExchangedDocument>\n  \
         <rsm:SupplyChainTradeTransaction>\n{lines}    <ram:ApplicableHeaderTradeAgreement><ram:BuyerReference>C{customer:05}</ram:BuyerReference>\n{}{}    \
         </ram:ApplicableHeaderTradeAgreement>\n    <ram:ApplicableHeaderTradeDelivery/>\n    \
         <ram:ApplicableHeaderTradeSettlement><ram:PaymentReference>{number}</ram:PaymentReference><ram:InvoiceCurrencyCode>{code}</ram:InvoiceCurrencyCode>\n      \
         <ram:SpecifiedTradeSettlementPaymentMeans><ram:TypeCode>58</ram:TypeCode><ram:PayeePartyCreditorFinancialAccount><ram:IBANID>DE89370400440532013000</ram:IBANID></ram:PayeePartyCreditorFinancialAccount></ram:SpecifiedTradeSettlementPaymentMeans>\n      \
         <ram:ApplicableTradeTax><ram:CalculatedAmount>{tax}</ram:CalculatedAmount><ram:TypeCode>VAT</ram:TypeCode><ram:BasisAmount>{net}</ram:BasisAmount><ram:CategoryCode>S</ram:CategoryCode><ram:RateApplicablePercent>19</ram:RateApplicablePercent></ram:ApplicableTradeTax>\n      \
         <ram:SpecifiedTradePaymentTerms>{}</ram:SpecifiedTradePaymentTerms>\n      \
         <ram:SpecifiedTradeSettlementHeaderMonetarySummation><ram:LineTotalAmount>{net}</ram:LineTotalAmount><ram:TaxBasisTotalAmount>{net}</ram:TaxBasisTotalAmount>\
         <ram:TaxTotalAmount currencyID=\"{code}\">{tax}</ram:TaxTotalAmount><ram:GrandTotalAmount>{gross}</ram:GrandTotalAmount><ram:DuePayableAmount>{gross}</ram:DuePayableAmount></ram:SpecifiedTradeSettlementHeaderMonetarySummation>\n    \
         </ram:ApplicableHeaderTradeSettlement>\n  </rsm:SupplyChainTradeTransaction>\n</rsm:CrossIndustryInvoice>\n",
        day("IssueDateTime", *issued),
        party("SellerTradeParty", "Bench Joinery", "S1", "1 Quay"),
        party(
            "BuyerTradeParty",
            &name(*customer),
            &format!("C{customer:05}"),
            "14 High Street"
        ),
        day("DueDateDateTime", issued + TERMS_DAYS),
    )
}
