//! The titles and headings that the guidelines prescribe, in the four languages of the bill (annex D, “Multilingual headings”).

use owed_receivables::Language;

pub(super) struct Words {
    pub payment_part: &'static str,
    pub receipt: &'static str,
    pub account: &'static str,
    pub reference: &'static str,
    pub additional: &'static str,
    pub currency: &'static str,
    pub amount: &'static str,
    pub acceptance: &'static str,
    pub payable_by: &'static str,
    /// Above an empty field.
    pub payable_by_whom: &'static str,
    pub separate: &'static str,
}

const ENGLISH: Words = Words {
    payment_part: "Payment part",
    receipt: "Receipt",
    account: "Account / Payable to",
    reference: "Reference",
    additional: "Additional information",
    currency: "Currency",
    amount: "Amount",
    acceptance: "Acceptance point",
    payable_by: "Payable by",
    payable_by_whom: "Payable by (name/address)",
    separate: "Separate before paying in",
};
const GERMAN: Words = Words {
    payment_part: "Zahlteil",
    receipt: "Empfangsschein",
    account: "Konto / Zahlbar an",
    reference: "Referenz",
    additional: "Zusätzliche Informationen",
    currency: "Währung",
    amount: "Betrag",
    acceptance: "Annahmestelle",
    payable_by: "Zahlbar durch",
    payable_by_whom: "Zahlbar durch (Name/Adresse)",
    separate: "Vor der Einzahlung abzutrennen",
};
const FRENCH: Words = Words {
    payment_part: "Section paiement",
    receipt: "Récépissé",
    account: "Compte / Payable à",
    reference: "Référence",
    additional: "Informations supplémentaires",
    currency: "Monnaie",
    amount: "Montant",
    acceptance: "Point de dépôt",
    payable_by: "Payable par",
    payable_by_whom: "Payable par (nom/adresse)",
    separate: "A détacher avant le versement",
};
const ITALIAN: Words = Words {
    payment_part: "Sezione pagamento",
    receipt: "Ricevuta",
    account: "Conto / Pagabile a",
    reference: "Riferimento",
    additional: "Informazioni supplementari",
    currency: "Valuta",
    amount: "Importo",
    acceptance: "Punto di accettazione",
    payable_by: "Pagabile da",
    payable_by_whom: "Pagabile da (nome/indirizzo)",
    separate: "Da staccare prima del versamento",
};

impl Words {
    /// Returns the words for a letter in this language; English ones if the bill does not exist in it.
    pub fn for_language(language: Language) -> &'static Self {
        match language.code() {
            "de" => &GERMAN,
            "fr" => &FRENCH,
            "it" => &ITALIAN,
            _ => &ENGLISH,
        }
    }
}
