//! The tables that the journal covers: those whose rows are added, and those whose edits can be undone.

/// The tables to which rows are added one by one, children before the parents they refer to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Relation {
    PaymentSource,
    RefundPart,
    Refund,
    CreditMatch,
    RefusedCredit,
    CustomerAccount,
    BankMatch,
    LearnedPayer,
    RefusedMatch,
    BankLink,
    BankStatement,
    ClaimAllocation,
    Claim,
    BankEntry,
    BankAccount,
    Original,
    CustomerIdentifier,
    Message,
    Letter,
    RunEntry,
    Run,
    Promise,
    Dispute,
    Hold,
    Plan,
    Handover,
    Call,
    Rate,
    PutOff,
    Correction,
    FormerNumber,
    FormerName,
    Allocation,
    Credit,
    Invoice,
    Customer,
    Group,
    Policy,
}

impl Relation {
    pub(crate) const ALL: [Self; 38] = [
        Self::PaymentSource,
        Self::RefundPart,
        Self::Refund,
        Self::CreditMatch,
        Self::RefusedCredit,
        Self::CustomerAccount,
        Self::BankMatch,
        Self::LearnedPayer,
        Self::RefusedMatch,
        Self::BankLink,
        Self::BankStatement,
        Self::ClaimAllocation,
        Self::Claim,
        Self::BankEntry,
        Self::BankAccount,
        Self::Original,
        Self::CustomerIdentifier,
        Self::Message,
        Self::Letter,
        Self::RunEntry,
        Self::Run,
        Self::Promise,
        Self::Dispute,
        Self::Hold,
        Self::Plan,
        Self::Handover,
        Self::Call,
        Self::Rate,
        Self::PutOff,
        Self::Correction,
        Self::FormerNumber,
        Self::FormerName,
        Self::Allocation,
        Self::Credit,
        Self::Invoice,
        Self::Customer,
        Self::Group,
        Self::Policy,
    ];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::PaymentSource => "payment_source",
            Self::RefundPart => "refund_part",
            Self::Refund => "refund",
            Self::CreditMatch => "credit_match",
            Self::RefusedCredit => "refused_credit",
            Self::CustomerAccount => "customer_account",
            Self::BankMatch => "bank_match",
            Self::LearnedPayer => "learned_payer",
            Self::RefusedMatch => "refused_match",
            Self::BankLink => "bank_link",
            Self::BankStatement => "bank_statement",
            Self::ClaimAllocation => "claim_allocation",
            Self::Claim => "claim",
            Self::BankEntry => "bank_entry",
            Self::BankAccount => "bank_account",
            Self::Original => "original",
            Self::CustomerIdentifier => "customer_identifier",
            Self::Message => "message",
            Self::Letter => "letter",
            Self::RunEntry => "run_entry",
            Self::Run => "run",
            Self::Promise => "promise",
            Self::Dispute => "dispute",
            Self::Hold => "hold",
            Self::Plan => "plan",
            Self::Handover => "handover",
            Self::Call => "call",
            Self::Rate => "rate",
            Self::PutOff => "put_off",
            Self::Correction => "correction",
            Self::FormerNumber => "former_number",
            Self::FormerName => "former_name",
            Self::Allocation => "allocation",
            Self::Credit => "credit",
            Self::Invoice => "invoice",
            Self::Customer => "customer",
            Self::Group => "customer_group",
            Self::Policy => "policy",
        }
    }
}

/// The tables whose edits can be undone. Documents are not among them: they are stored by content, and stay.
pub(crate) const JOURNALED: [&str; 57] = [
    "payment_source",
    "paid_as_of",
    "customer",
    "contact",
    "undeliverable",
    "invoice",
    "credit",
    "allocation",
    "letter",
    "letter_item",
    "letter_sum",
    "letter_basis",
    "letter_despite",
    "message",
    "message_attachment",
    "message_event",
    "company",
    "company_account",
    "mail_account",
    "policy",
    "customer_group",
    "run",
    "run_entry",
    "run_proposal",
    "claim",
    "claim_allocation",
    "refund",
    "refund_part",
    "promise",
    "dispute",
    "hold",
    "plan",
    "plan_item",
    "plan_instalment",
    "handover",
    "call",
    "rate",
    "put_off",
    "correction",
    "former_number",
    "former_name",
    "ledger_account",
    "journal_customer",
    "small_balance",
    "bank_account",
    "bank_statement",
    "bank_statement_entry",
    "bank_entry",
    "bank_link",
    "bank_match",
    "credit_match",
    "refused_credit",
    "customer_account",
    "learned_payer",
    "refused_match",
    "original",
    "customer_identifier",
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::Book;

    /// The tables whose edits are not journaled, and why.
    const NOT_JOURNALED: [(&str, &str); 9] = [
        ("book", "it says how far the file itself is"),
        ("journal", "it is the journal"),
        ("journal_insert", "it is the journal"),
        ("document", "it is known by its content, and stays"),
        ("mapping", "it is a convenience"),
        (
            "watched_folder",
            "an import that was undone must not come again by itself",
        ),
        (
            "watched_file",
            "an import that was undone must not come again by itself",
        ),
        (
            "watched_look",
            "an import that was undone must not come again by itself",
        ),
        (
            "watched_question",
            "an import that was undone must not come again by itself",
        ),
    ];

    /// The journaled tables whose rows are neither added as a relation's nor belong to such a row, and why.
    const EDITED_ONLY: [(&str, &str); 7] = [
        ("contact", "an edit of their customer writes them"),
        ("undeliverable", "an address is marked by an edit"),
        ("company", "there is one"),
        ("company_account", "there are few, and an edit writes them"),
        ("mail_account", "there is one"),
        ("small_balance", "each is set for its currency, by an edit"),
        (
            "journal_customer",
            "the journal adds them, only a merger moves them",
        ),
    ];

    /// A table's reference to another.
    struct Reference {
        table: String,
        to: String,
        cascades: bool,
    }

    fn tables() -> BTreeSet<String> {
        let book = Book::nowhere().unwrap();
        let sql =
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";
        let mut statement = book.db.prepare(sql).unwrap();
        let names = statement.query_map([], |row| row.get(0)).unwrap();
        names.collect::<Result<_, _>>().unwrap()
    }

    fn references() -> Vec<Reference> {
        let book = Book::nowhere().unwrap();
        let sql = "SELECT m.name, f.\"table\", f.on_delete = 'CASCADE'
                   FROM sqlite_schema m JOIN pragma_foreign_key_list(m.name) f WHERE m.type = 'table'";
        let mut statement = book.db.prepare(sql).unwrap();
        let references = statement.query_map([], |row| {
            Ok(Reference {
                table: row.get(0)?,
                to: row.get(1)?,
                cascades: row.get(2)?,
            })
        });
        references.unwrap().collect::<Result<_, _>>().unwrap()
    }

    fn names(named: &[(&'static str, &str)]) -> BTreeSet<String> {
        named.iter().map(|(name, _)| (*name).to_owned()).collect()
    }

    #[test]
    fn every_table_is_journaled_or_says_why_not() {
        let journaled: BTreeSet<String> = JOURNALED.map(str::to_owned).into();
        assert_eq!(journaled.len(), JOURNALED.len(), "a table stands twice");
        let both = &journaled & &names(&NOT_JOURNALED);
        assert!(both.is_empty(), "{both:?} is both");
        assert_eq!(tables(), &journaled | &names(&NOT_JOURNALED));
    }

    #[test]
    fn what_is_journaled_is_a_relation_or_goes_with_one_or_is_edited_only() {
        let relations: BTreeSet<String> = Relation::ALL.map(|one| one.name().to_owned()).into();
        assert_eq!(
            relations.len(),
            Relation::ALL.len(),
            "a relation stands twice"
        );
        let references = references();
        let goes_with_one = |table: &String| {
            let mut its = references.iter().filter(|one| one.table == *table);
            its.any(|one| one.cascades && relations.contains(&one.to))
        };
        let journaled: BTreeSet<String> = JOURNALED.map(str::to_owned).into();
        assert!(relations.is_subset(&journaled));
        let rest = &journaled - &relations;
        let rest: BTreeSet<String> = rest.into_iter().filter(|one| !goes_with_one(one)).collect();
        assert_eq!(rest, names(&EDITED_ONLY));
    }

    #[test]
    fn rows_of_a_relation_have_an_id_and_go_before_those_that_they_refer_to() {
        let book = Book::nowhere().unwrap();
        let place = |table: &str| Relation::ALL.iter().position(|one| one.name() == table);
        for relation in Relation::ALL {
            let name = relation.name();
            let sql = format!("SELECT id FROM {name}");
            assert!(book.db.prepare(&sql).is_ok(), "{name} has no id");
        }
        for reference in references() {
            let places = (place(&reference.table), place(&reference.to));
            let (Some(child), Some(parent)) = places else {
                continue;
            };
            assert!(
                child <= parent,
                "{} refers to {}, which would go first",
                reference.table,
                reference.to
            );
        }
    }
}
