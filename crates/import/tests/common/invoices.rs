//! A handmade invoice of each standard.
#![allow(dead_code, reason = "each test takes what it needs")]

pub const UBL: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
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
<cac:PaymentMeans><cbc:PaymentMeansCode>59</cbc:PaymentMeansCode><cac:PaymentMandate><cbc:ID>M-7</cbc:ID>
<cac:PayerFinancialAccount><cbc:ID>DE02 1203 0000 0000 2020 51</cbc:ID></cac:PayerFinancialAccount></cac:PaymentMandate></cac:PaymentMeans>
<cac:PaymentTerms><cbc:Note>#SKONTO#TAGE=14#PROZENT=2.00#
#SKONTO#TAGE=21#PROZENT=1.00#BASISBETRAG=500.00#
</cbc:Note></cac:PaymentTerms>
<cac:LegalMonetaryTotal><cbc:TaxInclusiveAmount currencyID="EUR">1190.004</cbc:TaxInclusiveAmount>
<cbc:PrepaidAmount currencyID="EUR">190</cbc:PrepaidAmount><cbc:PayableRoundingAmount currencyID="EUR">0.01</cbc:PayableRoundingAmount>
<cbc:PayableAmount currencyID="EUR">1000.01</cbc:PayableAmount></cac:LegalMonetaryTotal>
</u:Invoice>"#;

pub fn ubl() -> String {
    UBL.replace("1190.004", "1190.00")
}

pub const CII: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
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
<ram:SpecifiedTradeSettlementPaymentMeans><ram:TypeCode>59</ram:TypeCode><ram:PayerPartyDebtorFinancialAccount><ram:IBANID>FR1420041010050500013M02606</ram:IBANID></ram:PayerPartyDebtorFinancialAccount></ram:SpecifiedTradeSettlementPaymentMeans>
<ram:SpecifiedTradePaymentTerms><ram:Description>30 days</ram:Description><ram:DueDateDateTime><udt:DateTimeString format="102">20260307</udt:DateTimeString></ram:DueDateDateTime>
<ram:ApplicableTradePaymentDiscountTerms><ram:BasisDateTime><udt:DateTimeString format="102">20260205</udt:DateTimeString></ram:BasisDateTime><ram:BasisPeriodMeasure unitCode="DAY">10</ram:BasisPeriodMeasure><ram:CalculationPercent>3</ram:CalculationPercent></ram:ApplicableTradePaymentDiscountTerms></ram:SpecifiedTradePaymentTerms>
<ram:SpecifiedTradePaymentTerms><ram:DueDateDateTime><udt:DateTimeString format="102">20260407</udt:DateTimeString></ram:DueDateDateTime><ram:PartialPaymentAmount>50.00</ram:PartialPaymentAmount></ram:SpecifiedTradePaymentTerms>
<ram:SpecifiedTradeSettlementHeaderMonetarySummation><ram:GrandTotalAmount>120.00</ram:GrandTotalAmount><ram:TotalPrepaidAmount>20.00</ram:TotalPrepaidAmount><ram:DuePayableAmount>100.00</ram:DuePayableAmount></ram:SpecifiedTradeSettlementHeaderMonetarySummation>
</ram:ApplicableHeaderTradeSettlement></rsm:SupplyChainTradeTransaction></rsm:CrossIndustryInvoice>"#;

/// Returns the same with the names of ZUGFeRD 1.
pub fn zugferd_1() -> String {
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

pub const FATTURA: &str = r#"<?xml version="1.0" encoding="UTF-8"?><p:FatturaElettronica versione="FPR12" xmlns:p="p">
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
